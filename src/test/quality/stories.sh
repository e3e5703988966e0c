#!/usr/bin/env bash
# How well copies and stories are told, on labelled news, and how well URLs are brought into one form.
#
# usage: src/test/quality/stories.sh SHARED_DIR JAR [urls]
#
# SHARED_DIR holds eval/score.py, eval/feed.py, eval/dev and feeds/parsing/urls; JAR is the runnable jar. Prints a table
# (measure, value, floor) and ends with 1 where a value is below its floor. With "urls" only URLs are looked at.
set -eu
[ $# -ge 2 ] || { sed -n '2,7p' "$0" | cut -c3-; exit 2; }
exec python3 "$(dirname "$0")/stories.py" "$@"
