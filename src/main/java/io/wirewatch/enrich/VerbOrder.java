package io.wirewatch.enrich;

import io.wirewatch.enrich.Parties.Side;

/** Finds the verbs that do not stand between their parties, where the language puts them. */
final class VerbOrder {
  /** Words from a party to its act, at most: what stands further off has a doer of its own. */
  static final int DOER_REACH = 12;

  /** Words from an act to the other party, at most. */
  static final int OBJECT_REACH = 15;

  /** Words from a verb at the beginning to its doer, at most: "accused the minister of …". */
  static final int VERB_REACH = 5;

  /** Signs from a noun to the verb at the end that it belongs to, at most. */
  private static final int END_REACH = 4;

  private final String language;
  private final Voice voice;
  private final Cues cues;
  private final Wording wording;
  private final int from;
  private final int to;

  VerbOrder(String language, Parties parties, Voice voice) {
    this.language = language;
    this.voice = voice;
    this.cues = parties.cues();
    this.wording = parties.wording();
    this.from = parties.from();
    this.to = parties.to();
  }

  /**
   * The verb of two parties where it does not stand between them: behind the object in German,
   * Chinese and Japanese, before the subject in Arabic and German; or null.
   *
   * @param next whether no other country stands between
   */
  Cues.Cue elsewhere(Side a, Side b, boolean next) {
    if (b.from() - a.to() > DOER_REACH) {
      return null;
    }
    if (Order.verbAtTheEnd(language)) {
      Cues.Cue end = atTheEnd(cues.between(b.to(), Math.min(to, b.to() + OBJECT_REACH)));
      if (end != null && voice.sufferedAtTheEnd(end, b, to)) {
        return end;
      }
    }
    if (Order.verbLast(language) && wording.carried(a.to(), b.from())) {
      return atTheEnd(cues.between(b.to(), Math.min(to, b.to() + OBJECT_REACH)));
    }
    return next ? before(a) : null;
  }

  /** "B wurde von A kritisiert", "イランがイスラエルに攻撃された": the second does it. */
  boolean doneBySecond(Cues.Cue verb, Side a, Side b) {
    return verb.act().shape() == Act.Shape.VERB
        && (cues.by(a.to(), b.from())
            || voice.sufferedAtTheEnd(verb, b, to)
            || (voice.suffered(verb) && voice.behindFrom(b)));
  }

  /** The verb that stands right before its doer, in a language that can put it there; or null. */
  Cues.Cue before(Side doer) {
    if (!Order.verbFirst(language)) {
      return null;
    }
    Cues.Cue first = cues.last(Math.max(from, doer.from() - VERB_REACH), doer.from());
    return first != null && first.act().shape() != Act.Shape.NOUN ? first : null;
  }

  /** In "供給で合意", agreed on supplies, the verb at the end says what is done; or null of null. */
  Cues.Cue atTheEnd(Cues.Cue cue) {
    if (cue == null || !Order.verbAtTheEnd(language)) {
      return cue;
    }
    Cues.Cue next = cues.between(cue.to(), Math.min(to, cue.to() + END_REACH));
    return next == null ? cue : next;
  }
}
