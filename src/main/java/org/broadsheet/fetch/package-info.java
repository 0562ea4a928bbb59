/**
 * Asks the web for pages and feeds, politely and within limits.
 *
 * <p>In: addresses, and what was last known of each. Out: an {@link org.broadsheet.fetch.Answer} for each: bytes, or in plain words why there are
 * none. Servers are hostile: every answer is bounded in time, size and redirects, and no address inside the own network is asked unless the
 * settings name its host. Never: a parsed page, a file, an exception for what a server does.
 */
package org.broadsheet.fetch;
