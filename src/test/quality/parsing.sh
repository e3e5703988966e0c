#!/usr/bin/env bash
# How well feeds are read, on other parsers' test suites and on real feeds.
#
# usage: src/test/quality/parsing.sh SHARED_DIR JAR [dev|heldout|all]
#
# SHARED_DIR holds feeds/score.py and feeds/parsing/CORPUS/expectations.json; JAR is the runnable jar. Prints a table
# (corpus, assertions held, floor) and ends with 1 where a corpus falls below its floor, a document is not answered,
# or one that is no feed is taken for a feed with entries.
set -eu
[ $# -ge 2 ] || { sed -n '2,9p' "$0" | cut -c3-; exit 2; }
exec python3 "$(dirname "$0")/parsing.py" "$@"
