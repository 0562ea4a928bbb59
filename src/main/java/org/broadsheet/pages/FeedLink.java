package org.broadsheet.pages;

/** A feed of the page or site. @param type media type */
public record FeedLink(String title, String type, SitePath link) {}
