/**
 * The command line: one thin class for each command. Results that other people's scripts rely on go
 * to standard output, one JSON object per line; logs and progress go to standard error. Exit codes:
 * 0 done; 1 done, but some input could not be read; 2 wrong usage or configuration; 3 the stream
 * failed; 4 the cluster lacks something.
 */
package io.wirewatch.cli;
