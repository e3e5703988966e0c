/**
 * The command line: one class a command, each thin. Formats that other people's scripts rely on are
 * results on standard output, one JSON object a line; logs and progress go to standard error. Exit
 * codes: 0 done; 1 done, but some input could not be read; 2 wrong usage or configuration; 3 the
 * stream failed; 4 the cluster lacks something.
 */
package io.wirewatch.cli;
