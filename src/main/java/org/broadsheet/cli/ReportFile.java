package org.broadsheet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.broadsheet.report.WorldFailure;

/** The file that {@code --report} names. */
final class ReportFile {

    private ReportFile() {}

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new WorldFailure("can't write the report " + file + ": " + e.getMessage(), "check that its folder exists", e);
        }
    }
}
