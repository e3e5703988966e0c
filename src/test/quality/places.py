"""Scores `tag` for countries and focus; see places.sh. Relations: relations.sh."""
import os, re, shlex, subprocess, sys, tempfile

SETS = [("geo_countries", "regions"), ("reuters", "regions"), ("slavic_news", "regions"), ("cliff_focus", "focus")]
FLOORS = {"GeoVirus en": 0.91, "LGL en": 0.83, "reuters": 0.805, "slavic_news": 0.937, "focus": 0.95}

shared, jar = sys.argv[1:3]
command = shlex.split(os.environ.get("WIREWATCH") or "java -jar " + shlex.quote(jar))
here = os.path.dirname(os.path.abspath(__file__))
score = os.path.join(shared, "eval", "score.py")
lines, figures = [], {}

def row(name, floor, *cells):
    lines.append("| %s | %s | %s |" % (name, " | ".join(cells), "%.2f" % floor if floor else ""))

lines += ["# How well countries are told", "",
          "Written by `src/test/quality/places.sh SHARED_DIR JAR`; run it to renew this page. The floors are what was measured, less what chance may move.", "",
          "| data | precision | recall | F1 | floor |", "| --- | --- | --- | --- | --- |"]
tail = []
for name, task in SETS:
    gold = os.path.join(shared, "eval", "dev", name + ".jsonl.gz")
    with tempfile.NamedTemporaryFile("w+b", suffix=".jsonl") as out:
        feed = subprocess.Popen([sys.executable, os.path.join(shared, "eval", "feed.py"), gold], stdout=subprocess.PIPE)
        subprocess.run(command + ["tag"], stdin=feed.stdout, stdout=out, check=False)
        feed.wait(); out.flush()
        said = subprocess.run([sys.executable, score, task, gold, out.name], capture_output=True, text=True, check=True).stdout
    for line in said.splitlines():
        prf = re.search(r"P ([\d.]+) R ([\d.]+) F1 ([\d.]+)", line)
        if task == "regions" and prf:
            key = line.split(" P ")[0].strip().rstrip(":")
            whole = line.startswith("regions:")
            if whole and name == "geo_countries": continue
            if whole: key = name
            figures[key] = float(prf.group(3)); row(key, FLOORS.get(key), *prf.groups())
        elif task == "focus":
            figures["focus"] = float(re.search(r"focus: ([\d.]+)", line).group(1))
            tail.append("| focus country (share right) | %.3f | %.2f |" % (figures["focus"], FLOORS["focus"]))
page_path = os.path.join(here, "..", "..", "..", "topology-docs", "quality-places.md")
with open(page_path, encoding="utf-8") as f: before = f.read()
# what a person wrote between the tables stays
by_hand = before[before.index("Reuters is scored"):before.index("| other ")].strip()
lines += ["", by_hand, "",
          "| other | figure | floor |", "| --- | --- | --- |"] + tail
page = "\n".join(lines) + "\n"
with open(page_path, "w", encoding="utf-8") as f: f.write(page)
print(page)
low = ["%s %.3f < %.2f" % (k, figures.get(k, 0), v) for k, v in FLOORS.items() if figures.get(k, 0) < v]
if low: print("below the floor: " + "; ".join(low), file=sys.stderr); sys.exit(1)
