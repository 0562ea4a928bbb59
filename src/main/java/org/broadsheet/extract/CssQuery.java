package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A CSS selector of the plain sort: groups of tags, classes, ids and attribute tests, joined by blanks or {@code >}. Immutable.
 *
 * @param groups what commas separate; each of its steps from the left to the right
 */
record CssQuery(List<List<Step>> groups) {

    private static final Set<String> OPERATORS = new TreeSet<>(List.of("=", "*=", "^=", "$=", "~="));

    /** @param tag empty for any; @param child whether the step before must match the parent, not just any ancestor */
    record Step(String tag, List<Test> tests, boolean child) {}

    /** A condition on an attribute. @param pattern for {@code ~=}, else null */
    record Test(String attribute, String operator, String value, Pattern pattern) {

        /** Whether an attribute's value, in lower case but for {@code ~=} and {@code #}, passes. */
        boolean passes(String own) {
            return switch (operator) {
                case "=" -> own.strip().toLowerCase(Locale.ROOT).equals(value);
                case "*=" -> own.toLowerCase(Locale.ROOT).contains(value);
                case "^=" -> own.toLowerCase(Locale.ROOT).startsWith(value);
                case "$=" -> own.toLowerCase(Locale.ROOT).endsWith(value);
                case "~=" -> pattern.matcher(own).find();
                case "#" -> own.equals(value);
                case "." -> hasWord(own.toLowerCase(Locale.ROOT));
                default -> true;
            };
        }

        private boolean hasWord(String names) {
            for (int at = names.indexOf(value); at >= 0; at = names.indexOf(value, at + 1)) {
                int end = at + value.length();
                if ((at == 0 || Character.isWhitespace(names.charAt(at - 1))) && (end == names.length() || Character.isWhitespace(names.charAt(end)))) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Reads a selector; empty for one that says more than these queries can. */
    static Optional<CssQuery> of(String css) {
        Reader reader = new Reader(css);
        List<List<Step>> groups = new ArrayList<>();
        do {
            List<Step> steps = reader.group();
            if (steps.isEmpty()) {
                return Optional.empty();
            }
            groups.add(List.copyOf(steps));
        } while (reader.comma());
        return reader.atEnd() ? Optional.of(new CssQuery(List.copyOf(groups))) : Optional.empty();
    }

    /** Reads from left to right and stops at what it does not know. */
    private static final class Reader {

        private final String css;
        private int at;

        Reader(String css) {
            this.css = css.strip();
        }

        boolean atEnd() {
            return at == css.length();
        }

        boolean comma() {
            blanks();
            return take(',');
        }

        /** The steps up to a comma; none when something in them is not known. */
        List<Step> group() {
            List<Step> steps = new ArrayList<>();
            boolean child = false;
            blanks();
            while (!atEnd() && css.charAt(at) != ',') {
                String tag = take('*') ? "" : name().toLowerCase(Locale.ROOT);
                List<Test> tests = new ArrayList<>();
                for (Test test = test(); test != null; test = test()) {
                    tests.add(test);
                }
                boolean ended = atEnd() || " >,".indexOf(css.charAt(at)) >= 0;
                if (!ended || tag.isEmpty() && tests.isEmpty()) {
                    return List.of();
                }
                steps.add(new Step(tag, List.copyOf(tests), child));
                blanks();
                child = take('>');
                blanks();
            }
            return child ? List.of() : steps;
        }

        private Test test() {
            int start = at;
            Test found = null;
            if (take('.') || take('#')) {
                String operator = css.substring(at - 1, at);
                String value = name();
                boolean id = operator.equals("#");
                found = value.isEmpty() ? null : new Test(id ? "id" : "class", operator, id ? value : value.toLowerCase(Locale.ROOT), null);
            } else if (take('[')) {
                int close = css.indexOf(']', at);
                found = close < 0 ? null : attribute(css.substring(at, close));
                at = close + 1;
            }
            at = found == null ? start : at;
            return found;
        }

        private static Test attribute(String inside) {
            int equals = inside.indexOf('=');
            if (equals < 0) {
                return isName(inside) ? new Test(inside.toLowerCase(Locale.ROOT), "", "", null) : null;
            }
            int end = equals > 0 && !isNameChar(inside.charAt(equals - 1)) ? equals - 1 : equals;
            String key = inside.substring(0, end);
            String operator = inside.substring(end, equals + 1);
            String value = inside.substring(equals + 1);
            boolean plain = isName(key) && OPERATORS.contains(operator) && !value.isBlank() && value.equals(value.strip()) && "\"'\\".indexOf(value.charAt(0)) < 0;
            if (!plain) {
                return null;
            }
            try {
                boolean pattern = operator.equals("~=");
                return new Test(key.toLowerCase(Locale.ROOT), operator, value.toLowerCase(Locale.ROOT), pattern ? Pattern.compile(value) : null);
            } catch (PatternSyntaxException wrong) {
                return null;
            }
        }

        private String name() {
            int start = at;
            while (!atEnd() && isNameChar(css.charAt(at))) {
                at++;
            }
            return css.substring(start, at);
        }

        private static boolean isName(String text) {
            return !text.isEmpty() && text.chars().allMatch(c -> isNameChar((char) c));
        }

        private static boolean isNameChar(char c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
        }

        private void blanks() {
            while (!atEnd() && css.charAt(at) == ' ') {
                at++;
            }
        }

        private boolean take(char c) {
            boolean there = !atEnd() && css.charAt(at) == c;
            at += there ? 1 : 0;
            return there;
        }
    }
}
