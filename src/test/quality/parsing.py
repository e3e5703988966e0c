"""Scores `parse --batch` on the corpora below SHARED_DIR/feeds/parsing; see parsing.sh."""
import json
import os
import re
import subprocess
import sys
import tempfile
import time

# corpus: floor in per cent of the core assertions of the dev part (our figure less 0.3 points)
FLOORS = {
    "feedparser": 98.4,
    "feedvalidator": 99.7,
    "gofeed": 99.7,
    "rss-parser-js": 98.4,
    "kde-syndication": 93.7,
    "miniflux": 99.7,
    "feed-rs": 98.1,
    "feedreader-cs": 99.7,
    "feedsmith": 99.7,
    "lemon24-reader": 91.5,
    "news-real": 99.7,
}
WHOLE_FILES_FLOOR = 98.0  # news-real: files wholly right, per cent
SCORE = re.compile(r"cases (\d+)/(\d+) pass, assertions (\d+)/(\d+)")
REJECTED = re.compile(r"must-reject cases rejected.*: (\d+)/(\d+)")


def request(root, case):
    headers = case.get("http_headers") or {}
    line = {"file": os.path.join(root, case["file"])}
    if case.get("base_uri"):
        line["url"] = case["base_uri"]
    if headers.get("content-type"):
        line["contentType"] = headers["content-type"]
    if headers:
        line["headers"] = headers
    return json.dumps(line)


def parse(jar, lines, scratch):
    requests = os.path.join(scratch, "requests.jsonl")
    with open(requests, "w", encoding="utf-8") as out:
        out.write("\n".join(lines) + "\n")
    started = time.time()
    with open(requests, encoding="utf-8") as stdin:
        done = subprocess.run(["java", "-jar", jar, "parse", "--batch"], stdin=stdin,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=600)
    answers = done.stdout.decode("utf-8").splitlines()
    if len(answers) != len(lines):
        sys.exit(f"parse answered {len(answers)} of {len(lines)} documents (exit code {done.returncode})")
    print(f"{len(lines)} documents in {time.time() - started:.1f} s")
    return answers


def main():
    shared, jar = sys.argv[1:3]
    split = sys.argv[3] if len(sys.argv) > 3 else "dev"
    parsing = os.path.join(shared, "feeds", "parsing")
    cases = {}
    for corpus in FLOORS:
        with open(os.path.join(parsing, corpus, "expectations.json"), encoding="utf-8") as f:
            cases[corpus] = [c for c in json.load(f)["cases"] if split == "all" or c.get("split") == split]
    failed = []
    with tempfile.TemporaryDirectory() as scratch:
        order = [(corpus, case) for corpus in FLOORS for case in cases[corpus]]
        answers = parse(jar, [request(parsing if corpus == "news-real" else os.path.join(parsing, corpus), case)
                              for corpus, case in order], scratch)
        results = {corpus: [] for corpus in FLOORS}
        for (corpus, case), answer in zip(order, answers):
            results[corpus].append(dict(json.loads(answer), file=case["file"]))
        print(f"{'corpus':16} {'files':>11} {'assertions':>15} {'share':>7} {'floor':>7} {'no feeds rejected':>18}")
        for corpus, floor in FLOORS.items():
            path = os.path.join(scratch, corpus + ".jsonl")
            with open(path, "w", encoding="utf-8") as out:
                out.writelines(json.dumps(r) + "\n" for r in results[corpus])
            command = [sys.executable, os.path.join(shared, "feeds", "score.py"), path,
                       os.path.join(parsing, corpus, "expectations.json")]
            if split != "all":
                command += ["--split", split]
            text = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout.decode("utf-8")
            whole, files, held, asserted = map(int, SCORE.search(text).groups())
            share = 100 * held / max(1, asserted)
            rejected = REJECTED.search(text)
            print(f"{corpus:16} {whole:5}/{files:<5} {held:7}/{asserted:<7} {share:6.1f}% {floor:6.1f}% "
                  + (f"{rejected[1] + '/' + rejected[2]:>18}" if rejected else ""))
            if share < floor:
                failed.append(f"{corpus}: {share:.2f} % of the assertions, floor {floor} %")
            if corpus == "news-real" and 100 * whole / max(1, files) < WHOLE_FILES_FLOOR:
                failed.append(f"{corpus}: {whole} of {files} files wholly right, floor {WHOLE_FILES_FLOOR} %")
            if rejected and rejected[1] != rejected[2]:
                failed.append(f"{corpus}: {rejected[1]} of {rejected[2]} documents that are no feeds rejected")
    for failure in failed:
        print("below its floor:", failure)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
