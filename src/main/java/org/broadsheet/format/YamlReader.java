package org.broadsheet.format;

import java.util.List;
import java.util.Optional;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Location;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 into a tree that knows its places. Whatever the text, the answer is a tree or a located diagnostic: nesting, aliases and
 * size are bounded, and no fault of the parser gets out. Stateless.
 */
public final class YamlReader {

    /** Deeper nesting is refused. */
    public static final int DEEPEST = 50;

    private static final int LONGEST = 16_000_000;

    /**
     * Reads a whole file of YAML, such as settings or a vocabulary.
     *
     * @return the document's value; empty for a document without any, or when a diagnostic was added
     */
    public Optional<YamlNode> read(SourceFile file, List<Diagnostic> sink) {
        String text = file.text();
        return read(file.path(), text.startsWith("\uFEFF") ? text.substring(1) : text, 1, sink);
    }

    /**
     * Reads YAML that begins at a line of its file.
     *
     * @param firstLine the number of the YAML's first line, from 1
     */
    Optional<YamlNode> read(String file, String yaml, int firstLine, List<Diagnostic> sink) {
        YamlLines lines = new YamlLines(file, yaml, firstLine);
        LoadSettings settings = LoadSettings.builder().setLabel(file).setCodePointLimit(LONGEST).build();
        try {
            return new YamlTree(lines).build(new Parse(settings).parseString(yaml));
        } catch (YamlTree.Refused refused) {
            sink.add(refused.diagnostic());
        } catch (MarkedYamlEngineException fault) {
            // What is never closed is found missing at the end; its author looks for where it was opened.
            boolean open = String.valueOf(fault.getProblem()).contains("end of stream");
            Mark mark = (open ? fault.getContextMark().or(fault::getProblemMark) : fault.getProblemMark().or(fault::getContextMark)).orElse(null);
            Location place = mark == null ? Location.of(file) : lines.at(mark, null);
            sink.add(Diagnostic.of(Code.BAD_YAML, place, "the YAML can't be read: " + said(fault), help(fault.getProblem(), place)));
        } catch (ReaderException fault) {
            String found = String.format(java.util.Locale.ROOT, "U+%04X", fault.getCodePoint());
            sink.add(Diagnostic.of(Code.BAD_YAML, lines.at(fault.getPosition()), "the character " + found + " is not allowed here",
                    "remove it, or write \"\\u....\" in double quotes"));
        } catch (YamlEngineException fault) {
            sink.add(Diagnostic.of(Code.BAD_YAML, lines.at(0), "the YAML can't be read: " + oneLine(fault.getMessage()), Code.BAD_YAML.advice()));
        } catch (RuntimeException | StackOverflowError fault) {
            // The parser answers some texts, "!%e" for one, with exceptions that are not its own.
            sink.add(Diagnostic.of(Code.BAD_YAML, lines.at(0), "the YAML can't be read", "look for a tag beginning with '!' or '%', and quote the text"));
        }
        return Optional.empty();
    }

    private static String said(MarkedYamlEngineException fault) {
        String problem = fault.getProblem() == null ? fault.getMessage() : fault.getProblem();
        return oneLine(problem == null ? fault.getClass().getSimpleName() : problem);
    }

    private static String oneLine(String message) {
        String line = message == null ? "" : message.strip().replaceAll("\\s+", " ");
        return line.length() > 200 ? line.substring(0, 200) : line;
    }

    private static String help(String problem, Location place) {
        String said = problem == null ? "" : problem;
        if (said.startsWith("mapping values are not allowed")) {
            return "put a text that holds \": \" into quotes";
        }
        if (said.contains("cannot start any token")) {
            return place.excerpt().stripLeading().startsWith("\t") ? "indent with spaces, not with tabs" : "put the text into quotes";
        }
        if (said.contains("found unexpected end of stream") || said.contains("unexpected end")) {
            return "close the quote or bracket that is open";
        }
        return said.contains("<block end>") ? "indent lines that belong together alike, and quote texts with special characters" : Code.BAD_YAML.advice();
    }
}
