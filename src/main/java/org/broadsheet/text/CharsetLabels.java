package org.broadsheet.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the names of charsets mean on the web, after the WHATWG Encoding Standard: ISO-8859-1 is windows-1252, GB2312 is GB 18030, and so on,
 * because that is what browsers read and pages therefore hold.
 */
final class CharsetLabels {

    private static final Set<String> UTF_8 = Set.of("utf-8", "utf8", "unicode-1-1-utf-8", "unicode11utf8", "unicode20utf8", "x-unicode20utf8");

    private static final byte[] ASCII = "<?a>".getBytes(StandardCharsets.US_ASCII);

    private CharsetLabels() {}

    /** The charset that a label means; empty for labels that nobody knows. */
    static Optional<Charset> charset(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT).replaceAll("^[\"']+|(?<![\"';,])[\"';,]++$", "").strip();
        if (name.isEmpty() || name.length() > 40) {
            return Optional.empty();
        }
        if (UTF_8.contains(name)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        return java(canonical(name)).filter(Charset::canEncode);
    }

    /** Whether ASCII bytes mean ASCII in it: not so in UTF-16 and UTF-32, nor in mainframe charsets. */
    static boolean holdsAscii(Charset charset) {
        return new String(ASCII, charset).equals("<?a>");
    }

    private static String canonical(String name) {
        return switch (name) {
            case "iso-8859-1", "iso8859-1", "iso88591", "iso_8859-1", "iso-ir-100", "latin1", "latin-1", "l1", "us-ascii", "ascii", "ansi_x3.4-1968", "cp819",
                    "ibm819", "cp1252", "x-cp1252", "ansi" -> "windows-1252";
            case "iso-8859-9", "iso8859-9", "iso88599", "iso_8859-9", "latin5", "l5", "iso-ir-148", "cp1254", "x-cp1254" -> "windows-1254";
            case "iso-8859-11", "iso8859-11", "iso885911", "tis-620", "tis620", "dos-874", "windows-874" -> "x-windows-874";
            case "iso-8859-8-i", "iso-8859-8-e", "logical", "visual", "csiso88598i", "csiso88598e" -> "ISO-8859-8";
            case "iso-8859-6-i", "iso-8859-6-e" -> "ISO-8859-6";
            case "cp1250", "x-cp1250" -> "windows-1250";
            case "cp1251", "x-cp1251", "win-1251", "windows1251" -> "windows-1251";
            case "cp1253", "x-cp1253" -> "windows-1253";
            case "cp1255", "x-cp1255" -> "windows-1255";
            case "cp1256", "x-cp1256" -> "windows-1256";
            case "cp1257", "x-cp1257" -> "windows-1257";
            case "gb2312", "gb_2312", "gb_2312-80", "gbk", "x-gbk", "chinese", "iso-ir-58", "gb18030", "cp936" -> "GB18030";
            case "big5", "big5-hkscs", "cn-big5", "x-x-big5", "csbig5" -> "Big5-HKSCS";
            case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "ms932", "windows-31j", "cp932", "csshiftjis" -> "windows-31j";
            case "euc-jp", "x-euc-jp", "cseucpkdfmtjapanese" -> "EUC-JP";
            case "euc-kr", "euckr", "ks_c_5601-1987", "ks_c_5601-1989", "ksc5601", "ksc_5601",
                    "korean", "windows-949", "cseuckr", "iso-ir-149" -> "x-windows-949";
            case "koi8-r", "koi", "koi8", "koi8_r", "cskoi8r" -> "KOI8-R";
            case "koi8-u", "koi8-ru" -> "KOI8-U";
            case "macintosh", "mac", "x-mac-roman", "csmacintosh" -> "x-MacRoman";
            case "x-mac-cyrillic", "x-mac-ukrainian" -> "x-MacCyrillic";
            case "utf-16", "utf-16le", "unicode", "ucs-2", "iso-10646-ucs-2", "csunicode", "unicodefeff" -> "UTF-16LE";
            case "utf-16be", "unicodefffe" -> "UTF-16BE";
            default -> name;
        };
    }

    private static Optional<Charset> java(String name) {
        try {
            return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
