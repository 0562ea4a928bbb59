package org.broadsheet.pages;

/** A topic, region, tag or the like, with its page. @param count entries under it; 0 where it is not shown */
public record Label(String id, String name, SitePath link, int count) {}
