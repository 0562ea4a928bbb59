package org.broadsheet.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code completion}: a script that teaches the shell our commands. */
@Command(name = "completion", mixinStandardHelpOptions = true, description = "Prints a completion script: source <(broadsheet completion), in bash and in zsh.")
final class CompletionCommand implements Runnable {

    @ParentCommand
    private Broadsheet program;

    @Override
    public void run() {
        program.console().out().println(AutoComplete.bash("broadsheet", Main.commandLine(program)));
    }
}
