package org.broadsheet.cli;

/** What the shell is told. Part of the interface. */
public final class ExitCode {

    public static final int DONE = 0;
    /** The content, a check or a comparison has errors. */
    public static final int FINDINGS = 1;
    /** The command line is wrong. */
    public static final int USAGE = 2;
    /** The work could not be finished: disk, network, port, or a bug of ours. */
    public static final int UNFINISHED = 3;

    private ExitCode() {}
}
