package io.wirewatch.enrich;

import io.wirewatch.enrich.Parties.Side;

/**
 * How what one country does relates it to another, or what both do: the act between the two, or
 * elsewhere where the language puts it. Each construction either relates the two and says so, or
 * leaves them to the next.
 */
final class VerbConstructions {
  private final Cues cues;
  private final Wording wording;
  private final Modifiers modifiers;
  private final int to;
  private final int head;
  private final Roll roll;
  private final Voice voice;
  private final VerbOrder verbs;
  private final Aim aim;
  private final RelationSheet sheet;

  VerbConstructions(
      Parties parties, Roll roll, Voice voice, VerbOrder verbs, Aim aim, RelationSheet sheet) {
    this.cues = parties.cues();
    this.wording = parties.wording();
    this.modifiers = parties.modifiers();
    this.to = parties.to();
    this.head = parties.head();
    this.roll = roll;
    this.voice = voice;
    this.verbs = verbs;
    this.aim = aim;
    this.sheet = sheet;
  }

  /** "imposed A sanctions on B": the verb before its doer, the noun only its object. */
  boolean aroundNoun(Pair pair) {
    Cues.Cue noun = pair.i() == 0 ? pair.actBetween(cues) : null;
    if (noun == null || noun.act().shape() != Act.Shape.NOUN) {
      return false;
    }
    Cues.Cue first = verbs.before(pair.a());
    if (first == null || pair.gap() > VerbOrder.OBJECT_REACH) {
      return false;
    }
    sheet.put(pair.a(), pair.b(), first, roll.unlessHosted(pair, Construction.DIRECT));
    return true;
  }

  /** "A attacked B", "A and B met in C". */
  boolean acrossAct(Pair pair) {
    Cues.Cue between = pair.actBetween(cues);
    if (between == null || !roll.reaches(pair.i(), pair.j()) || !near(pair, between)) {
      return false;
    }
    sheet.put(
        pair.a(),
        pair.b(),
        aim.at(between, pair.a(), pair.b()) ? Aim.told(between) : between,
        unlessBeside(pair, between, Construction.DIRECT));
    return true;
  }

  private static boolean near(Pair pair, Cues.Cue act) {
    return act.from() - pair.a().to() <= VerbOrder.DOER_REACH
        && pair.b().from() - act.to() <= VerbOrder.OBJECT_REACH;
  }

  /** "A hat B angegriffen", "griff A B an". */
  boolean byVerbElsewhere(Pair pair) {
    Side a = pair.a();
    Side b = pair.b();
    Cues.Cue elsewhere =
        pair.i() <= head && roll.reaches(pair.i(), pair.j())
            ? verbs.elsewhere(a, b, pair.adjacent())
            : null;
    if (elsewhere == null) {
      return false;
    }
    boolean done = verbs.doneBySecond(elsewhere, a, b);
    sheet.put(
        done ? b : a,
        done ? a : b,
        elsewhere,
        unlessBeside(pair, pair.actBetween(cues), Construction.VERB_ELSEWHERE));
    return true;
  }

  /** "Ирану Израиль пригрозил", "Contro Mosca Varsavia chiude i valichi". */
  boolean objectFirst(Pair pair) {
    Side a = pair.a();
    Side b = pair.b();
    if (!pair.adjacent() || pair.gap() > 1 || !voice.object(a) || !voice.subject(b)) {
      return false;
    }
    Cues.Cue behind = rightBehind(b);
    if (behind == null || behind.act().shape() != Act.Shape.VERB) {
      return false;
    }
    sheet.put(b, a, behind, Construction.OBJECT_FIRST);
    return true;
  }

  /** "A's oil firm and B's bank sign a deal": what the first two do together. */
  boolean byBoth(Pair pair) {
    if (pair.i() != 0
        || !pair.adjacent()
        || pair.actBetween(cues) != null
        || !wording.and(pair.a().to(), pair.b().from())) {
      return false;
    }
    Cues.Cue both = rightBehind(pair.b());
    if (both == null || both.act().shape() != Act.Shape.MUTUAL) {
      return false;
    }
    sheet.putMutual(pair.a(), pair.b(), both, Construction.DONE_BY_BOTH);
    return true;
  }

  private Cues.Cue rightBehind(Side side) {
    return cues.between(side.to(), Math.min(to, side.to() + VerbOrder.VERB_REACH));
  }

  /**
   * A construction, unless what several do in a third country, or what is felt there, or a host
   * brings the two together.
   *
   * @param between the act between the two; null where there is none
   */
  private Construction unlessBeside(Pair pair, Cues.Cue between, Construction found) {
    return between != null
            && head > 0
            && pair.i() <= head
            && (held(between, pair.b()) || felt(between, pair.b()))
        ? Construction.BESIDE
        : roll.unlessHosted(pair, found);
  }

  /** "A and B met in C", "the A-B trade war hurts farmers in C": where it is held or felt. */
  private boolean held(Cues.Cue cue, Side place) {
    return (modifiers.afterIn(place.from()) || modifiers.afterAt(place.from()))
        && (cue.act().shape() == Act.Shape.NOUN
            || cue.act().event() == Act.Event.CONSULT
            || cue.act().event() == Act.Event.AGREE);
  }

  /** "the A-B trade war hits farmers of C": a thing between the two is not done to a third. */
  private boolean felt(Cues.Cue cue, Side third) {
    return cue.act().shape() == Act.Shape.NOUN && !wording.joined(cue.to(), third.from());
  }
}
