/**
 * The line: content to site, every stage in order, with the threads it runs on.
 *
 * <p>In: a site folder and one instant. Out: the finished site and everything that was said on the way. Never: asks the clock, prints, or
 * does a stage's work itself.
 */
package org.broadsheet.build;
