package io.wirewatch.enrich;

import java.util.HashSet;
import java.util.Set;

/**
 * The small words around a country, which tell whether it stands as a party: in a list, joined by a
 * preposition, as a mere place, or as what describes another word.
 */
final class Wording {
  private static final Set<Long> SMALL =
      hashes(
          "and",
          "or",
          "&",
          "the",
          "as",
          "well",
          "both",
          "und",
          "sowie",
          "et",
          "y",
          "e",
          "i",
          "и",
          "та",
          "й",
          "und",
          "a",
          "oraz",
          "和",
          "与",
          "與",
          "及",
          "と",
          "و",
          "with",
          "і",
          "le",
          "la",
          "les",
          "l",
          "el",
          "los",
          "las",
          "o",
          "os",
          "as",
          "il",
          "lo",
          "gli",
          "die",
          "der",
          "respectively",
          "neighboring",
          "neighbouring",
          "to",
          "lesser",
          "extent",
          "also",
          "including");
  private static final Set<Long> JOIN =
      hashes(
          "with",
          "against",
          "on",
          "to",
          "and",
          "between",
          "over",
          "mit",
          "gegen",
          "zwischen",
          "und",
          "avec",
          "contre",
          "entre",
          "et",
          "con",
          "contra",
          "y",
          "com",
          "tra",
          "fra",
          "с",
          "со",
          "против",
          "між",
          "между",
          "з",
          "із",
          "и",
          "z",
          "i",
          "s",
          "对",
          "與",
          "与",
          "和",
          "と",
          "への",
          "مع",
          "ضد",
          "بين",
          "into",
          "toward",
          "towards",
          "by");
  private static final Set<Long> PARTICIPLE =
      hashes(
          "led",
          "backed",
          "registered",
          "born",
          "occupied",
          "owned",
          "based",
          "made",
          "brokered",
          "controlled",
          "speaking",
          "run",
          "flagged",
          "held",
          "sponsored",
          "language");
  private static final Set<Long> BORDER = hashes("border", "borders", "frontier");
  private static final Set<Long> BAR =
      hashes(
          "close",
          "closes",
          "closed",
          "closing",
          "shut",
          "shuts",
          "shutting",
          "seal",
          "seals",
          "sealed",
          "reopen",
          "reopens",
          "reopened",
          "reopening",
          "opens",
          "opened");
  private static final Set<Long> MATTER =
      hashes(
          "talks",
          "clash",
          "clashes",
          "dispute",
          "disputes",
          "row",
          "war",
          "deal",
          "tension",
          "tensions",
          "standoff",
          "crisis",
          "agreement",
          "pact",
          "trade",
          "conflict",
          "skirmish",
          "skirmishes",
          "fighting",
          "issue",
          "issues",
          "truce",
          "treaty",
          "incident");
  private static final Set<Long> WITH = hashes("with");
  private static final Set<Long> ETHNIC = hashes("ethnic", "neighbouring", "neighboring");
  private static final Set<Long> IN = hashes("in", "near");
  private static final Set<Long> AT = hashes("at");
  private static final Set<Long> MODAL =
      hashes("would", "will", "could", "may", "might", "must", "should", "can", "has", "is");
  private static final Set<Long> PLACE =
      hashes("in", "near", "across", "from", "around", "throughout", "at", "over");
  private static final Set<Long> STAY =
      hashes("lived", "living", "live", "lives", "born", "resident", "residents", "residing");
  private static final Set<Long> OPENING = hashes("before", "ahead");
  private static final Set<Long> RELATIVE = hashes("which", "who", "whose", "whom", "where");
  private static final Set<Long> BETWEEN =
      hashes("between", "zwischen", "entre", "tra", "fra", "между", "між", "między", "بين");
  private static final Set<Long> TOWARDS =
      hashes(
          "with",
          "against",
          "on",
          "to",
          "toward",
          "towards",
          "for",
          "from",
          "at",
          "about",
          "over",
          "mit",
          "gegen",
          "über",
          "avec",
          "contre",
          "sur",
          "con",
          "contra",
          "sobre",
          "com",
          "sulla",
          "с",
          "со",
          "против",
          "про",
          "проти",
          "z",
          "przeciw",
          "przeciwko",
          "对",
          "對",
          "مع",
          "ضد");

  /** What is spoken of stands right behind these, whom one speaks with does not. */
  private static final Set<Long> TOPIC =
      hashes(
          "sprach",
          "sprachen",
          "spricht",
          "sprechen",
          "hablaron",
          "habló",
          "hablan",
          "discuss",
          "discussed",
          "discusses",
          "discussing",
          "besprachen",
          "bespricht",
          "besprechen",
          "évoquent",
          "évoque",
          "évoqué",
          "évoquer",
          "обсудили",
          "обсудил",
          "обсудила",
          "обсуждают",
          "обговорили",
          "обговорив",
          "omówili",
          "omówił",
          "讨论",
          "討論");

  /** Words for what somebody did, said right after it was told. */
  private static final Set<Long> DEED =
      hashes(
          "move",
          "moves",
          "decision",
          "step",
          "steps",
          "action",
          "actions",
          "deal",
          "plan",
          "plans",
          "proposal",
          "offer",
          "sale",
          "sales",
          "visit",
          "attack",
          "attacks",
          "strike",
          "strikes",
          "claim",
          "claims",
          "charge",
          "charges",
          "accusation",
          "accusations",
          "allegation",
          "allegations",
          "call",
          "calls",
          "demand",
          "demands",
          "ban",
          "sanctions",
          "tariffs",
          "test",
          "tests",
          "launch",
          "drill",
          "drills",
          "threat",
          "threats",
          "deployment",
          "ruling",
          "remarks",
          "comments",
          "statement");

  private static final Set<Long> UNDER = hashes("under", "through", "via", "by");
  private static final Set<Long> MEDIATION =
      hashes("mediation", "mediated", "mediators", "mediator", "auspices", "sponsorship");
  private static final Set<Long> AND =
      hashes("and", "und", "et", "y", "e", "и", "та", "і", "й", "a", "i", "و");

  private static final Set<Long> CARRIER =
      hashes(
          "hat", "haben", "hatte", "hatten", "will", "wollen", "wird", "werden", "soll", "sollen",
          "muss", "kann", "könnte", "darf", "wurde", "wurden", "ist", "sind", "von", "对", "對", "向",
          "把", "与", "與", "和", "同", "跟", "被", "遭", "は", "が", "を", "に", "と", "へ", "給", "给", "就");

  private final Words words;

  Wording(Words words) {
    this.words = words;
  }

  static Set<Long> hashes(String... list) {
    Set<Long> out = new HashSet<>();
    for (String word : list) {
      Words w = Words.of(word);
      if (w.count() > 0) {
        out.add(w.hash(0));
      }
    }
    return out;
  }

  /** "who have lived in Iraq": where somebody stays. */
  boolean resides(int from) {
    return from > 1 && IN.contains(words.hash(from - 1)) && STAY.contains(words.hash(from - 2));
  }

  boolean afterIn(int from) {
    return from > 0 && IN.contains(words.hash(from - 1));
  }

  /** "killed dozens in India and Nepal": a list of places, not of parties. */
  boolean placed(int from) {
    return from > 0 && PLACE.contains(words.hash(from - 1));
  }

  /** Where an opening such as "Before leaving for Beijing, …" ends; -1 where there is none. */
  int openingEnd(int from, int to) {
    if (from < to && OPENING.contains(words.hash(from))) {
      for (int i = from + 1; i < Math.min(to, from + 14); i++) {
        if (words.gap(i) == Words.COMMA) {
          return i;
        }
      }
    }
    return -1;
  }

  /** Where an aside such as ", which lies on the coast," that begins here ends; -1 if none does. */
  int asideEnd(int at, int to) {
    if (words.gap(at) == Words.COMMA && RELATIVE.contains(words.hash(at))) {
      for (int i = at + 1; i < Math.min(to, at + 14); i++) {
        if (words.gap(i) == Words.COMMA) {
          return i;
        }
      }
    }
    return -1;
  }

  /** "between an Israeli movement and the Palestinians": a pair, though each is described. */
  boolean paired(int from, int to, int next) {
    if (next - to > 7) {
      return false;
    }
    boolean between = false;
    for (int i = Math.max(0, from - 4); i < from; i++) {
      between |= BETWEEN.contains(words.hash(i)) && words.sentence(i) == words.sentence(from);
    }
    for (int i = to; between && i < next; i++) {
      if (AND.contains(words.hash(i))) {
        return true;
      }
    }
    return false;
  }

  /** An "and" and few words besides, with no comma. */
  boolean and(int from, int to) {
    boolean and = false;
    for (int i = from; i <= to && i < words.count(); i++) {
      byte gap = words.gap(i);
      if (gap == Words.COMMA || gap == Words.OTHER || gap == Words.SENTENCE) {
        return false;
      }
      and |= i < to && AND.contains(words.hash(i));
    }
    return and && to - from <= 5;
  }

  /** "between A and B", "tensions between the A and B". */
  boolean between(int from, int least) {
    for (int i = Math.max(least, from - 3); i < from; i++) {
      if (BETWEEN.contains(words.hash(i))) {
        return true;
      }
    }
    return false;
  }

  /** A preposition before a party, or before its article, makes it the one that is dealt with. */
  boolean towards(int from) {
    return (from > 0 && TOWARDS.contains(words.hash(from - 1)))
        || (from > 1
            && SMALL.contains(words.hash(from - 1))
            && TOWARDS.contains(words.hash(from - 2)));
  }

  /** "discussed B", not so "discussed trade with B": what is spoken of is no party. */
  boolean topic(int cue, int from) {
    if (!TOPIC.contains(words.hash(cue))) {
      return false;
    }
    for (int i = cue + 1; i < from; i++) {
      if (JOIN.contains(words.hash(i)) && !AND.contains(words.hash(i))) {
        return false;
      }
    }
    return true;
  }

  /** "the move", "proposed arms sale": what stands there is a deed that was told before. */
  boolean deed(int from, int to) {
    for (int i = from; i < to; i++) {
      if (DEED.contains(words.hash(i))) {
        return true;
      }
    }
    return false;
  }

  /** "US-led", "the Thai border", "ethnic Albanian", "in neighbouring Pakistan": no party. */
  boolean modifies(int from, int to) {
    boolean ethnic = from > 0 && ETHNIC.contains(words.hash(from - 1));
    if (ethnic
        && !(words.hash(from - 1) != 0
            && from > 1
            && !IN.contains(words.hash(from - 2))
            && !"ethnic".equals(words.text(from - 1, from)))) {
      return true;
    }
    if (to < words.count()) {
      long next = words.hash(to);
      if (PARTICIPLE.contains(next)
          && (words.gap(to) == Words.HYPHEN
              || words.gap(to) == Words.SPACE && "language".equals(words.text(to, to + 1)))) {
        return true;
      }
      boolean under = from > 0 && UNDER.contains(words.hash(from - 1));
      if (words.gap(to) == Words.SPACE
          && (under && MEDIATION.contains(next)
              || BORDER.contains(next) && !barred(from) && !matter(to + 1))) {
        return true;
      }
    }
    return from > 1
        && WITH.contains(words.hash(from - 1))
        && BORDER.contains(words.hash(from - 2))
        && !barred(from - 2);
  }

  /** "closes border", "reopens the Belarusian border": it is done to who lies behind it. */
  private boolean barred(int border) {
    for (int i = border - 1; i >= Math.max(0, border - 3); i--) {
      if (BAR.contains(words.hash(i))) {
        return true;
      }
    }
    return false;
  }

  /** "border talks", "border crossing clash": what lies between the two. */
  private boolean matter(int word) {
    return word < words.count()
        && words.gap(word) == Words.SPACE
        && MATTER.contains(words.hash(word));
  }

  /** "If A attacked B, C would respond": what stands behind the comma does something of its own. */
  boolean opensClause(int before, int from, int to) {
    return before == from
        && words.gap(from) == Words.COMMA
        && to < words.count()
        && MODAL.contains(words.hash(to));
  }

  /** "at summit", "at the annual summit": somebody is present. */
  boolean attended(int cue) {
    for (int i = cue - 1; i >= Math.max(0, cue - 3); i--) {
      if (AT.contains(words.hash(i))) {
        return true;
      }
    }
    return false;
  }

  /** Only commas and small words from here to there. */
  boolean listed(int from, int to) {
    if (to - from > 4) {
      return false;
    }
    if (from == to && words.gap(to) == Words.SPACE) {
      return words
          .text(to, to + 1)
          .startsWith("و"); // Arabic writes "and" as one word with the name
    }
    for (int i = from; i <= to && i < words.count(); i++) {
      if (i < to && !SMALL.contains(words.hash(i))) {
        return false;
      }
      byte gap = words.gap(i);
      if (gap == Words.SENTENCE) {
        return false;
      }
    }
    return true;
  }

  /** A helping verb or a particle that promises the verb at the end: "hat China", "对中国". */
  boolean carried(int from, int to) {
    for (int i = from; i < to; i++) {
      if (CARRIER.contains(words.hash(i))) {
        return true;
      }
    }
    return false;
  }

  /** A preposition that joins two parties stands between. */
  boolean joined(int from, int to) {
    for (int i = from; i < to; i++) {
      if (JOIN.contains(words.hash(i))) {
        return true;
      }
    }
    return false;
  }
}
