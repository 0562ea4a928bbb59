package org.broadsheet.pages;

/** A related article and, in words, why it is related. */
public record RelatedCard(Card card, String why) {}
