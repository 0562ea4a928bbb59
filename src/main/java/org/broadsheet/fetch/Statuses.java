package org.broadsheet.fetch;

/** Names statuses for messages. */
final class Statuses {

    private Statuses() {}

    /** The number, and what it means where many will not know. */
    static String named(int status) {
        String meaning = switch (status) {
            case 401 -> "asks for a login";
            case 402 -> "asks for money";
            case 403 -> "forbidden";
            case 404 -> "not found";
            case 406 -> "nothing that was asked for";
            case 410 -> "gone for good";
            case 429 -> "too many requests";
            case 451 -> "withheld for legal reasons";
            case 500 -> "a fault of the server";
            case 502, 504 -> "a fault behind the server";
            case 503 -> "not available";
            default -> "";
        };
        return meaning.isEmpty() ? Integer.toString(status) : status + " (" + meaning + ")";
    }
}
