#!/usr/bin/env bash
# How well countries and the focus country are told, on labelled news.
#
# usage: src/test/quality/places.sh SHARED_DIR JAR
#
# SHARED_DIR holds eval/score.py, eval/feed.py and eval/dev; JAR is the runnable jar (or set WIREWATCH to another command line).
# Writes topology-docs/quality-places.md, prints it, and ends with 1 where a figure falls below its floor.
set -eu
[ $# -ge 2 ] || { sed -n '2,8p' "$0" | cut -c3-; exit 2; }
exec python3 "$(dirname "$0")/places.py" "$@"
