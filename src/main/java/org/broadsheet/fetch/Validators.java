package org.broadsheet.fetch;

/** What a server gave to ask again with: empty texts for none. */
public record Validators(String etag, String lastModified) {

    /** Nothing is known. */
    public static final Validators NONE = new Validators("", "");
}
