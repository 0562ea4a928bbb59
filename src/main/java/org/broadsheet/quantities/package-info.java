/**
 * Figures in running text: numbers with their units and with what they count, read from sentences and compared. Functions over strings and a
 * few word tables; nothing here knows an article.
 */
package org.broadsheet.quantities;
