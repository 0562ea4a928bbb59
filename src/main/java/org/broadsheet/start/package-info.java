/**
 * Writes what one would else copy from the manual: a new site, entry, page, theme folder or workflow.
 *
 * <p>In: a folder, a title, the time. Out: new files and their paths. Never: overwrites a file.
 */
package org.broadsheet.start;
