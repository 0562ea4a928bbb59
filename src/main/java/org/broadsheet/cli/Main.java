package org.broadsheet.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.broadsheet.report.WorldFailure;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Where the program starts and ends. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(Console.system(), args));
    }

    /** Runs one command and returns its exit code; may be called many times in one process. */
    public static int run(Console console, String... args) {
        Broadsheet program = new Broadsheet(console);
        CommandLine line = commandLine(program);
        return line.execute(args);
    }

    static CommandLine commandLine(Broadsheet program) {
        Console console = program.console();
        CommandLine line = new CommandLine(program);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(console.terminal() ? CommandLine.Help.Ansi.AUTO : CommandLine.Help.Ansi.OFF));
        line.setUsageHelpAutoWidth(true);
        line.setParameterExceptionHandler(Main::wrongCommandLine);
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(program, failure, parsed));
        return line;
    }

    private static int wrongCommandLine(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        command.getErr().println("broadsheet: " + failure.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(failure, command.getErr());
        command.getErr().println("'" + command.getCommandSpec().qualifiedName() + " --help' shows what there is.");
        return ExitCode.USAGE;
    }

    private static int failed(Broadsheet program, Exception failure, ParseResult parsed) {
        if (failure instanceof WorldFailure world) {
            program.console().err().println("broadsheet: " + world.getMessage());
            if (!world.advice().isEmpty()) {
                program.console().err().println("   = help: " + world.advice());
            }
            if (program.verbose()) {
                world.printStackTrace(program.console().err());
            }
        } else {
            program.console().err().println("broadsheet: this is a bug in Broadsheet; nothing was published or deleted. Please report it with these lines:");
            failure.printStackTrace(program.console().err());
        }
        return ExitCode.UNFINISHED;
    }
}
