package org.broadsheet.cli;

/** One line on a terminal that tells how far long work has come; nothing where no person looks. */
final class Progress implements AutoCloseable {

    private static final String CLEAR_LINE = "\r\u001b[K";

    private final Broadsheet program;
    private final boolean shown;

    Progress(Broadsheet program) {
        this.program = program;
        this.shown = program.console().terminal() && !program.quiet();
    }

    /** Replaces what the line said before. Thread-safe. */
    synchronized void show(String what) {
        if (shown) {
            program.console().err().print(CLEAR_LINE + what);
            program.console().err().flush();
        }
    }

    /** Leaves an empty line for what is said next. */
    @Override
    public void close() {
        show("");
    }
}
