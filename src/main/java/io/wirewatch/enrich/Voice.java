package io.wirewatch.enrich;

import io.wirewatch.enrich.Parties.Side;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which of two parties of a verb is the doer: the first, as most languages have it; the second in
 * the passive, or where case or a preposition makes the first the object ("Россию обвинила
 * Эстония", "Dem Iran droht Trump"); or neither for sure.
 */
final class Voice {
  /** The doer of an act, of two in the order of the text. */
  enum Doer {
    FIRST,
    SECOND,
    UNCLEAR
  }

  /** What only a state does to somebody in its power: who stands behind "from" or "in" did it. */
  private static final Set<Act.Event> OF_POWER =
      EnumSet.of(Act.Event.SANCTION, Act.Event.COERCE, Act.Event.CONCEDE, Act.Event.DISAPPROVE);

  /** What somebody has, or wants, from another. */
  private static final Set<Act.Event> FROM_ANOTHER =
      EnumSet.of(Act.Event.DEMAND, Act.Event.COOPERATE);

  /** Languages with one word for "from" and for "by" in the passive. */
  private static final Set<String> FROM_OR_BY = Set.of("de", "it", "sv");

  /** What is had from another, behind the verb: "verbietet Import von". */
  private static final Set<Long> HAD_FROM = SmallWords.of("had-from");

  /** Words from the verb to it, at most. */
  private static final int HAD_REACH = 3;

  /** Right behind a participle this names the doer, though it means "of" elsewhere. */
  private static final String OF_OR_BY = "by-behind-participle";

  /** Helping verbs before a participle that make it active. */
  private static final String HAVE = "has";

  /** And those that make it passive all the same. */
  private static final Set<Long> BEEN = SmallWords.of("been");

  /** Before the place or the power that somebody was sent off from, or is held in. */
  private static final String FROM = "from-power";

  /** At the head of a sentence before a party, these make it the object. */
  private static final String TOWARDS = "object-first";

  /** No subject stands behind these. */
  private static final String PREPOSITION = "before-object";

  private static final Set<Long> DOER_JA = SmallWords.of("by-at-the-end");
  private static final Set<Long> SOURCE_JA = SmallWords.of("from-at-the-end");
  private static final Pattern SUFFERED_JA = Pattern.compile("され|られ|を?受け");
  private static final int SUFFERED_REACH = 4;

  private final Words words;
  private final String language;
  private final Cues cues;
  private final int from;

  Voice(Reading reading, Parties parties) {
    this.words = reading.words();
    this.language = reading.language();
    this.cues = parties.cues();
    this.from = parties.from();
  }

  private boolean is(String wordClass, int word) {
    return word >= from && SmallWords.of(wordClass, language).contains(words.hash(word));
  }

  /** Who does what a verb tells, of two parties that are told apart by their place alone. */
  Doer doer(Cues.Cue cue, Side a, Side b) {
    if (a.from() > b.from()) {
      return Doer.FIRST;
    }
    boolean suffered = suffered(cue);
    if ((suffered || !cue.act().suffered()) && cues.passive(cue, b.from()) && !asksFrom(cue)) {
      return Doer.SECOND;
    }
    if (suffered && (language.equals("ar") || cue.to() - cue.from() > 1)) {
      return Doer.SECOND; // "تتعرض لقصف إسرائيلي", "muertos a manos de"
    }
    if (suffered) {
      boolean instrument =
          (b.cases() & Inflection.NOMINATIVE) == 0 && (b.cases() & Inflection.INSTRUMENTAL) != 0;
      boolean power = OF_POWER.contains(cue.act().event()) && behindFrom(b);
      boolean named = b.from() - cue.to() <= 2 && is(OF_OR_BY, b.from() - 1);
      return instrument && !is(PREPOSITION, b.from() - 1) || power || named
          ? Doer.SECOND
          : Doer.UNCLEAR;
    }
    if (object(a)) {
      return subject(b) ? Doer.SECOND : Doer.UNCLEAR;
    }
    return Doer.FIRST;
  }

  /** "fordert von B", "compra dalla B", "Import von": what one has from another is no passive. */
  private boolean asksFrom(Cues.Cue cue) {
    if (!FROM_OR_BY.contains(language)) {
      return false;
    }
    for (int i = cue.to(); i < Math.min(words.count(), cue.to() + HAD_REACH); i++) {
      if (HAD_FROM.contains(words.hash(i))) {
        return true;
      }
    }
    if (!FROM_ANOTHER.contains(cue.act().event())) {
      return false;
    }
    for (int i = cue.from() - 1; i >= from; i--) {
      if (is("becomes", i)) {
        return false;
      }
    }
    return true;
  }

  /** A participle that no "has" before it makes active. */
  boolean suffered(Cues.Cue cue) {
    if (!cue.act().suffered()) {
      return false;
    }
    boolean last = language.equals("de");
    boolean been = last && cue.to() < words.count() && BEEN.contains(words.hash(cue.to()));
    for (int i = cue.from() - 1; i >= from && (last || i >= cue.from() - 3) && !been; i--) {
      been = BEEN.contains(words.hash(i));
      if (is(HAVE, i)) {
        return false;
      }
    }
    return true;
  }

  /** "イランがイスラエルに攻撃された": a verb at the end that says that it is suffered, or "ロシアが米国から制裁". */
  boolean sufferedAtTheEnd(Cues.Cue cue, Side b, int to) {
    if (!language.equals("ja")) {
      return false;
    }
    boolean by = false;
    boolean source = false;
    for (int i = b.to(); i < cue.from(); i++) {
      by |= DOER_JA.contains(words.hash(i));
      source |= SOURCE_JA.contains(words.hash(i));
    }
    int end = Math.min(to, cue.to() + SUFFERED_REACH);
    String rest = cue.to() < end ? words.text(cue.to(), end) : "";
    return by
        && (SUFFERED_JA.matcher(rest).lookingAt()
            || (source && rest.isEmpty() && cue.act().event() == Act.Event.SANCTION));
  }

  /** "из Румынии", "in Germany": the power that somebody is in, or was. */
  boolean behindFrom(Side b) {
    return is(FROM, b.from() - 1) || is(FROM, b.from() - 2);
  }

  /** Whether case, or a preposition at the head of the sentence, makes an object of a party. */
  boolean object(Side a) {
    for (int i = Math.max(from, a.from() - 2); i < a.from(); i++) {
      if (i == from && is(TOWARDS, i)) {
        return true;
      }
    }
    boolean attribute = (a.cases() & Inflection.GENITIVE) != 0 && a.from() > from;
    return (a.cases() & Inflection.NOMINATIVE) == 0 && !attribute;
  }

  /** Whether a party can be the subject. */
  boolean subject(Side b) {
    return (b.cases() & Inflection.NOMINATIVE) != 0 && !is(PREPOSITION, b.from() - 1);
  }
}
