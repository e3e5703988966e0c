#!/usr/bin/env bash
# How well relations between countries are told on labelled sentences, and whether the seed article shows what it must.
#
# usage: src/test/quality/relations.sh SHARED_DIR JAR
#
# SHARED_DIR holds eval/score.py, eval/feed.py, eval/seed-article.txt and eval/dev; JAR is the runnable jar (or set WIREWATCH to another command line).
# Writes topology-docs/quality-relations.md, prints it, and ends with 1 where a figure falls below its floor or the seed article lacks something.
set -eu
[ $# -ge 2 ] || { sed -n '2,8p' "$0" | cut -c3-; exit 2; }
exec python3 "$(dirname "$0")/relations.py" "$@"
