package org.broadsheet.report;

import java.util.Locale;

/**
 * Every kind of diagnostic. The name in messages is the constant's in lower case with hyphens ({@code bad-date}); it never
 * changes, so that scripts can rely on it. {@code src/docs/diagnostics.md} is generated from here.
 */
public enum Code {
    // ---- files
    BAD_ENCODING(Severity.ERROR, "The file is not UTF-8", "Save the file as UTF-8; the place named is the first byte that is not."),
    FILE_TOO_LARGE(Severity.ERROR, "The file is larger than an article can be", "Move large material to content/assets and link to it."),
    UNSAFE_PATH(Severity.ERROR, "A path leads out of its folder or can't be an address", "Use plain relative paths without '..', control characters or a drive."),
    UNEXPECTED_FILE(Severity.WARNING, "A file in content/ that nothing reads", "Entries end in .md; images and downloads belong into content/assets."),
    // ---- front matter
    MISSING_FRONT_MATTER(Severity.ERROR, "The file does not start with front matter", "Start with a line '---', then 'title:' and 'date:', then a line '---'."),
    BAD_YAML(Severity.ERROR, "The YAML can't be read", "Quote texts with a colon or a leading special character; indent with spaces."),
    MISSING_KEY(Severity.ERROR, "A required key is missing", "Add the key that the message names."),
    UNKNOWN_KEY(Severity.ERROR, "A setting or vocabulary key that does not exist", "Use the key that the message suggests, or remove the line."),
    MISSPELT_KEY(Severity.WARNING, "An entry's key looks like a misspelling of a known one", "Use the known key; a key of your own that only looks alike can be renamed."),
    BAD_VALUE(Severity.ERROR, "A value has the wrong kind or is out of range", "Write the kind of value that the message names."),
    BAD_DATE(Severity.ERROR, "A date or time can't be read", "Write year-month-day, for example 2026-03-01, or 2026-03-01T09:30:00+01:00."),
    // ---- references
    UNKNOWN_TOPIC(Severity.ERROR, "A topic that topics.yaml does not have", "Use the nearest topic that the message names, or add it to content/topics.yaml."),
    UNKNOWN_REGION(Severity.ERROR, "A region that regions.yaml does not have", "Use the nearest region that the message names, or add it to content/regions.yaml."),
    UNKNOWN_ENTRY(Severity.WARNING, "An id that no entry has", "Ids are paths below content/entries without .md."),
    UNKNOWN_IPTC(Severity.ERROR, "A code that the IPTC Media Topics do not have", "Use the code that the message names; 'new topics' writes the upper levels with theirs."),
    DUPLICATE_ID(Severity.ERROR, "Two items of a vocabulary have one id or name", "Rename one of the two."),
    DUPLICATE_ADDRESS(Severity.ERROR, "Two pages would have the same address", "Give one of them another slug, date or alias."),
    BAD_PARENT(Severity.ERROR, "A region's parent does not exist or leads back to itself", "Name the id of another region, without a circle."),
    // ---- body
    PLAIN_MARKDOWN(Severity.WARNING, "Markdown too deeply nested or too costly, shown as plain text", "Shorten the paragraph or remove the nesting that the message describes."),
    EMPTY_BODY(Severity.WARNING, "The entry has no text", "Write a body, or give it a summary and a source address."),
    MISSING_ALT(Severity.WARNING, "An image has no alternative text", "Describe in alt what the picture shows."),
    // ---- settings and output
    NO_SITE_URL(Severity.WARNING, "Feeds and sitemap need the site's address", "Set url in content/site.yaml, or give --base-url."),
    TEMPLATE_ERROR(Severity.ERROR, "A template can't be used", "The message names the line and, where a name is misspelt, the names that exist."),
    // ---- ingest
    UNREADABLE_SOURCE(Severity.ERROR, "A source can't be read", "The message says why; the other sources went on."),
    NO_ARTICLE(Severity.ERROR, "No article was found in the source", "Check that the file holds an article's page or text."),
    NO_DATE(Severity.WARNING, "The source has no date", "Give --date, or correct the date in the entry."),
    NO_TITLE(Severity.WARNING, "The source has no title", "Correct the title in the entry."),
    BAD_SOURCE_DATE(Severity.WARNING, "A date of the source can't be read", "Correct the date in the entry."),
    LEFT_TAG(Severity.WARNING, "A tag or shortcode of another generator is left in the text", "Write in Markdown what it stood for, or remove it."),
    EDITED_BODY(Severity.WARNING, "The source changed, but the entry's body was edited by hand and is left as it is", "Take over what is new by hand, or use --force."),
    UNREACHABLE_SOURCE(Severity.WARNING, "A page or feed could not be had", "What was read before is kept, and the next run tries again. --max-failed makes a run fail for it."),
    MOVED_SOURCE(Severity.WARNING, "A feed or page has moved for good", "Write the new address into content/sources.yaml."),
    UNSURE_ARTICLE(Severity.WARNING, "Extraction is unsure of an article, so its entry is a draft", "Compare the entry with the source, then remove 'draft' and 'review'; an outlet's 'selectors' help where it happens often."),
    POORER_SOURCE(Severity.WARNING, "A source gives much less than its entry has; the entry is left as it was", "Look at the source; --force takes what it gives now."),
    POOR_YIELD(Severity.WARNING, "An outlet suddenly yields much less than it used to", "Look at its feed and pages; give it 'selectors' in content/sources.yaml where extraction no longer finds the text."),
    SAME_ARTICLE(Severity.WARNING, "Two sources of one run are the same article", "Leave one of the two out; the first was taken."),
    // ---- check
    BROKEN_LINK(Severity.ERROR, "A link leads to no page of the site", "Correct the address, or restore the page or an alias."),
    BROKEN_ANCHOR(Severity.ERROR, "A link leads to a place that its page does not have", "Correct the part behind #."),
    BAD_PAGE(Severity.ERROR, "A page's HTML lacks what every page needs", "The message names the part."),
    BAD_FEED(Severity.ERROR, "A feed or sitemap is not well-formed or lacks a required part", "The message names the part."),
    // ---- publish
    FOREIGN_FILE(Severity.ERROR, "A file at the publish target is in the way that Broadsheet did not put there", "Move it away, or publish to an empty place."),
    MANY_DELETES(Severity.ERROR, "Publishing would delete much of the published site", "Check that the build is complete; allow it with --max-deletes.");

    private final Severity severity;
    private final String summary;
    private final String advice;

    Code(Severity severity, String summary, String advice) {
        this.severity = severity;
        this.summary = summary;
        this.advice = advice;
    }

    /** What it counts as unless {@code --strict} says otherwise. */
    public Severity severity() {
        return severity;
    }

    /** One line for the list of diagnostics. */
    public String summary() {
        return summary;
    }

    /** What to do in general; a diagnostic's own help is more exact. */
    public String advice() {
        return advice;
    }

    /** The name in messages, for example {@code bad-date}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
