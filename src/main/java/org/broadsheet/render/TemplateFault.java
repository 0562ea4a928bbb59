package org.broadsheet.render;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.broadsheet.render.Components.UnknownProperty;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Location;
import org.broadsheet.text.Nearest;

/** Says in one located message why a template could not be used. */
final class TemplateFault {

    private final Theme theme;
    private final String template;

    /** @param template the page's template, for faults that name no place */
    TemplateFault(Theme theme, String template) {
        this.theme = theme;
        this.template = template;
    }

    Diagnostic describe(Throwable fault) {
        if (fault instanceof ParseException parse) {
            String name = parse.getTemplateName() == null ? template : parse.getTemplateName();
            return diagnostic(place(name, parse.getLineNumber(), parse.getColumnNumber(), ""), sentence(parse.getEditorMessage()), "");
        } else if (fault instanceof TemplateException failed) {
            return failed(failed);
        } else if (fault instanceof TemplateNotFoundException missing) {
            return diagnostic(Location.of("templates/" + missing.getTemplateName()), "There is no such template", "Neither templates/ nor the built-in theme has it.");
        } else if (fault instanceof ThemeLoader.NotUtf8 encoding) {
            return diagnostic(Location.of(encoding.getMessage()), "The template is not UTF-8", "Save the file as UTF-8.");
        } else if (fault instanceof StackOverflowError) {
            return diagnostic(Location.of(shown(template)), "The template calls itself without end", "Look for a macro, function or include that leads back to itself.");
        }
        return diagnostic(Location.of(shown(template)), sentence(String.valueOf(fault.getMessage())), "");
    }

    private Diagnostic failed(TemplateException failed) {
        Throwable inner = failed;
        while (inner != null && !(inner instanceof UnknownProperty) && !(inner instanceof TemplateNotFoundException)) {
            if (inner instanceof IOException || inner instanceof StackOverflowError) {
                return describe(inner);
            }
            inner = inner.getCause();
        }
        String name = failed.getTemplateSourceName() == null ? template : failed.getTemplateSourceName();
        int line = failed.getLineNumber() == null ? 0 : failed.getLineNumber();
        int column = failed.getColumnNumber() == null ? 0 : failed.getColumnNumber();
        if (inner instanceof UnknownProperty unknown) {
            return unknown(unknown, name, line, column);
        }
        String blamed = failed.getBlamedExpressionString() == null ? "" : failed.getBlamedExpressionString();
        Location place = place(name, line, column, blamed);
        if (inner instanceof TemplateNotFoundException missing) {
            return diagnostic(place, "There is no template " + missing.getTemplateName(), "Neither templates/ nor the built-in theme has it.");
        }
        if (failed instanceof InvalidReferenceException && !blamed.isEmpty()) {
            return diagnostic(place, blamed + " is missing here", "Ask with " + blamed + "?? first, or give another value with " + blamed + "!\"...\".");
        }
        return diagnostic(place, sentence(failed.getMessageWithoutStackTop()), "");
    }

    /** FreeMarker blames the whole instruction; the misspelt name behind its start is the place meant. */
    private Diagnostic unknown(UnknownProperty unknown, String name, int line, int column) {
        List<String> lines = theme.file(name).map(TemplateFault::lines).orElse(List.of());
        Location place = place(name, line, column, "");
        for (int i = Math.max(line, 1); i <= Math.min(line + 20, lines.size()); i++) {
            int at = lines.get(i - 1).indexOf("." + unknown.name(), i == line ? Math.max(column - 1, 0) : 0);
            if (at >= 0) {
                place = place(name, i, at + 2, unknown.name());
                break;
            }
        }
        String nearest = Nearest.to(unknown.name(), unknown.names()).map(near -> "; did you mean " + near + "?").orElse("");
        return diagnostic(place, unknown.type() + " has no property \"" + unknown.name() + "\"" + nearest, "It has " + String.join(", ", unknown.names()) + ".");
    }

    private Location place(String name, int line, int column, String marked) {
        List<String> lines = theme.file(name).map(TemplateFault::lines).orElse(List.of());
        if (line < 1 || line > lines.size()) {
            return Location.of(shown(name));
        }
        String text = lines.get(line - 1);
        int points = text.codePointCount(0, Math.min(Math.max(column - 1, 0), text.length())) + 1;
        return new Location(shown(name), line, points, text.startsWith(marked, Math.max(column - 1, 0)) ? marked.codePointCount(0, marked.length()) : 0, text);
    }

    private String shown(String name) {
        return theme.file(name).map(Theme.File::shown).orElse("templates/" + name);
    }

    private static List<String> lines(Theme.File file) {
        try {
            return List.of(ThemeLoader.text(file).split("\n", -1));
        } catch (IOException undecodable) {
            return List.of();
        }
    }

    private static Diagnostic diagnostic(Location place, String message, String help) {
        return Diagnostic.of(Code.TEMPLATE_ERROR, place, message, help);
    }

    /** The first statement of FreeMarker's page-long messages, on one line. */
    private static String sentence(String message) {
        String first = Optional.ofNullable(message).orElse("").split("\n\n?----|\n\n(?=The )|\\s*==> ", 2)[0];
        String line = first.strip().replaceAll("\\s+", " ");
        return line.endsWith(".") || line.endsWith(":") ? line.substring(0, line.length() - 1) : line;
    }
}
