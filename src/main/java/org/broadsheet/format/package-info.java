/**
 * The file format that both programs share: YAML with places, front matter, entries in and out.
 *
 * <p>In: the text of a file. Out: {@link org.broadsheet.model.Entry} values or a tree of {@link org.broadsheet.format.YamlNode}s, each with
 * the place it stands at, and diagnostics for what can't be read; and, the other way, the text of an entry's file.
 * Never: opens a file, knows a vocabulary, decides what an entry means.
 */
package org.broadsheet.format;
