/**
 * The command line: arguments in, results to standard output, messages to standard error, an exit code. The only place that knows the
 * clock, the streams and the way out.
 */
package org.broadsheet.cli;
