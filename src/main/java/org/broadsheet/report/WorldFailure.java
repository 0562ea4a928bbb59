package org.broadsheet.report;

/**
 * The world (disk, network, port) did not play along. The message names the path or address, the advice says what to do;
 * the command line prints both without a stack trace and ends with exit code 3.
 */
public final class WorldFailure extends RuntimeException {

    private final String advice;

    /** @param advice what the user can do; empty when nothing sensible can be said */
    public WorldFailure(String message, String advice, Throwable cause) {
        super(message, cause);
        this.advice = advice;
    }

    public WorldFailure(String message, String advice) {
        this(message, advice, null);
    }

    public String advice() {
        return advice;
    }
}
