package org.broadsheet.places;

/**
 * A place named in an article's text.
 *
 * @param start code points into the article's plain text
 * @param end behind the last code point
 * @param text as written there
 * @param name as the gazetteer or the digest's own regions write it
 * @param latitude degrees north; NaN where the place is a region of the digest of which nobody knows where it lies
 * @param longitude degrees east; NaN likewise
 * @param countryCode ISO 3166-1 alpha-2; empty where it lies in none or that is not known
 * @param country the country's English name; empty likewise
 */
public record PlaceMention(int start, int end, String text, String name, double latitude, double longitude, String countryCode, String country) {}
