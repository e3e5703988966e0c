// The page: asks the small API, listens to /api/stream, writes text with textContent only.
// What feeds and outlets wrote never becomes markup, and only http(s) links become links.
"use strict";

const $ = (selector, within = document) => within.querySelector(selector);
const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];
const VIEWS = ["alerts", "stories", "story", "subjects", "feeds", "held"];
const SVG = "http://www.w3.org/2000/svg";
const seen = new Set();
let firstLoad = true;

/** An element with text or children. Attributes by name; no HTML anywhere. */
function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) node.setAttribute(key, value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

function svg(name, attributes = {}, text) {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  if (text !== undefined) node.textContent = text;
  return node;
}

/** A link only where the address is http or https; else plain text. The text: a string, or nodes. */
function link(address, text, language) {
  let target = null;
  try {
    const url = new URL(address);
    if (url.protocol === "https:" || url.protocol === "http:") target = url.href;
  } catch { /* no address, no link */ }
  const attributes = { dir: "auto", lang: language && language !== "und" ? language : null };
  return target
    ? el("a", { ...attributes, href: target, rel: "noopener noreferrer nofollow", target: "_blank" }, ...[text].flat())
    : el("span", attributes, ...[text].flat());
}

const regionNames = new Intl.DisplayNames(["en"], { type: "region", fallback: "code" });
function region(code) {
  try { return regionNames.of(code); } catch { return code; }
}

function time(instant) {
  if (!instant) return "never";
  const date = new Date(instant);
  const clock = date.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", second: "2-digit" });
  const today = new Date().toDateString() === date.toDateString();
  return today ? clock : date.toLocaleDateString() + " " + clock;
}
const when = (instant) => instant ? el("time", { datetime: instant, title: instant }, time(instant)) : "never";

/** A sentence of the server's as nodes, its instants as times of the reader's own zone. */
function spoken(text) {
  return (text || "").split(/(\d{4}-\d\d-\d\dT[\d:.]+Z)/)
    .map((part, i) => i % 2 ? when(part) : part).filter((part) => part !== "");
}

/** The zone in which this page shows times, such as "Europe/Berlin, UTC+1". */
function zone() {
  const name = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const minutes = -new Date().getTimezoneOffset(), size = Math.abs(minutes);
  const offset = "UTC" + (minutes ? (minutes < 0 ? "−" : "+") + Math.floor(size / 60)
    + (size % 60 ? ":" + String(size % 60).padStart(2, "0") : "") : "");
  return name === offset ? name : name + ", " + offset;
}

function every(seconds) {
  if (!seconds) return "";
  if (seconds < 120) return seconds + " s";
  return seconds < 7200 ? Math.round(seconds / 60) + " min" : Math.round(seconds / 3600) + " h";
}

const plural = (count, noun, nouns = noun + "s") => count + " " + (count === 1 ? noun : nouns);
const words = (name) => (name || "").replaceAll("-", " ");

async function ask(path) {
  const answer = await fetch(path, { headers: { Accept: "application/json" } });
  if (!answer.ok && answer.status !== 404) throw new Error(path + ": " + answer.status);
  return answer.ok ? answer.json() : null;
}

/**
 * Makes the children of a list these nodes, of which each has a data-key. What is the same stays as it is; what has changed keeps its open
 * lists and the keyboard's place: news that comes in takes nothing away from who reads.
 */
function update(list, nodes) {
  const shown = new Map([...list.children].map((child) => [child.dataset.key, child]));
  const wanted = nodes.map((node) => {
    const old = shown.get(node.dataset.key);
    if (!old) return node;
    $$("details", old).forEach((details, i) => { const its = $$("details", node)[i]; if (its) its.open = details.open; });
    return old.isEqualNode(node) ? old : node;
  });
  const reached = focusable(list).find((node) => node === document.activeElement);
  const card = reached && [...list.children].find((child) => child.contains(reached));
  const index = card && focusable(card).indexOf(reached);
  for (const child of [...list.children]) if (!wanted.includes(child)) child.remove();
  let at = list.firstElementChild;
  for (const node of wanted) {
    if (node === at) at = at.nextElementSibling;
    else list.insertBefore(node, at);
  }
  if (card && document.activeElement !== reached) {
    const again = wanted.find((node) => node.dataset.key === card.dataset.key);
    if (again) focusable(again)[index]?.focus({ preventScroll: true });
  }
}
const focusable = (node) => $$("a, summary", node);

function fill(section, selector, nodes) {
  update($(selector, section), nodes);
  const empty = $(".empty", section);
  if (empty) empty.hidden = nodes.length > 0;
}

/** A text as nodes, with its passages marked; those that overlap are one mark. A text that is one mark has none. */
function marked(text, passages) {
  const nodes = [];
  let from = 0, end = 0, start = 0;
  const close = () => {
    if (end > start) nodes.push(text.slice(from, start), el("mark", {}, text.slice(start, end)));
    from = Math.max(from, end);
  };
  for (const passage of [...passages].sort((a, b) => a.start - b.start)) {
    if (passage.start > end) { close(); start = passage.start; end = passage.end; }
    else { if (end === 0) start = passage.start; end = Math.max(end, passage.end); }
  }
  close();
  nodes.push(text.slice(from));
  const whole = nodes.length === 3 && nodes[0] === "" && nodes[2] === "";
  return whole ? [text] : nodes.filter((node) => node !== "");
}

// Alerts ---------------------------------------------------------------------------------------

/** How many stand by it; what its sources withdrew has none, and who reported it still stands behind. */
function standing(alert) {
  if (!alert.sources) return alert.storyId ? "No source stands by it now; reported by" : "From";
  return plural(alert.sources, "independent source")
    + (alert.kind !== "retracted" ? "" : alert.sources === 1 ? " still stands by it; reported by" : " still stand by it; reported by");
}

function alertCard(alert, level = "h2") {
  const severity = alert.severity || "unknown";
  const headline = alert.headline || "(no title)";
  const title = (alert.evidence || []).filter((mention) => mention.field === "title"
    && headline.slice(mention.start, mention.end) === mention.text);
  // What stands in the headline is marked there; said again below, it would say nothing.
  const passages = [...new Set((alert.evidence || []).map((mention) => mention.text))]
    .filter((text) => !headline.includes(text)).slice(0, 12);
  return el("li", { class: "card " + severity + (alert.fresh ? " fresh" : ""), "data-key": alert.id },
    el("p", { class: "tags" },
      el("span", { class: "sev " + severity }, severity),
      el("strong", {}, words(alert.kind)),
      el("span", {}, alert.subjectTitle || alert.subjectId),
      when(alert.raisedAt)),
    el(level, {}, link(alert.link, marked(headline, title), alert.language)),
    el("p", {}, ...spoken(alert.reason)),
    el("p", { class: "meta" },
      standing(alert) + ": " + (alert.outlets || []).join(", ")
        + ((alert.regions || []).length ? " · about " + alert.regions.map(region).join(", ") : "")
        + (alert.suppressedSinceLast ? " · +" + alert.suppressedSinceLast + " held back since the last" : "")),
    passages.length ? el("ul", { class: "evidence", "aria-label": "Evidence in the text" },
      ...passages.map((text) => el("li", { dir: "auto" }, el("mark", {}, text)))) : null,
    (alert.parts || []).length ? el("ul", { "aria-label": "Stories summed up" },
      ...alert.parts.map((part) => el("li", {}, link(part.link, part.headline || part.storyId), " · " + (part.outlet || ""))),
      alert.summed > alert.parts.length ? el("li", {}, "and " + (alert.summed - alert.parts.length) + " more") : null) : null,
    alert.storyId ? el("p", {}, el("a", { href: "#story/" + encodeURIComponent(alert.storyId) }, "Story and outlets")) : null);
}

/** How many alerts a page begins with, and goes on by; the server remembers no more than the most. */
const PAGE = 100, MOST_ALERTS = 500;
let shownAlerts = PAGE;

async function showAlerts() {
  const section = $("#alerts");
  const form = new FormData($("#filters"));
  const query = new URLSearchParams();
  for (const [name, value] of form) if (value) query.set(name, value);
  query.set("limit", shownAlerts);
  const [{ alerts }, { subjects }, all] = await Promise.all([
    ask("api/alerts?" + query), ask("api/subjects"), ask("api/alerts?limit=" + MOST_ALERTS)]);
  options("subject", subjects.map((subject) => [subject.id, subject.title]));
  const codes = [...new Set(all.alerts.flatMap((alert) => alert.regions || []))];
  options("region", codes.map((code) => [code, region(code)]).sort((a, b) => a[1].localeCompare(b[1])));
  let fresh = 0;
  for (const alert of alerts) {
    if (!seen.has(alert.id)) {
      seen.add(alert.id);
      if (!firstLoad) { alert.fresh = true; fresh++; }
    }
  }
  fill(section, ".cards", alerts.map((alert) => alertCard(alert)));
  $(".empty", section).textContent = all.alerts.length
    ? "No alert that the page holds passes these filters."
    : "No alert yet. A quiet page means that nothing watched has happened since the page began to read.";
  $(".more", section).hidden = alerts.length < shownAlerts || shownAlerts >= MOST_ALERTS;
  if (fresh === 1) say("New alert: " + alerts.find((alert) => alert.fresh).headline);
  else if (fresh > 1) say(fresh + " new alerts");
  firstLoad = false;
}

function options(name, entries) {
  const select = $("#filters [name=" + name + "]");
  const chosen = select.value;
  if (chosen && !entries.some(([value]) => value === chosen)) entries.push([chosen, chosen]);
  const known = [...select.options].slice(1).map((option) => option.value).join("\n");
  if (known === entries.map(([value]) => value).join("\n")) return;
  select.replaceChildren(select.options[0],
    ...entries.map(([value, text]) => el("option", { value }, text)));
  select.value = chosen;
}

// Stories --------------------------------------------------------------------------------------

const cell = (label, attributes, ...children) => el("td", { "data-label": label, ...attributes }, ...children);

async function showStories() {
  const { stories } = await ask("api/stories?limit=200");
  fill($("#stories"), "tbody", stories.map((story) => el("tr", { "data-key": story.id },
    cell(null, {}, el("a", { href: "#story/" + encodeURIComponent(story.id), dir: "auto", lang: story.language }, story.headline || "(no title)"),
      el("div", { class: "soft" }, (story.outlets || []).slice(0, 6).join(", "))),
    cell("Regions", {}, (story.regions || []).slice(0, 4).map(region).join(", ")),
    cell("Articles", { class: "num" }, String(story.articles)),
    cell("Copies", { class: "num" }, String(story.copies)),
    cell("Sources", { class: "num" }, String(story.sources)),
    cell("Last seen", { class: "when" }, when(story.lastSeen)))));
}

async function showStory(id) {
  const section = $("#story");
  const page = await ask("api/stories/" + encodeURIComponent(id));
  const empty = $(".empty", section);
  if (!page) {
    $("h1", section).textContent = "Story not held in memory";
    $(".meta", section).textContent = "The page keeps the newest stories, and those with an alert that it lists.";
    for (const part of [".chart", ".line", ".cards"]) $(part, section).replaceChildren();
    for (const part of $$("figure, h2", section)) part.hidden = true;
    empty.hidden = true;
    return;
  }
  for (const part of $$("figure, h2", section)) part.hidden = false;
  const { story, entries, alerts } = page;
  $("h1", section).replaceChildren(el("span", { dir: "auto", lang: story.language }, story.headline || "(no title)"));
  $(".meta", section).textContent = plural(story.articles, "article") + ", "
    + plural(story.copies, "copy", "copies") + ", " + plural(story.sources, "independent source")
    + ((story.regions || []).length ? " · about " + story.regions.map(region).join(", ") : "")
    + (story.id === id ? "" : " · the story that you asked for was found to be the same event and is told here");
  $(".chart", section).replaceChildren(timeLine(entries, alerts));
  const articles = entries.filter((entry) => !entry.copyOf);
  const copies = entries.filter((entry) => entry.copyOf);
  const folded = (article) => {
    const own = copies.filter((copy) => copy.copyOf === article.id);
    return own.length === 0 || article.kind !== "new" ? null : el("details", {},
      el("summary", {}, plural(own.length, "copy", "copies")),
      el("ul", {}, ...own.map((copy) => el("li", {}, link(copy.link, copy.outlet),
        " ", when(copy.at), " · " + Math.round(copy.similarity * 100) + "% alike"
          + (copy.source && copy.source !== copy.outlet ? " · credits " + copy.source : "")))));
  };
  fill(section, ".line", articles.map((article) => el("li", { "data-key": article.id + " " + article.at },
    el("strong", {}, article.outlet), " ", when(article.at),
    article.kind === "new" ? null : el("em", {}, " · " + article.kind),
    el("div", {}, link(article.link, article.title || "(no title)", story.language)),
    folded(article))));
  fill(section, ".cards", alerts.map((alert) => alertCard(alert, "h3")));
  empty.textContent = "No alert on this story.";
  empty.hidden = alerts.length > 0;
}

/** At most so many signs of a text, none cut in two. */
function shortened(text, most) {
  const signs = [...text];
  return signs.length > most ? signs.slice(0, most - 1).join("") + "…" : text;
}

/** Outlets as rows, time to the right; the list below says the same in words. */
function timeLine(entries, alerts) {
  const outlets = [...new Set(entries.map((entry) => entry.outlet))].slice(0, 30);
  const times = [...entries.map((e) => +new Date(e.at)), ...alerts.map((a) => +new Date(a.raisedAt))];
  const first = Math.min(...times), last = Math.max(...times), span = Math.max(1000, last - first);
  const left = 170, width = 900, row = 26, height = (outlets.length + 1) * row + 34;
  const x = (instant) => left + 12 + ((+new Date(instant) - first) / span) * (width - left - 40);
  const chart = svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "img",
    "aria-label": `Time line: ${plural(outlets.length, "outlet")}, ${plural(alerts.length, "alert")}, from ${time(first)} to ${time(last)}` });
  const line = (label, y) => {
    chart.append(svg("line", { class: "rule", x1: left, x2: width - 10, y1: y, y2: y }),
      svg("text", { x: left - 8, y: y + 4, "text-anchor": "end" }, shortened(label, 24)));
  };
  line("alerts", row);
  for (const alert of alerts) {
    const mark = svg("rect", { class: "alert", x: x(alert.raisedAt) - 5, y: row - 5, width: 10, height: 10 });
    mark.append(svg("title", {}, words(alert.kind) + " " + time(alert.raisedAt)));
    chart.append(mark);
  }
  outlets.forEach((outlet, index) => line(outlet, (index + 2) * row));
  for (const entry of entries) {
    const index = outlets.indexOf(entry.outlet);
    if (index < 0) continue;
    const mark = svg("circle", { class: entry.copyOf ? "copy" : "article", cx: x(entry.at), cy: (index + 2) * row, r: 6 });
    mark.append(svg("title", {}, entry.outlet + ", " + (entry.copyOf ? "copy" : entry.kind) + ", " + time(entry.at)));
    chart.append(mark);
  }
  chart.append(svg("text", { x: left, y: height - 8 }, time(first)),
    svg("text", { x: width - 10, y: height - 8, "text-anchor": "end" }, time(last)));
  return chart;
}

// Subjects -------------------------------------------------------------------------------------

/** More charts than these nobody reads, and a browser takes long to draw. */
const MOST_SUBJECTS = 300;

async function showSubjects() {
  const { subjects, problems } = await ask("api/subjects");
  const busiest = [...subjects].sort((a, b) => (b.told + b.held) - (a.told + a.held)).slice(0, MOST_SUBJECTS);
  $("#subjects .rest").textContent = subjects.length > busiest.length
    ? `These are the ${busiest.length} busiest of ${subjects.length} subjects; wirewatch subjects list names them all.` : "";
  fill($("#subjects"), ".cards", busiest.map((subject) => el("li", { class: "card " + subject.severity, "data-key": subject.id },
    el("p", { class: "tags" }, el("span", { class: "sev " + subject.severity }, subject.severity), el("code", {}, subject.id)),
    el("h2", {}, subject.title),
    el("p", { class: "meta" }, plural(subject.told, "alert") + ", " + subject.held + " held back"),
    problems[subject.id] ? el("p", { class: "meta" }, el("strong", {}, "This subject " + problems[subject.id])) : null,
    subject.volume.from ? bars(subject) : null)));
}

/** As many slots as make a day of hours a chart, so that the first alert is not a wall. */
const LEAST_SLOTS = 24;

function bars(subject) {
  const { told, held, stepSeconds } = subject.volume;
  const slots = Math.max(LEAST_SLOTS, told.length), before = slots - told.length;
  const begin = (slot) => +new Date(subject.volume.from) + (slot - before) * stepSeconds * 1000;
  const most = Math.max(1, ...told.map((count, i) => count + held[i]));
  const width = 900, left = 44, top = 12, foot = 92, bar = (width - left - 4) / slots, up = (foot - top) / most;
  const chart = svg("svg", { viewBox: `0 0 ${width} 116`, role: "img",
    "aria-label": `Volume from ${time(begin(before))} to ${time(begin(slots))}: ${plural(subject.told, "alert")} and ${subject.held} held back; at most ${most} in ${every(stepSeconds)}. The table below has the numbers.` });
  for (const count of most > 1 ? [0, most] : [0, 1]) {
    const y = foot - count * up;
    chart.append(svg("line", { class: "rule", x1: left, x2: width, y1: y, y2: y }),
      svg("text", { x: left - 8, y: y + 4, "text-anchor": "end" }, String(count)));
  }
  told.forEach((count, i) => {
    const x = left + (before + i) * bar + 1, name = `${time(begin(before + i))}: ${told[i]} told, ${held[i]} held back`;
    for (const [kind, number, under] of [["told", count, 0], ["held", held[i], count]]) {
      if (!number) continue;
      const part = svg("rect", { class: kind, x, y: foot - (under + number) * up, width: Math.max(1, bar - 2), height: number * up });
      part.append(svg("title", {}, name));
      chart.append(part);
    }
  });
  for (const [slot, anchor] of [[0, "start"], [Math.round(slots / 2), "middle"], [slots, "end"]]) {
    const x = slot === slots ? width : left + slot * bar;
    chart.append(svg("line", { class: "rule", x1: x, x2: x, y1: foot, y2: foot + 5 }),
      svg("text", { x, y: foot + 19, "text-anchor": anchor }, time(begin(slot))));
  }
  const filled = told.map((count, i) => i).filter((i) => told[i] || held[i]);
  return el("figure", { class: "bars" }, el("div", { class: "chart", tabindex: "0", role: "group", "aria-label": "Volume of " + subject.title }, chart),
    el("figcaption", {}, el("span", { class: "key told" }), "told ", el("span", { class: "key held" }), "held back · one bar is " + every(stepSeconds)),
    el("details", {}, el("summary", {}, "As a table"), el("table", {},
      el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "From"), el("th", { scope: "col", class: "num" }, "Told"), el("th", { scope: "col", class: "num" }, "Held back"))),
      el("tbody", {}, ...filled.map((i) => el("tr", {}, cell("From", { class: "when" }, when(new Date(begin(before + i)).toISOString())),
        cell("Told", { class: "num" }, String(told[i])), cell("Held back", { class: "num" }, String(held[i]))))))));
}

// Feeds, held back -----------------------------------------------------------------------------

const STATES = ["ok", "slow", "failing", "walled", "gone", "stale", "unknown", "pending"];

async function showFeeds() {
  const { feeds } = await ask("api/feeds");
  const count = (state) => feeds.filter((feed) => feed.state === state).length;
  $("#feeds .states").textContent = STATES.filter(count).map((state) => count(state) + " " + state).join(" · ");
  const worstFirst = (feed) => feed.state === "ok" ? 9 : feed.state === "pending" ? 8 : 0;
  feeds.sort((a, b) => worstFirst(a) - worstFirst(b) || a.feedId.localeCompare(b.feedId));
  fill($("#feeds"), "tbody", feeds.slice(0, 1000).map((feed) => el("tr", { "data-key": feed.feedId },
    cell(null, {}, link(feed.url, feed.feedId), el("div", { class: "soft" }, feed.outlet || "")),
    cell("State", { class: "state " + feed.state }, feed.state),
    cell("Last answer", { class: "when" }, when(feed.lastSuccess)),
    cell("Next poll", { class: "when" }, when(feed.nextPoll)),
    cell("Every", { class: "num" }, every(feed.intervalSeconds)),
    cell("Items", { class: "num" }, String(feed.items)),
    cell("Why", {}, (feed.reason || "") + (feed.failures ? " (" + plural(feed.failures, "failure") + " in a row)" : "")
      + (feed.missedItems ? " · " + plural(feed.missedItems, "item") + " missed" : "")))));
}

async function showHeld() {
  const { suppressed } = await ask("api/suppressed?limit=300");
  fill($("#held"), "tbody", suppressed.map((held) => el("tr", { "data-key": held.subjectId + " " + held.articleId + " " + held.at + " " + held.reason },
    cell("When", { class: "when" }, when(held.at)),
    cell("Subject", {}, held.subjectId),
    cell(null, {}, el("span", { dir: "auto" }, held.headline || held.articleId),
      held.storyId ? el("div", {}, el("a", { href: "#story/" + encodeURIComponent(held.storyId) }, "Story")) : null),
    cell("Reason", {}, el("strong", {}, words(held.reason)), el("div", { class: "soft" }, ...spoken(held.detail))))));
}

// Views, and what comes live -------------------------------------------------------------------

function say(text) { $("#say").textContent = text; }

/** A part of the address; as it stands where it is no valid escape. */
function decoded(text) {
  try { return decodeURIComponent(text); } catch { return text; }
}

function place() {
  const [view, ...rest] = location.hash.slice(1).split("/");
  const id = rest.length ? decoded(rest.join("/")) : null;
  return VIEWS.includes(view) ? { view, id } : { view: "alerts", id: null };
}

async function show(moved) {
  const { view, id } = place();
  for (const name of VIEWS) $("#" + name).hidden = name !== view;
  for (const anchor of document.querySelectorAll("nav a")) {
    const here = anchor.hash === "#" + view || (view === "story" && anchor.hash === "#stories");
    if (here) anchor.setAttribute("aria-current", "page"); else anchor.removeAttribute("aria-current");
  }
  try {
    if (view === "alerts") await showAlerts();
    else if (view === "stories") await showStories();
    else if (view === "story") await showStory(id || "");
    else if (view === "subjects") await showSubjects();
    else if (view === "feeds") await showFeeds();
    else await showHeld();
    const totals = await ask("api/totals");
    $("#zone").textContent = "Times are those of " + zone();
    $("#totals").textContent = totals.items + " items published, " + totals.accountedFor + " accounted for as article, copy or dead letter";
  } catch (error) {
    linkState(false, "not answering");
  }
  document.title = $("#" + view + " h1").textContent + " · Wirewatch";
  if (moved) { scrollTo(0, 0); $("#main").focus({ preventScroll: true }); }
}

let due = null;
function soon(after) {
  if (due) return;
  due = setTimeout(() => { due = null; show(false); }, after);
}

function linkState(live, text) {
  const state = $("#link");
  state.classList.toggle("live", live);
  if (state.textContent !== text) state.textContent = text;
}

function listen() {
  const stream = new EventSource("api/stream");
  stream.onopen = () => { linkState(true, "live"); soon(0); };
  stream.onerror = () => linkState(false, "connecting…");
  stream.addEventListener("alert", () => soon(200));
  stream.addEventListener("reload", () => soon(200));
  stream.addEventListener("changed", (event) => {
    const { what } = JSON.parse(event.data);
    const { view } = place();
    if (what === view || (what === "stories" && (view === "story" || view === "subjects" || view === "held"))) soon(1500);
  });
}

addEventListener("hashchange", () => show(true));
$("#filters").addEventListener("change", () => show(false));
$("#alerts .more").addEventListener("click", () => { shownAlerts += PAGE; show(false); });
$("#filters").addEventListener("submit", (event) => event.preventDefault());
$(".skip").addEventListener("click", (event) => { event.preventDefault(); $("#main").focus(); });
// "/?still" is for printers and screenshots: the page as it is now, without the stream.
show(false).finally(() => new URLSearchParams(location.search).has("still") ? linkState(false, "still") : listen());
