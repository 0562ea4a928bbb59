/**
 * Which places an article names and is about: the digest's regions, and the world's.
 *
 * <p>In: articles, the regions, the packaged gazetteer. Out: regions and focus places by article; mentions when asked. Never: asks the network, or overrules
 * an editor. {@link org.broadsheet.places.PlaceReader} learns where outlets are at home; a {@code TextReading} is one article read: {@code Tokens} to
 * {@code Spans} to {@code Senses}, judged by {@code MentionModel}.
 */
package org.broadsheet.places;
