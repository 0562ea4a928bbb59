package org.broadsheet.pages;

/** A named link inside the site. */
public record Link(String name, SitePath link) {}
