"""Scores the filters `stories` and `canonicalize`; see stories.sh."""
import gzip, itertools, json, re, subprocess, sys, tempfile, time, urllib.parse
from pathlib import Path

shared, jar, only_urls = Path(sys.argv[1]), sys.argv[2], sys.argv[3:] == ["urls"]
evaluation, dev = shared / "eval", shared / "eval" / "dev"

# A floor is the figure that we reach, less noise.
FLOORS = {
    "copies: recall at Jaccard >= 0.8": 0.99,
    "copies: links with Jaccard >= 0.6": 0.98,
    "title + 300: B-cubed F1": 0.865,
    "title + 300: pairwise precision": 0.855,
    "titles: B-cubed F1": 0.70,
    "titles: pairwise precision": 0.80,
    "MEANTIME, pairs across languages: recall": 0.93,
    "MEANTIME, pairs across languages: precision": 0.95,
    "urls: tracking taken off": 1.0,
    "urls: canonical forms of http(s)": 0.565,
    "urls: canonical forms of http(s), or one key": 0.69,
    "urls: refused what is none": 0.99,
}
found = {}


def filtered(command, lines, *options):
    """What a filter answers to the lines."""
    start = time.time()
    done = subprocess.run(["java", "-jar", jar, command, *options], input=lines, capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(f"{command} ended with {done.returncode}: {done.stderr[-2000:]}")
    print(f"# {command}: {lines.count(chr(10))} lines in {time.time() - start:.1f} s, start of the JVM included")
    return done.stdout


def fed(data, *options):
    return subprocess.run(
        [sys.executable, evaluation / "feed.py", dev / data, *options], capture_output=True, text=True, check=True
    ).stdout


def scored(task, data, answers, *options):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as out:
        out.write(answers)
        out.flush()
        said = subprocess.run(
            [sys.executable, evaluation / "score.py", task, dev / data, out.name, *options],
            capture_output=True, text=True, check=True,
        ).stdout
    print(said.rstrip())
    return said


def exact_share(pattern, said):
    return float(re.search(pattern, said).group(1))


def across_languages(answers):
    """Recall and precision of pairs of articles in two languages of MEANTIME."""
    gold = {}
    with gzip.open(dev / "stories.jsonl.gz", "rt", encoding="utf-8") as records:
        for record in map(json.loads, records):
            if record["dataset"] == "meantime":
                gold[record["id"]] = (record["story"], record["lang"])
    placed = [(answer["id"], answer["story"]) for answer in map(json.loads, answers.splitlines()) if answer["id"] in gold]
    right = joined = events = 0
    for (a, story), (b, other) in itertools.combinations(placed, 2):
        if gold[a][1] != gold[b][1]:
            joined += story == other
            events += gold[a][0] == gold[b][0]
            right += story == other and gold[a][0] == gold[b][0]
    return right / events, right / max(1, joined)


def copies_and_stories():
    answers = filtered("stories", fed("reuters.jsonl.gz"))
    said = scored("copies", "reuters_neardup_pairs.jsonl.gz", answers, "--texts", str(dev / "reuters.jsonl.gz"))
    found["copies: recall at Jaccard >= 0.8"] = exact_share(r"recall .*?: ([\d.]+) of", said)
    found["copies: links with Jaccard >= 0.6"] = exact_share(r"Jaccard >= 0.6 ([\d.]+)", said)
    for name, length in (("title + 300", "300"), ("titles", "0")):
        print(f"# {name}")
        answers = filtered("stories", fed("stories.jsonl.gz", "--title-and", length))
        said = scored("stories", "stories.jsonl.gz", answers)
        total = said[said.rindex("stories:"):]
        found[f"{name}: B-cubed F1"] = exact_share(r"B-cubed .*?F1 ([\d.]+)", total)
        found[f"{name}: pairwise precision"] = exact_share(r"pairwise P ([\d.]+)", total)
        if length == "300":
            recall, precision = across_languages(answers)
            found["MEANTIME, pairs across languages: recall"] = recall
            found["MEANTIME, pairs across languages: precision"] = precision


def one_form():
    """URLs: whether each comes out as its policy wants it, and, for canonical forms, at least with the same key."""
    cases = json.loads((shared / "feeds/parsing/urls/url-cases.json").read_text(encoding="utf-8"))["cases"]

    def answered(field, *options):
        # One line a case; what is no text stands for itself.
        lines = [re.sub(r"[\r\n]", " ", str(case.get(field))) for case in cases]
        return filtered("canonicalize", "\n".join(lines) + "\n", *options).split("\n")

    urls, keys, wanted = answered("input"), answered("input", "--key"), answered("expect", "--key")

    def parts(url):
        split = urllib.parse.urlsplit(url)
        return split.scheme, split.netloc, split.path.rstrip("/"), sorted(split.query.split("&")), split.fragment

    def good(case, url):
        web = str(case["expect"]).startswith("http")
        return parts(url) == parts(case["expect"]) if web else url == ""

    def share(kind):
        chosen = [good(case, url) for case, url in zip(cases, urls) if case["kind"] == kind]
        return sum(chosen) / len(chosen)

    found["urls: tracking taken off"] = share("strip-tracking")
    found["urls: refused what is none"] = share("parse-failure")
    sources = {}
    for case, url, key, other in zip(cases, urls, keys, wanted):
        if case["kind"] == "canonical" and case["expect"].startswith("http"):
            counts = sources.setdefault(case["source"], [0, 0, 0])
            counts[0] += 1
            counts[1] += good(case, url)
            counts[2] += good(case, url) or (key != "" and key == other)
    for source, (all_, exact, alike) in sorted(sources.items()):
        print(f"# canonical forms of {source}: {exact} of {all_}, with those of one key {alike}")
    total = [sum(counts) for counts in zip(*sources.values())]
    found["urls: canonical forms of http(s)"] = total[1] / total[0]
    found["urls: canonical forms of http(s), or one key"] = total[2] / total[0]


if not only_urls:
    copies_and_stories()
one_form()
FLOORS = {name: floor for name, floor in FLOORS.items() if name in found}
below = [name for name, floor in FLOORS.items() if found[name] < floor]
for name, floor in FLOORS.items():
    print(f"{name:44} {found[name]:.3f}  floor {floor:.3f}{'  BELOW' if name in below else ''}")
sys.exit(1 if below else 0)
