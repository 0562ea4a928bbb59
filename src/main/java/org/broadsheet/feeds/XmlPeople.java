package org.broadsheet.feeds;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads the names of authors, which feeds write with mail addresses, without names, and in three vocabularies. */
final class XmlPeople {

    private static final int MOST = 20;
    private static final int LONGEST = 200;
    private static final String MAIL = "[^\\s@<>()\"]{1,64}+@[^\\s@<>()\"]{1,200}+";
    private static final Pattern NAME_IN_BRACKETS = Pattern.compile("\\s*+" + MAIL + "\\s*\\(\\s*([^()]{1,100})\\)\\s*");
    private static final Pattern NAME_AND_MAIL = Pattern.compile("\"?([^<>()\"@]{1,100}?)\"?\\s*[<(]\\s*(?:mailto:)?" + MAIL + "\\s*[>)]\\s*");
    private static final Pattern ONLY_MAIL = Pattern.compile("(?:mailto:)?" + MAIL);
    private static final Set<String> NOBODY = Set.of("unknown", "admin", "administrator", "editor", "webmaster", "noreply", "no-reply", "nobody", "anonymous");

    private static final Set<String> PARTS = Set.of("email", "uri", "url", "homepage");

    private final XmlNames names;

    XmlPeople(XmlNames names) {
        this.names = names;
    }

    /** The authors of an item or, in Atom, of the whole feed. */
    List<String> of(XmlFields fields) {
        List<String> out = people(fields.all("author", "atom:author"));
        if (out.isEmpty()) {
            out = people(fields.all("dc:creator", "dcterms:creator"));
        }
        if (out.isEmpty()) {
            out = people(fields.all("itunes:author", "dc:author", "creator"));
        }
        return out.isEmpty() ? people(fields.all("media:credit").stream().filter(credit -> credit.attr("role").equalsIgnoreCase("author")).toList()) : out;
    }

    private List<String> people(List<Element> elements) {
        Set<String> out = new LinkedHashSet<>();
        for (Element person : elements) {
            String name = name(written(person));
            if (!name.isEmpty() && out.size() < MOST) {
                out.add(name);
            }
        }
        return new ArrayList<>(out);
    }

    private String written(Element person) {
        for (Element part : person.children()) {
            String name = names.of(part);
            if (name.equals("name") || name.equals("atom:name") || name.equals("itunes:name") || name.equals("foaf:name")) {
                return XmlText.plain(part);
            }
        }
        boolean parts = person.children().stream().anyMatch(part -> PARTS.contains(XmlNames.local(part)));
        return parts ? XmlText.clean(person.ownText()) : XmlText.plain(person);
    }

    /** The person's name in what stands for one; empty for bare mail addresses, user accounts and nobody. */
    static String name(String written) {
        if (written.length() > LONGEST) {
            return "";
        }
        Matcher brackets = NAME_IN_BRACKETS.matcher(written);
        Matcher mail = NAME_AND_MAIL.matcher(written);
        String name = brackets.matches() ? brackets.group(1) : mail.matches() ? mail.group(1) : written;
        name = name.strip();
        boolean none = ONLY_MAIL.matcher(name).matches() || NOBODY.contains(name.toLowerCase(Locale.ROOT)) || FeedAddress.isWeb(name);
        return none ? "" : name;
    }
}
