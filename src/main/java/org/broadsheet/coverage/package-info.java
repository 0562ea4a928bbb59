/** The stage that holds the reports of a story against each other: what they share, where they differ, what only one of them says. */
package org.broadsheet.coverage;
