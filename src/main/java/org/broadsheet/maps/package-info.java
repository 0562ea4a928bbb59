/** Draws maps: outlines clipped and simplified to a view, dots, names, a scale. Sees data only; what is drawn and linked is the planner's to say. */
package org.broadsheet.maps;
