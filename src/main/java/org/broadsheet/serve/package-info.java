/**
 * Shows a site to its author while it is being written: watches the sources, builds again, answers a browser and tells it to reload.
 *
 * <p>In: a {@link org.broadsheet.serve.PreviewBuild}, folders to watch, a port. Out: pages over HTTP on this machine. Never: touches
 * {@code site/}, renders by itself, or answers for a host that is not its own.
 */
package org.broadsheet.serve;
