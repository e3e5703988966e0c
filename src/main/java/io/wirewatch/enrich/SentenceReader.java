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
  private static final int REACH = 32;

  /** Words from a party to its act, at most: what stands further off has a doer of its own. */
  static final int DOER_REACH = 12;

  /** Words from an act to the other party, at most. */
  static final int OBJECT_REACH = 15;

  /** Words from a verb at the beginning to its doer, at most: "accused the minister of …". */
  static final int VERB_REACH = 5;

  /** Words from a party to the one that a preposition joins to it, at most. */
  private static final int JOIN_REACH = 7;

  /** Words from such an act to what it is done to, at most: "the proposed sale". */
  private static final int DEED_REACH = 3;

  /** What is done to an act of another that was just told, and so to its doer. */
  private static final Set<Act.Event> ANSWERS =
      EnumSet.of(
          Act.Event.SUPPORT,
          Act.Event.DISAPPROVE,
          Act.Event.REJECT,
          Act.Event.PROTEST,
          Act.Event.THREATEN);

  private final Reading reading;
  private final Cues cues;
  private final Wording wording;
  private final Parties parties;
  private final List<Side> sides;
  private final int from;
  private final int to;
  private final int head;
  private final Roll roll;
  private final Voice voice;
  private final VerbOrder verbs;
  private final Aim aim;
  private final Bearing bearing;
  private final ListReader lists;
  private final RelationSheet sheet;

  SentenceReader(Reading reading, ActBook book, List<Found> found) {
    this.reading = reading;
    this.parties = new Parties(reading, book, found);
    this.sides = parties.sides();
    this.cues = parties.cues();
    this.wording = parties.wording();
    this.from = parties.from();
    this.to = parties.to();
    this.head = parties.head();
    this.roll = new Roll(parties);
    this.voice = new Voice(reading, parties);
    this.verbs = new VerbOrder(reading.language(), parties, voice);
    this.lists = new ListReader(parties, roll, verbs);
    this.aim = new Aim(reading);
    this.bearing = new Bearing(reading, parties);
    this.sheet = new RelationSheet(reading, parties, voice, bearing);
  }

  /** "Congress is asking Obama to help Iran": an act within one country. */
  private boolean ownAffair() {
    if (sides.size() < 3 || !sides.get(0).country().equals(sides.get(1).country())) {
      return false;
    }
    Cues.Cue cue = cues.between(sides.get(0).to(), sides.get(1).from());
    return cue != null && cue.act().event() == Act.Event.DEMAND;
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
    if (!cues.none() && !sides.isEmpty() && !ownAffair()) {
      for (int i = 0; i < sides.size(); i++) {
        for (int j = i + 1; j < sides.size(); j++) {
          if (!sides.get(i).country().equals(sides.get(j).country())
              && sides.get(j).from() - sides.get(i).to() <= REACH) {
            relate(i, j);
          }
        }
      }
    }
    return sheet.relations();
  }

  /** "A arms B; C condemns move": one country's words behind a semicolon answer the doer before. */
  private void answer(String before) {
    if (cues.none() || sides.size() != 1 || !reading.words().opensClause(from)) {
      return;
    }
    Side side = sides.get(0);
    Cues.Cue cue = cues.between(side.to(), Math.min(to, side.to() + VERB_REACH));
    if (side.from() == from
        && !side.country().equals(before)
        && cue != null
        && cue.act().shape() == Act.Shape.VERB
        && ANSWERS.contains(cue.act().event())
        && wording.deed(cue.to(), Math.min(to, cue.to() + DEED_REACH))) {
      sheet.put(
          side,
          new Side(side.to(), to, before, false, Inflection.ALL_CASES),
          cue,
          Construction.ANSWER);
    }
  }

  /**
   * Tries one construction after the other on two countries, the surer first: each either relates
   * them, or knows that they are not related, or leaves them to the next.
   *
   * @return whether one of them decided
   */
  private boolean relate(int i, int j) {
    return inOneWord(i, j)
        || inNextClause(j)
        || aimedBehindNoun(i, j)
        || lists.relate(i, j, sheet)
        || roll.inCompound(i, j)
        || bothObjects(i, j)
        || inSpeech(i, j)
        || sufferedFromOther(i, j)
        || aroundNoun(i, j)
        || spokenOf(i, j)
        || acrossAct(i, j)
        || byVerbElsewhere(i, j)
        || objectFirst(i, j)
        || byBoth(i, j)
        || underNoun(i, j);
  }

  /** "Sino-Russian talks". */
  private boolean inOneWord(int i, int j) {
    Side a = sides.get(i);
    Side b = sides.get(j);
    if (j != i + 1 || !b.hyphen()) {
      return false;
    }
    if (bearing.ofOnePerson(a, b)) {
      return true;
    }
    boolean behind = Order.adjectivesBehind(reading.language());
    Cues.Cue cue = behind ? null : cues.between(b.to(), to);
    if (cue == null) {
      cue = cues.nearest(a.from(), from, to);
    }
    if (cue == null) {
      sheet.putNamed(a, b);
    } else {
      sheet.putMutual(a, b, cue, Construction.COMPOUND);
    }
    return true;
  }

  /** "attack of A on B", "visite de A à B". */
  private boolean aimedBehindNoun(int i, int j) {
    Side a = sides.get(i);
    Side b = sides.get(j);
    if (j != i + 1 || cues.between(a.to(), b.from()) != null) {
      return false;
    }
    Cues.Cue noun = cues.last(from, a.from());
    if (noun == null || !aim.at(noun, a, b)) {
      return false;
    }
    sheet.put(a, b, Aim.told(noun), Construction.AIMED);
    return true;
  }

  /** "Ирану Израиль пригрозил", "Contro Mosca Varsavia chiude i valichi". */
  private boolean objectFirst(int i, int j) {
    Side a = sides.get(i);
    Side b = sides.get(j);
    if (j != i + 1 || b.from() - a.to() > 1 || !voice.object(a) || !voice.subject(b)) {
      return false;
    }
    Cues.Cue behind = cues.between(b.to(), Math.min(to, b.to() + VERB_REACH));
    if (behind == null || behind.act().shape() != Act.Shape.VERB) {
      return false;
    }
    sheet.put(b, a, behind, Construction.OBJECT_FIRST);
    return true;
  }

  /** "If A attacked B, C would respond": C does something of its own. */
  private boolean inNextClause(int j) {
    Side b = sides.get(j);
    return j > 0 && parties.clauses().opensClause(sides.get(j - 1).to(), b.from(), b.to());
  }

  /** Two behind the subject, neither of its country: what it does to each is no act of theirs. */
  private boolean bothObjects(int i, int j) {
    String subject = sides.get(0).country();
    return i > head
        && !sides.get(i).country().equals(subject)
        && !sides.get(j).country().equals(subject);
  }

  /** "A told B to", "A said that B must". */
  private boolean inSpeech(int i, int j) {
    Side a = sides.get(i);
    Side b = sides.get(j);
    Cues.Cue must = cues.said(a.to(), b.from(), b.to());
    if (must == null) {
      return false;
    }
    sheet.put(a, b, must, ofPair(i, j, Construction.SPEECH));
    return true;
  }

  /** "A says B rammed its ship". */
  private boolean sufferedFromOther(int i, int j) {
    Side a = sides.get(i);
    Side b = sides.get(j);
    Cues.Cue suffered = sides.size() == 2 ? cues.saidOfItself(a.to(), b.from(), b.to(), to) : null;
    if (suffered == null) {
      return false;
    }
    sheet.put(b, a, suffered, Construction.SUFFERED);
    return true;
  }

  /** "imposed A sanctions on B": the verb before its doer, the noun only its object. */
  private boolean aroundNoun(int i, int j) {
    Side a = sides.get(i);
    Side b = sides.get(j);
    Cues.Cue noun = i == 0 ? cues.between(a.to(), b.from()) : null;
    if (noun == null || noun.act().shape() != Act.Shape.NOUN) {
      return false;
    }
    Cues.Cue first = verbs.before(a);
    if (first == null || b.from() - a.to() > OBJECT_REACH) {
      return false;
    }
    sheet.put(a, b, first, ofPair(i, j, Construction.DIRECT));
    return true;
  }

  /** "A discussed B". */
  private boolean spokenOf(int i, int j) {
    Cues.Cue between = cues.between(sides.get(i).to(), sides.get(j).from());
    return between != null && topic(between, firstBehind(between));
  }

  /** "A attacked B", "A and B met in C". */
  private boolean acrossAct(int i, int j) {
    Side a = sides.get(i);
    Side b = sides.get(j);
    Cues.Cue between = cues.between(a.to(), b.from());
    if (between == null || !roll.reaches(i, j) || !near(a, between, b)) {
      return false;
    }
    sheet.put(
        a,
        b,
        aim.at(between, a, b) ? Aim.told(between) : between,
        besideAct(i, b, between) ? Construction.BESIDE : ofPair(i, j, Construction.DIRECT));
    return true;
  }

  /** "A hat B angegriffen", "griff A B an". */
  private boolean byVerbElsewhere(int i, int j) {
    Side a = sides.get(i);
    Side b = sides.get(j);
    Cues.Cue elsewhere = i <= head && roll.reaches(i, j) ? verbs.elsewhere(a, b, j == i + 1) : null;
    if (elsewhere == null) {
      return false;
    }
    Cues.Cue between = cues.between(a.to(), b.from());
    Construction found =
        between != null && besideAct(i, b, between)
            ? Construction.BESIDE
            : ofPair(i, j, Construction.VERB_ELSEWHERE);
    boolean done = verbs.doneBySecond(elsewhere, a, b);
    sheet.put(done ? b : a, done ? a : b, elsewhere, found);
    return true;
  }

  /** "A's oil firm and B's bank sign a deal". */
  private boolean byBoth(int i, int j) {
    Side a = sides.get(i);
    Side b = sides.get(j);
    if (i != 0 || j != 1 || cues.between(a.to(), b.from()) != null) {
      return false;
    }
    Cues.Cue both = doneByBoth(a, b);
    if (both == null) {
      return false;
    }
    sheet.putMutual(a, b, both, Construction.DONE_BY_BOTH);
    return true;
  }

  /** "Talks opened in A with B". */
  private boolean underNoun(int i, int j) {
    Side a = sides.get(i);
    Side b = sides.get(j);
    if (j != i + 1
        || parties.ledByNoCountry()
        || b.from() - a.to() > JOIN_REACH
        || !wording.joined(a.to(), b.from())) {
      return false;
    }
    Cues.Cue before = cues.last(from, a.from());
    if (before == null || before.act().shape() == Act.Shape.VERB) {
      return false;
    }
    sheet.putMutual(a, b, before, Construction.UNDER_NOUN);
    return true;
  }

  /** A construction, unless another brings the two together. */
  private Construction ofPair(int i, int j, Construction found) {
    return roll.hostAndGuest(i, j) ? Construction.BESIDE : found;
  }

  /** What several do in a third country, or what they feel there. */
  private boolean besideAct(int i, Side third, Cues.Cue act) {
    return head > 0 && i <= head && (held(act, third) || felt(act, third));
  }

  /** "A's oil firm and B's bank sign a deal": what they do together; or null. */
  private Cues.Cue doneByBoth(Side a, Side b) {
    if (!wording.and(a.to(), b.from())) {
      return null;
    }
    Cues.Cue cue = cues.between(b.to(), Math.min(to, b.to() + VERB_REACH));
    return cue != null && cue.act().shape() == Act.Shape.MUTUAL ? cue : null;
  }

  /** "discussed B", "sprachen über B": what is spoken of is no party. */
  private boolean topic(Cues.Cue cue, Side b) {
    return wording.topic(cue.from(), b.from());
  }

  private Side firstBehind(Cues.Cue cue) {
    for (Side side : sides) {
      if (side.from() >= cue.to()) {
        return side;
      }
    }
    return sides.get(sides.size() - 1);
  }

  /** "A and B met in C", "the A-B trade war hurts farmers in C": where it is held or felt. */
  private boolean held(Cues.Cue cue, Side place) {
    return (parties.modifiers().afterIn(place.from()) || parties.modifiers().afterAt(place.from()))
        && (cue.act().shape() == Act.Shape.NOUN
            || cue.act().event() == Act.Event.CONSULT
            || cue.act().event() == Act.Event.AGREE);
  }

  /** "the A-B trade war hits farmers of C": a thing between the two is not done to a third. */
  private boolean felt(Cues.Cue cue, Side third) {
    return cue.act().shape() == Act.Shape.NOUN && !wording.joined(cue.to(), third.from());
  }

  private static boolean near(Side a, Cues.Cue act, Side b) {
    return act.from() - a.to() <= DOER_REACH && b.from() - act.to() <= OBJECT_REACH;
  }
}
