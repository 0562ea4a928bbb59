/**
 * Brings the finished site to disk.
 *
 * <p>In: {@link org.broadsheet.model.Output} values. Out: an output folder that changes by a finished build only, and a count of what
 * changed. Never: deletes or overwrites a file that Broadsheet did not write, or knows what a page is.
 */
package org.broadsheet.write;
