/**
 * Located messages: what an author did wrong, where, and how to mend it.
 *
 * <p>In: facts about a fault. Out: {@link org.broadsheet.report.Diagnostic} values that are collected, sorted and printed.
 * Never: throws for an author's mistake, prints by itself, or knows what an entry is.
 */
package org.broadsheet.report;
