package org.broadsheet.pages;

/** An outlet. @param home its front page; empty when unknown */
public record OutletView(String id, String name, SitePath link, String home) {}
