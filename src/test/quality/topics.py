"""The work of topics.sh: feed `tag`, score what it says, write the report, hold the floors."""
import collections, gzip, importlib.util, json, os, pathlib, shlex, subprocess, sys

shared, jar = pathlib.Path(sys.argv[1]), sys.argv[2]
command = shlex.split(os.environ.get("WIREWATCH") or "java -jar " + shlex.quote(jar)) + ["tag"]
spec = importlib.util.spec_from_file_location("score", shared / "eval" / "score.py")
score = importlib.util.module_from_spec(spec)
spec.loader.exec_module(score)

# What was measured, less about what chance moves it by. Nothing may fall below.
FLOORS = {
    "sentences": 0.992, "word-pairs": 0.941,
    "ag-news en": 0.855, "bbc en": 0.940, "masakhanews eng": 0.83, "masakhanews fra": 0.77, "masakhanews pcm": 0.88,
    "masakhanews swa": 0.75, "masakhanews hau": 0.76, "masakhanews yor": 0.80, "masakhanews amh": 0.81,
    "masakhanews som": 0.69, "masakhanews orm": 0.74,
}


def rows(name):
    with gzip.open(shared / "eval" / "dev" / name, "rt", encoding="utf-8") as f:
        return [json.loads(line) for line in f if line.strip()]


def tagged(records):
    text = "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records)
    done = subprocess.run(command, input=text.encode(), stdout=subprocess.PIPE, check=True)
    return {r["id"]: r for r in map(json.loads, done.stdout.decode().splitlines())}


out, low = [], []


def held(name, value):
    floor = FLOORS.get(name)
    if floor is not None and value < floor:
        low.append("%s is %.4f, below its floor of %.4f" % (name, value, floor))
    return "%.3f" % floor if floor is not None else ""


def language():
    gold = rows("langid_lingua.jsonl.gz")
    said = tagged([{"id": "lang-%d" % i, "text": g["text"]} for i, g in enumerate(gold) if g["kind"] != "single-words"])
    right, n, given = (collections.Counter() for _ in range(3))
    for i, g in enumerate(gold):
        want = score.SAME.get(score.lang2(g["lang"]), score.lang2(g["lang"]))
        if g["kind"] == "single-words":
            continue
        say = said.get("lang-%d" % i, {}).get("language") or "und"
        say = score.SAME.get(say, say)
        given[g["kind"], say] += 1
        if want in score.NEWS:
            n[g["kind"], want] += 1
            right[g["kind"], want] += say == want
    out.append("## Language\n\nThe test texts of Lingua, 40 languages of the news, with no feed to lean on. Precision is over the texts of all 79"
               " languages in the set, those that cannot be told (such as Xhosa) included.\n\n| texts | right | of | floor |\n| --- | --- | --- | --- |")
    kinds = ["sentences", "word-pairs"]
    for kind in kinds:
        total = sum(v for (k, _), v in n.items() if k == kind)
        part = sum(v for (k, _), v in right.items() if k == kind) / total
        out.append("| %s | %.4f | %d | %s |" % (kind, part, total, held(kind, part)))
    out.append("\n| language | sentences: recall | precision | word pairs: recall | precision |\n| --- | --- | --- | --- | --- |")
    for lang in sorted(score.NEWS):
        cells = []
        for kind in kinds:
            cells.append("%.3f" % (right[kind, lang] / max(1, n[kind, lang])))
            cells.append("%.3f" % (right[kind, lang] / max(1, given[kind, lang])))
        out.append("| %s | %s |" % (lang, " | ".join(cells)))


def topics():
    gold = rows("topics.jsonl.gz")
    said = tagged([{"id": g["id"], "title": g.get("title") or "", "text": g.get("text") or ""} for g in gold])
    n, right, by = collections.Counter(), collections.Counter(), collections.defaultdict(collections.Counter)
    bins = collections.defaultdict(lambda: [0, 0.0, 0])
    for g in gold:
        classes = score.CLASSES.get(g["dataset"])
        if not classes or g["topic"] not in classes:
            continue
        top = {t["code"][7:9]: t["score"] for t in said.get(g["id"], {}).get("topics") or [] if t["code"].endswith("000000")}
        known = {c: max(top.get(x, 0) for x in s.split()) for c, s in classes.items()}
        say = max(known, key=known.get) if any(known.values()) else None
        key = g["dataset"] + " " + g["lang"]
        n[key] += 1
        right[key] += say == g["topic"]
        by[key]["want", g["topic"]] += 1
        by[key]["said", say] += 1
        by[key]["right", g["topic"]] += say == g["topic"]
        for c, p in known.items():
            if p > 0:
                b = bins[min(9, int(p * 10))]
                b[0] += 1; b[1] += p; b[2] += c == g["topic"]
    out.append("\n## Media topics\n\nThe best of the classes that each data set has; no cue was computed from any of it.\n\n"
               "| data set | right | of | floor |\n| --- | --- | --- | --- |")
    for key in sorted(n):
        out.append("| %s | %.3f | %d | %s |" % (key, right[key] / n[key], n[key], held(key, right[key] / n[key])))
    out.append("\n| data set | class | precision | recall | of |\n| --- | --- | --- | --- | --- |")
    for key in sorted(n):
        for c in sorted({c for w, c in by[key] if w == "want"}):
            r = by[key]["right", c]
            out.append("| %s | %s | %.2f | %.2f | %d |" % (key, c, r / max(1, by[key]["said", c]), r / by[key]["want", c], by[key]["want", c]))
    out.append("\n### What a score means\n\nOf the topics said with such a score, how many was the text filed under? (A text has one class in these"
               " sets, and may well be about a second: the truth is no lower.)\n\n| score | said | mean score | filed so |\n| --- | --- | --- | --- |")
    for b in sorted(bins):
        k, p, t = bins[b]
        out.append("| %.1f to %.1f | %d | %.2f | %.2f |" % (b / 10, b / 10 + 0.1, k, p / k, t / k))


def world():
    path = pathlib.Path(__file__).resolve().parents[1] / "resources" / "topics" / "world.tsv"
    gold = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    said = tagged([{"id": "world-%d" % i, "title": g[2], "text": g[3]} for i, g in enumerate(gold)])
    n, right = collections.Counter(), collections.Counter()
    for i, g in enumerate(gold):
        tops = [t for t in said["world-%d" % i].get("topics") or [] if t["code"].endswith("000000")]
        best = max(tops, key=lambda t: t["score"])["code"] if tops else ""
        n[g[0]] += 1
        right[g[0]] += best == "medtop:" + g[1]
    out.append("\n### Every top level, twelve languages\n\nA headline and a lead made up for each of the 17 top levels, `WorldTopicsTest`; the language is not given. They were"
               " written by who wrote the cues, so they show that nothing is missing, not how well news is told.\n\n| language | right | of |\n| --- | --- | --- |")
    for language in sorted(n):
        out.append("| %s | %.2f | %d |" % (language, right[language] / n[language], n[language]))


def headlines():
    """Bare headlines of several topics: who bears at least 0.5 of what it must, and how much of that is right."""
    path = pathlib.Path(__file__).resolve().parents[1] / "resources" / "topics" / "headlines.tsv"
    gold = [l.rstrip("\n").split("\t") for l in path.open(encoding="utf-8") if not l.startswith("#")]
    said = tagged([{"id": "headline-%d" % i, "title": g[4], "text": "" if g[5] == "-" else g[5], "language": g[0]} for i, g in enumerate(gold)])
    n = {}
    for i, g in enumerate(gold):
        tops = {t["code"][7:9] for t in said["headline-%d" % i].get("topics") or [] if t["code"].endswith("000000") and t["score"] >= 0.5}
        must, may = set(g[1].split()), set(g[2].split())
        for key in ((g[3], "all"), (g[3], "en" if g[0] == "en" else "de fr es ru zh ar")):
            c = n.setdefault(key, [0, 0, 0, 0])
            c[0] += len(tops & (must | may)); c[1] += len(tops); c[2] += len(tops & must); c[3] += len(must)
    out.append("\n### Headlines\n\nInvented headlines, most without a lead, with all top levels that they must bear (`src/test/resources/topics/headlines.tsv`). A topic counts from a score of 0.5. Of the half *read*"
               " errors were looked at while cues were written; the half *held* was only counted. Who wrote them wrote cues too.\n\n| half | language | precision | recall | topics |\n| --- | --- | --- | --- | --- |")
    for half, language in sorted(n):
        c = n[half, language]
        out.append("| %s | %s | %.2f | %.2f | %d |" % (half, language, c[0] / max(1, c[1]), c[2] / c[3], c[3]))


out.append("# How well language and media topics are told\n\nWritten by `src/test/quality/topics.sh SHARED_DIR JAR`; run it to renew this page. The"
           " floors are what was measured, less what chance may move.\n")
language()
topics()
world()
headlines()
page = "\n".join(out) + "\n"
pathlib.Path(__file__).resolve().parents[3].joinpath("topology-docs", "quality-topics.md").write_text(page, encoding="utf-8")
print(page)
for line in low:
    print("topics: " + line, file=sys.stderr)
sys.exit(1 if low else 0)
