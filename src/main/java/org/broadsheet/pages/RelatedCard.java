package org.broadsheet.pages;

/**
 * A related article and, in words, why it is related.
 *
 * @param slot what it is to the reader: {@code pinned} by an editor, {@code earlier} in the same running story, {@code nearby} in place and
 *     time, or {@code background}, on the same matter; the list is in this order
 */
public record RelatedCard(Card card, String slot, String why) {}
