"""Writes the page of speeds from what speed.sh left in a directory: speed.py DIR PAGE."""

import json
import os
import platform
import re
import sys

LANGUAGE_TARGET, MAX_HEAP, MAX_START = 10, 400, 3


def read(directory, name):
    path = os.path.join(directory, name)
    if not os.path.exists(path):
        return None
    with open(path, encoding="utf-8") as file:
        return file.read()


def benchmarks(directory, name):
    """The results of one JMH run: (method, parameters) to the primary metric."""
    text = read(directory, name + ".json")
    if text is None:
        return {}
    return {
        (r["benchmark"].rsplit(".", 1)[1], r.get("params", {}).get("subjects", "")): r["primaryMetric"]
        for r in json.loads(text)
    }


def spread(metric):
    error = metric["scoreError"]
    return f" ± {float(error):,.0f}" if isinstance(error, (int, float)) and error == error else ""


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = next((l.split(":", 1)[1].strip() for l in file if l.startswith("model name")), platform.machine())
    java = os.popen("java -version 2>&1").read()
    version = re.search(r'"([^"]+)"', java)
    return f"{os.cpu_count()} cores of {model}, Java {version.group(1) if version else '?'}"


def met(holds):
    return "yes" if holds else "**no**"


def rows(directory):
    tagger = benchmarks(directory, "tagger")[("allTags", "")]
    yield "all tags of title and summary, 400 characters, one core", f"{tagger['score']:,.0f}{spread(tagger)} items/s", "≥ 10,000", met(tagger["score"] >= 10000)
    parts = benchmarks(directory, "topics")
    yield "of these: language", f"{parts[('language', '')]['score']:.1f} µs", "", ""
    yield "of these: media topics", f"{parts[('mediaTopics', '')]['score']:.1f} µs", "", ""
    matching = benchmarks(directory, "matching")
    for subjects, most in (("300", 1), ("10000", 5)):
        times = {k: v / 1000 for k, v in matching[("match", subjects)]["scorePercentiles"].items()}
        figure = f"p50 {times['50.0']:.2f} ms, p99 {times['99.0']:.2f} ms"
        yield f"one article of 400 words against {int(subjects):,} subjects, one core", figure, f"p99 < {most} ms", met(times["99.0"] < most)
    for name, what in (("reader", "made-up feeds"), ("reader-feeds", "recorded feeds")):
        reader = benchmarks(directory, name)
        if reader:
            ratio = reader[("romeAlone", "")]["score"] / reader[("ours", "")]["score"]
            yield f"reader beside ROME alone, {what}, one run", f"{ratio:.2f} times ROME's speed", "≥ 1.0", met(ratio >= 1)
    prints = [json.loads(line) for line in read(directory, "footprint.jsonl").splitlines()]
    start = sorted(p["seconds"] for p in prints)[len(prints) // 2]
    heap = max(p["heapMegabytes"] for p in prints)
    yield "start: a fresh JVM to the first tagged text", f"{start:.2f} s", f"< {MAX_START} s", met(start < MAX_START)
    yield "heap of all the data, the cues of twelve languages read", f"{heap:.0f} MB", f"≤ {MAX_HEAP} MB", met(heap <= MAX_HEAP)
    desk = re.search(r"([\d,]+) texts held, ([\d,]+) MB of heap \(([\d,]+) bytes each\): ([\d,]+) texts/s", read(directory, "stories.txt"))
    held = int(desk[1].replace(",", ""))
    speed = int(desk[4].replace(",", ""))
    yield f"copies and stories, {held:,} texts of 72 h held, one core", f"{speed:,} texts/s, {desk[3]} bytes a text", "≥ 2,000 with a million", met(speed >= 2000) if held >= 1_000_000 else f"{met(speed >= 2000)}, with these"
    stream = json.loads(read(directory, "stream.json"))
    yield f"`process` and `alert` with the shipped subjects, one instance beside its broker on this machine: {stream['items']:,} items worked off", f"{stream['perSecond']:,} items/s", "", ""
    for kind, what in (("articles", "article"), ("alerts", "alert")):
        times = stream[kind]
        yield f"the same at {stream['aSecond']} items/s: from an item's writing until a subscriber has its {what}", f"p50 {times['p50']} ms, p99 {times['p99']} ms", "", ""
    lingua = read(directory, "lingua.json")
    if lingua:
        said = json.loads(lingua)
        ratio = said["timesLinguasSpeed"]
        yield f"language beside Lingua 1.2.2, high accuracy, all its languages, {said['texts']:,} short texts, one run", f"{ratio:.0f} times Lingua's speed", f"≥ {LANGUAGE_TARGET}", met(ratio >= LANGUAGE_TARGET)


def main(directory, page):
    lines = [
        "# How fast the parts are",
        "",
        "Written by `src/jmh/speed.sh [FEEDS_DIR [TEXTS]]`; run it to renew this page, on a machine that does nothing else.",
        f"The figures below: {machine()}. Speeds of another machine differ; the ratios, taken in one run, should not by much.",
        "JMH, one fork, one thread, after warm-up; ± is its 99.9 % interval. Start and heap are of fresh JVMs (of three, the middle and the most).",
        "The streams run on a real broker, exactly once (`WholeStream`), with time of the clock; what the broker and the program that feeds them take of the machine is lacking to them.",
        "",
        "| what | figure | target | met |",
        "| --- | --- | --- | --- |",
    ]
    lines += ["| " + " | ".join(row) + " |" for row in rows(directory)]
    text = "\n".join(lines) + "\n"
    with open(page, "w", encoding="utf-8") as file:
        file.write(text)
    print(text)


if __name__ == "__main__":
    main(*sys.argv[1:])
