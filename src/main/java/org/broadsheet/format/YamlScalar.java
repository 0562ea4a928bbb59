package org.broadsheet.format;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.report.Location;

/**
 * A single value.
 *
 * @param text exactly as written, escapes and folding resolved
 * @param plain whether it stands there without quotes, so that it may be a number, a boolean or nothing
 */
public record YamlScalar(Location location, Extent extent, String text, boolean plain) implements YamlNode {

    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,17}");
    private static final Pattern DECIMAL = Pattern.compile("-?(?:0|[1-9][0-9]{0,17})\\.[0-9]{0,17}[1-9]");

    /** Whether nothing is said: an absent value, {@code ~} or {@code null}. */
    public boolean isNull() {
        return plain && (text.isEmpty() || text.equals("~") || text.equals("null") || text.equals("Null") || text.equals("NULL"));
    }

    /** The boolean it is in YAML 1.2; empty for everything else, {@code yes} and quoted words among it. */
    public Optional<Boolean> asBoolean() {
        return switch (plain ? text : "") {
            case "true", "True", "TRUE" -> Optional.of(Boolean.TRUE);
            case "false", "False", "FALSE" -> Optional.of(Boolean.FALSE);
            default -> Optional.empty();
        };
    }

    @Override
    public String kind() {
        return isNull() ? "nothing" : "\"" + shortened() + "\"";
    }

    /**
     * A boolean, a {@code Long} or {@code BigDecimal} whose shortest form is what was written, else the text: {@code 012}, {@code 1.10} and
     * {@code 1e3} are names more often than numbers, and stay as they are. Nothing is the empty text.
     */
    @Override
    public Object plainValue() {
        if (isNull()) {
            return "";
        }
        if (asBoolean().isPresent()) {
            return asBoolean().get();
        }
        if (plain && WHOLE.matcher(text).matches()) {
            return Long.valueOf(text);
        }
        return plain && DECIMAL.matcher(text).matches() ? new BigDecimal(text) : text;
    }

    private String shortened() {
        return text.length() <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, Math.min(57, text.codePointCount(0, text.length())))) + "...";
    }
}
