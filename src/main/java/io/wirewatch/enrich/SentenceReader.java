package io.wirewatch.enrich;

import io.wirewatch.enrich.Parties.Side;
import io.wirewatch.model.Relation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One sentence: its countries, its cues, and what the cues say of the countries. Two countries are
 * related when a cue stands between them, or when they stand together ("A and B", "A-B") in a
 * sentence with a cue; not by standing in one sentence.
 */
final class SentenceReader {
  /** Words between two countries that one act can relate, at most. */
  private static final int REACH = 32;

  /** What is done to an act of another that was just told, and so to its doer. */
  private static final Set<Act.Event> ANSWERS =
      EnumSet.of(
          Act.Event.SUPPORT,
          Act.Event.DISAPPROVE,
          Act.Event.REJECT,
          Act.Event.PROTEST,
          Act.Event.THREATEN);

  /** Words from such an act to what it is done to, at most: "the proposed sale". */
  private static final int DEED_REACH = 3;

  private final Reading reading;
  private final Parties parties;
  private final List<Side> sides;
  private final Cues cues;
  private final Roll roll;
  private final ListReader lists;
  private final NounConstructions nouns;
  private final SpeechConstructions speech;
  private final VerbConstructions verbs;
  private final RelationSheet sheet;
  private final Teams teams;

  /**
   * @param match whether the text is on sport and on no war
   */
  SentenceReader(Reading reading, ActBook book, List<Found> found, boolean match) {
    this.reading = reading;
    this.parties = new Parties(reading, book, found);
    this.sides = parties.sides();
    this.cues = parties.cues();
    this.roll = new Roll(parties);
    Voice voice = new Voice(reading, parties);
    VerbOrder order = new VerbOrder(reading.language(), parties, voice);
    Aim aim = new Aim(reading);
    Bearing bearing = new Bearing(reading, parties);
    this.teams = new Teams(reading, parties, match);
    this.sheet = new RelationSheet(reading, parties, voice, bearing, teams);
    this.lists = new ListReader(reading.language(), parties, roll, order);
    this.nouns = new NounConstructions(reading, parties, aim, bearing, sheet);
    this.speech = new SpeechConstructions(parties, roll, sheet);
    this.verbs = new VerbConstructions(parties, roll, voice, order, aim, sheet);
  }

  /** The country that acts: the first; null where none is a party. */
  String doer() {
    return sides.isEmpty() ? null : sides.get(0).country();
  }

  /**
   * What the sentence says.
   *
   * @param before the doer of the sentence before; null where there is none
   */
  List<Relation> relations(String before) {
    if (before != null) {
      answer(before);
    }
    if (!cues.none() && !sides.isEmpty() && !ownAffair() && !teams.play()) {
      for (int i = 0; i < sides.size(); i++) {
        for (int j = i + 1; j < sides.size(); j++) {
          Pair pair = new Pair(i, j, sides.get(i), sides.get(j));
          if (!pair.a().country().equals(pair.b().country()) && pair.gap() <= REACH) {
            relate(pair);
          }
        }
      }
    }
    return sheet.relations();
  }

  /**
   * Tries one construction after the other on two countries, the surer first: each either relates
   * them, or knows that they are not related, or leaves them to the next.
   *
   * @return whether one of them decided
   */
  private boolean relate(Pair pair) {
    return nouns.inOneWord(pair)
        || inNextClause(pair)
        || nouns.aimedBehindNoun(pair)
        || lists.relate(pair.i(), pair.j(), sheet)
        || roll.inCompound(pair.i(), pair.j())
        || bothObjects(pair)
        || speech.inSpeech(pair)
        || speech.sufferedFromOther(pair)
        || verbs.aroundNoun(pair)
        || speech.spokenOf(pair)
        || verbs.acrossAct(pair)
        || verbs.byVerbElsewhere(pair)
        || verbs.objectFirst(pair)
        || verbs.byBoth(pair)
        || nouns.underNoun(pair);
  }

  /** "Congress is asking Obama to help Iran": an act within one country. */
  private boolean ownAffair() {
    if (sides.size() < 3 || !sides.get(0).country().equals(sides.get(1).country())) {
      return false;
    }
    Cues.Cue cue = cues.between(sides.get(0).to(), sides.get(1).from());
    return cue != null && cue.act().event() == Act.Event.DEMAND;
  }

  /** "A arms B; C condemns move": one country's words behind a semicolon answer the doer before. */
  private void answer(String before) {
    if (cues.none() || sides.size() != 1 || !reading.words().opensClause(parties.from())) {
      return;
    }
    Side side = sides.get(0);
    Cues.Cue cue =
        cues.between(side.to(), Math.min(parties.to(), side.to() + VerbOrder.VERB_REACH));
    if (side.from() == parties.from()
        && !side.country().equals(before)
        && cue != null
        && cue.act().shape() == Act.Shape.VERB
        && ANSWERS.contains(cue.act().event())
        && parties.wording().deed(cue.to(), Math.min(parties.to(), cue.to() + DEED_REACH))) {
      sheet.put(
          side,
          new Side(side.to(), parties.to(), before, false, Inflection.ALL_CASES),
          cue,
          Construction.ANSWER);
    }
  }

  /** "If A attacked B, C would respond": C does something of its own. */
  private boolean inNextClause(Pair pair) {
    Side before = sides.get(pair.j() - 1);
    return parties.clauses().opensClause(before.to(), pair.b().from(), pair.b().to());
  }

  /** Two behind the subject, neither of its country: what it does to each is no act of theirs. */
  private boolean bothObjects(Pair pair) {
    String subject = sides.get(0).country();
    return pair.i() > parties.head()
        && !pair.a().country().equals(subject)
        && !pair.b().country().equals(subject);
  }
}
