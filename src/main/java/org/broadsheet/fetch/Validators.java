package org.broadsheet.fetch;

/** What a server gave to ask again with: empty texts for none. */
public record Validators(String etag, String lastModified) {

    /** Nothing is known. */
    public static final Validators NONE = new Validators("", "");

    private static final int LONGEST = 1000;

    /** Without what does not fit into a header of a request. */
    Validators sendable() {
        return new Validators(sendable(etag), sendable(lastModified));
    }

    private static String sendable(String value) {
        boolean fits = value.length() <= LONGEST && value.chars().allMatch(c -> c >= ' ' && c < 127);
        return fits ? value.strip() : "";
    }
}
