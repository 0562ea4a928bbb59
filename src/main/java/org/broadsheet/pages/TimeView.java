package org.broadsheet.pages;

/** A moment for machines and people. @param iso with offset, or a bare day; @param text in the site's language and zone; @param day the date alone, likewise */
public record TimeView(String iso, String text, String day) {}
