"""Scores `tag` for relations, and checks `tag` and `match` on the seed article; see relations.sh."""
import collections, gzip, json, os, shlex, subprocess, sys

FLOORS = {"precision": 0.84, "recall": 0.88, "quad": 0.84, "sentences": 1.0}
EVENTS = {"verbal-cooperation": "AGREE CONSULT SUPPORT CONCEDE", "material-cooperation": "COOPERATE AID RETREAT INVESTIGATE",
          "verbal-conflict": "DEMAND DISAPPROVE REJECT THREATEN SANCTION", "material-conflict": "PROTEST CRIME MOBILIZE COERCE ASSAULT FIGHT"}
QUAD = {event: quad for quad, events in EVENTS.items() for event in events.split()}

shared, jar = sys.argv[1:3]
command = shlex.split(os.environ.get("WIREWATCH") or "java -jar " + shlex.quote(jar))
root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..")


def run(arguments, records):
    """The answers of a filter to some records, by id."""
    lines = "".join(json.dumps(record) + "\n" for record in records)
    said = subprocess.run(command + arguments, input=lines, capture_output=True, text=True, check=True).stdout
    return {answer["id"]: answer for answer in map(json.loads, said.splitlines())}


def share(part, whole):
    return part / whole if whole else 0.0


def labelled(lines, figures):
    """The labelled sentences: pairs of countries by data set, quad class by event."""
    with gzip.open(os.path.join(shared, "eval", "dev", "dyads.jsonl.gz"), "rt", encoding="utf-8") as f:
        gold = [json.loads(line) for line in f]
    answers = run(["tag"], [{"id": g["id"], "title": "", "text": g["text"]} for g in gold])
    sets = collections.defaultdict(lambda: [0, 0, 0])
    quads = collections.defaultdict(lambda: [0, 0, 0])
    for g in gold:
        relations = {"-".join(sorted(r["pair"].split("-"))): r for r in answers.get(g["id"], {}).get("relations") or []}
        want = {"-".join(sorted(pair)) for pair in g["gold_pairs"]}
        for name in (g["dataset"], "all"):
            for i, n in enumerate((len(want & set(relations)), len(set(relations) - want), len(want - set(relations)))):
                sets[name][i] += n
        quad = QUAD.get(g.get("event"))
        for pair in want if quad else ():
            quads[quad][2] += 1
            if pair in relations:
                quads[quad][1] += 1
                quads[quad][0] += relations[pair].get("quad") == quad
    lines += ["## Labelled sentences", "", "English, mostly of agencies: PLOVER's gold records and those of Petrarch 2. A pair counts whatever its direction.", "",
              "| data | found rightly | wrongly | missed | precision | recall |", "| --- | --- | --- | --- | --- | --- |"]
    for name, (right, wrong, missed) in sorted(sets.items(), key=lambda item: item[0] == "all"):
        lines.append("| %s | %d | %d | %d | %.3f | %.3f |" % (name, right, wrong, missed, share(right, right + wrong), share(right, right + missed)))
    lines += ["", "| quad class of the label | pairs | found | class right of the found |", "| --- | --- | --- | --- |"]
    for quad in EVENTS:
        right, found, all_ = quads[quad]
        lines.append("| %s | %d | %d | %.3f |" % (quad, all_, found, share(right, found)))
    right, wrong, missed = sets["all"]
    figures["precision"], figures["recall"] = share(right, right + wrong), share(right, right + missed)
    figures["quad"] = share(sum(q[0] for q in quads.values()), sum(q[1] for q in quads.values()))
    lines += ["", "Over all: quad class right %.3f of the found." % figures["quad"], ""]


def languages(lines, figures):
    """The invented sentences in other languages that the tests carry."""
    with open(os.path.join(root, "src", "test", "resources", "relations", "sentences.tsv"), encoding="utf-8") as f:
        rows = [line.rstrip("\n").split("\t") for line in f if not line.startswith("#")]
    answers = run(["tag"], [{"id": str(i), "summary": row[1], "language": row[0]} for i, row in enumerate(rows)])
    by = collections.defaultdict(lambda: [0, 0, 0, 0])
    for i, (language, _, pair, source, quad) in enumerate(rows):
        relations = answers[str(i)].get("relations") or []
        related = pair != "none"
        good = any(r["pair"] == pair and r["quad"] == quad and source in ("-", r.get("source")) for r in relations) if related else not relations
        by[language][0 if related else 2] += good
        by[language][1 if related else 3] += 1
    lines += ["## Other languages", "", "No labelled sentences are at hand for these. The project's own (`src/test/resources/relations/sentences.tsv`) are small and written with the cues in mind:",
              "they show that each language works, not how well.", "",
              "| language | related: pair, quad class and doer right | of | unrelated: nothing found | of |", "| --- | --- | --- | --- | --- |"]
    for language, counts in sorted(by.items()):
        lines.append("| %s | %d | %d | %d | %d |" % (language, *counts))
    figures["sentences"] = share(sum(c[0] + c[2] for c in by.values()), sum(c[1] + c[3] for c in by.values()))
    lines.append("")


def seed(lines):
    """What the seed article must show; the sentences that tell what is lacking."""
    with open(os.path.join(shared, "eval", "seed-article.txt"), encoding="utf-8") as f:
        text = f.read()
    record = [{"id": "seed", "title": "", "text": text}]
    tags = run(["tag"], record)["seed"]
    match = run(["match", "--subjects", os.path.join(root, "src", "main", "resources", "subjects")], record)["seed"]
    regions = {r["code"]: r["role"] for r in tags["regions"]}
    actors = {a["id"]: a.get("country") for a in tags["actors"]}
    matches = {m["subject"]: m for m in match["matches"]}
    evidence = [m for kind in ("regions", "actors", "relations", "topics") for tag in tags[kind] for m in tag["evidence"]]
    checks = {"language en": tags["language"] == "en"}
    checks.update({code + " as about": regions.get(code) == "about" for code in ("RU", "CN")})
    checks.update({code + " at least mentioned": code in regions for code in ("US", "UA")})
    checks["no other country"] = {c for c in regions if len(c) == 2} == {"RU", "CN", "US", "UA"}
    for who, country in (("sergei-lavrov", "RU"), ("wang-yi", "CN"), ("vladimir-putin", "RU"), ("xi-jinping", "CN"), ("joe-biden", "US"),
                         ("jake-sullivan", "US"), ("nikolai-patrushev", "RU")):
        checks["%s of %s" % (who, country)] = actors.get(who) == country
    checks["CN-RU, verbal cooperation"] = any(r["pair"] == "CN-RU" and r["quad"] == "verbal-cooperation" for r in tags["relations"])
    checks["politics as a topic"] = any(t["code"] == "medtop:11000000" for t in tags["topics"])
    checks["the Russia-China subject, with evidence"] = bool(matches.get("russia-china-ties", {}).get("evidence"))
    checks["every passage is in the text"] = all(text[m["start"]:m["end"]] == m["text"] for m in evidence if m["field"] == "content")
    checks["no mark of the page around it"] = not any("Liberty" in m["text"] or "Advertisement" in m["text"] for m in evidence)
    lines += ["## The seed article", "", "A scraped page on Russia and China, given to `tag` and `match` with the shipped subjects.", "", "| must show | shown |", "| --- | --- |"]
    lines += ["| %s | %s |" % (what, "yes" if ok else "**no**") for what, ok in checks.items()]
    return [what for what, ok in checks.items() if not ok]


lines = ["# How well relations are told", "", "Written by `src/test/quality/relations.sh SHARED_DIR JAR`; run it to renew this page. The floors are what was measured, less what chance may move.", ""]
figures = {}
labelled(lines, figures)
languages(lines, figures)
lacking = seed(lines)
lines += ["", "| floor | figure | floor |", "| --- | --- | --- |"] + ["| %s | %.3f | %.2f |" % (name, figures[name], floor) for name, floor in FLOORS.items()]
page = "\n".join(lines) + "\n"
with open(os.path.join(root, "topology-docs", "quality-relations.md"), "w", encoding="utf-8") as f:
    f.write(page)
print(page)
low = ["%s %.3f < %.2f" % (name, figures[name], floor) for name, floor in FLOORS.items() if figures[name] < floor]
if low or lacking:
    print("below the floor: " + "; ".join(low) + " lacking: " + "; ".join(lacking), file=sys.stderr)
    sys.exit(1)
