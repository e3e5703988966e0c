package io.wirewatch.enrich;

import io.wirewatch.enrich.Parties.Side;

/**
 * How a noun relates two countries: in one word with it, before both, or before both and aimed at
 * the second. Each construction either relates the two and says so, or leaves them to the next.
 */
final class NounConstructions {
  /** Words from a party to the one that a preposition joins to it, at most. */
  private static final int JOIN_REACH = 7;

  private final Parties parties;
  private final Cues cues;
  private final Wording wording;
  private final boolean adjectivesBehind;
  private final Aim aim;
  private final Bearing bearing;
  private final RelationSheet sheet;

  NounConstructions(
      Reading reading, Parties parties, Aim aim, Bearing bearing, RelationSheet sheet) {
    this.parties = parties;
    this.cues = parties.cues();
    this.wording = parties.wording();
    this.adjectivesBehind = Order.adjectivesBehind(reading.language());
    this.aim = aim;
    this.bearing = bearing;
    this.sheet = sheet;
  }

  /** "Sino-Russian talks". */
  boolean inOneWord(Pair pair) {
    if (!pair.adjacent() || !pair.b().hyphen()) {
      return false;
    }
    Side a = pair.a();
    Side b = pair.b();
    if (bearing.ofOnePerson(a, b)) {
      return true;
    }
    Cues.Cue cue = adjectivesBehind ? null : cues.between(b.to(), parties.to());
    if (cue == null) {
      cue = cues.nearest(a.from(), parties.from(), parties.to());
    }
    if (cue == null) {
      sheet.putNamed(a, b);
    } else {
      boolean third = doneToThird(pair, cue);
      sheet.putMutual(a, b, cue, third ? Construction.BESIDE : Construction.COMPOUND);
    }
    return true;
  }

  /** "日中、北朝鮮を非難": both do it to a third, in Japanese. */
  private boolean doneToThird(Pair pair, Cues.Cue cue) {
    int k = pair.j() + 1;
    if (k >= parties.sides().size()) {
      return false;
    }
    Side third = parties.sides().get(k);
    return cue.from() >= third.to()
        && wording.subjectEnds(pair.b().to(), third.from())
        && wording.objectOf(third.to(), cue.from());
  }

  /** "attack of A on B", "visite de A à B". */
  boolean aimedBehindNoun(Pair pair) {
    if (!pair.adjacent() || pair.actBetween(cues) != null) {
      return false;
    }
    Cues.Cue noun = cues.last(parties.from(), pair.a().from());
    if (noun == null || !aim.at(noun, pair.a(), pair.b())) {
      return false;
    }
    sheet.put(pair.a(), pair.b(), Aim.told(noun), Construction.AIMED);
    return true;
  }

  /** "Talks opened in A with B". */
  boolean underNoun(Pair pair) {
    if (!pair.adjacent()
        || parties.ledByNoCountry()
        || pair.gap() > JOIN_REACH
        || !wording.joined(pair.a().to(), pair.b().from())) {
      return false;
    }
    Cues.Cue before = cues.last(parties.from(), pair.a().from());
    if (before == null || before.act().shape() == Act.Shape.VERB) {
      return false;
    }
    sheet.putMutual(pair.a(), pair.b(), before, Construction.UNDER_NOUN);
    return true;
  }
}
