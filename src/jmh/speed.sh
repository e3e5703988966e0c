#!/usr/bin/env bash
# How fast the parts are, and what their data cost: runs the benchmarks that the targets name and writes topology-docs/speed.md.
#
# usage: src/jmh/speed.sh [--short] [FEEDS_DIR [TEXTS.jsonl.gz]]
#
# FEEDS_DIR: the reader is measured on the feeds below it, too. TEXTS: labelled short texts (lines with "id", "text", "lang", "kind"); Lingua is
# measured beside our language detector on them (profile lingua, 80 MB). --short: a trial of the script, whose figures mean little; the page goes to target/.
# HELD: how many texts the story desk holds (300000; a million takes some quarter of an hour more).
#
# Packages with the profile bench: target/wirewatch.jar holds the benchmarks afterwards. Nothing else should run on the machine.
set -euo pipefail
cd "$(dirname "$0")/../.."
short=; page=topology-docs/speed.md
if [ "${1:-}" = --short ]; then short=1; page=target/speed-short.md; shift; fi
[ "${1:-}" != -h ] || { sed -n '2,11p' "$0" | cut -c3-; exit 2; }
feeds=${1:-}; texts=${2:-}
held=${HELD:-${short:+20000}}; held=${held:-300000}
timed=$(( held / 20 < 50000 ? held / 20 : 50000 ))

mvn -q -Pbench -DskipTests package
out=target/speed; rm -rf "$out"; mkdir -p "$out"
jmh=(java -Xmx2g -cp target/wirewatch.jar org.openjdk.jmh.Main -foe true)
iterations=(); [ -z "$short" ] || iterations=(-wi 1 -w 1 -i 1 -r 1)
run() { # NAME BENCHMARK ARGS…
  local name=$1 benchmark=$2; shift 2
  echo "$name …" >&2
  "${jmh[@]}" "$benchmark" "${iterations[@]}" -rf json -rff "$out/$name.json" "$@" > "$out/$name.log"
}
[ -n "$short" ] || sleep 20 # what the build left to do is over by then
echo "footprint …" >&2
for _ in 1 2 3; do java -Xmx2g -cp target/wirewatch.jar io.wirewatch.bench.Footprint; done > "$out/footprint.jsonl"
tagger=(-wi 5 -i 8); [ -z "$short" ] || tagger=()
run tagger "bench.TaggerBenchmark" "${tagger[@]}"
run topics 'bench.TopicsBenchmark'
run matching 'SubjectMonitorBenchmark'
run reader 'FeedParserBenchmark'
[ -z "$feeds" ] || run reader-feeds 'FeedParserBenchmark' -jvmArgsAppend "-Dfeeds=$feeds"
echo "stories, $held texts held …" >&2
# Large pages as in the image of `run`: a desk of a million texts is mostly looks into memory at random.
java -Xmx6g -XX:+UseTransparentHugePages -cp target/wirewatch.jar io.wirewatch.bench.StoryDeskBench "$held" "$timed" > "$out/stories.txt" 2> "$out/stories.log"
echo "the whole stream …" >&2
java -Xmx2g -cp target/wirewatch.jar io.wirewatch.bench.WholeStream ${short:+5000 50 5} > "$out/stream.json" 2> "$out/stream.log"
if [ -n "$texts" ]; then
  echo "lingua …" >&2
  mvn -q -Plingua -DskipTests package
  java -Xmx6g -cp target/wirewatch.jar io.wirewatch.bench.LinguaComparison "$texts" ${short:+50} > "$out/lingua.json" 2> "$out/lingua.log"
  mvn -q -DskipTests package
fi
python3 src/jmh/speed.py "$out" "$page"
