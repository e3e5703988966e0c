package io.wirewatch.enrich;

import io.wirewatch.enrich.Parties.Side;
import io.wirewatch.model.Mention;
import io.wirewatch.model.Relation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One sentence: its countries, its cues, and what the cues say of the countries. Two countries are
 * related when a cue stands between them, or when they stand together ("A and B", "A-B") in a
 * sentence with a cue; not by standing in one sentence.
 */
final class SentenceReader {
  private static final int REACH = 32;

  /** Words from a party to its act, at most: what stands further off has a doer of its own. */
  private static final int DOER_REACH = 12;

  /** Words from an act to the other party, at most. */
  private static final int OBJECT_REACH = 15;

  /** Words from a verb at the beginning to its doer, at most: "accused the minister of …". */
  private static final int VERB_REACH = 5;

  /** Signs from a noun to the verb at the end that it belongs to, at most. */
  private static final int END_REACH = 4;

  /** A longer list behind an act that no country does is a roll: members, votes, places. */
  private static final int MOST_OBJECTS = 3;

  /** Score of two that a third deals with: named with an act, which is none between them. */
  private static final double BESIDE = 0.4;

  /** Score of an act whose object the clause before names. */
  private static final double ANSWER = 0.6;

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
  private final int brokered;

  SentenceReader(Reading reading, ActBook book, List<Found> found) {
    this.reading = reading;
    this.parties = new Parties(reading, book, found);
    this.sides = parties.sides();
    this.cues = parties.cues();
    this.wording = parties.wording();
    this.from = parties.from();
    this.to = parties.to();
    this.head = parties.head();
    this.brokered = findBrokered();
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
    Map<String, Relation> out = new LinkedHashMap<>();
    if (before != null) {
      answer(before, out);
    }
    if (!cues.none() && !sides.isEmpty() && !ownAffair()) {
      for (int i = 0; i < sides.size(); i++) {
        for (int j = i + 1; j < sides.size(); j++) {
          relate(i, j, out);
        }
      }
    }
    return new ArrayList<>(out.values());
  }

  /** "A arms B; C condemns move": one country's words behind a semicolon answer the doer before. */
  private void answer(String before, Map<String, Relation> out) {
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
      put(out, side, new Side(side.to(), to, before, false), cue, ANSWER, false);
    }
  }

  private void relate(int i, int j, Map<String, Relation> out) {
    Side a = sides.get(i);
    Side b = sides.get(j);
    if (a.country().equals(b.country()) || b.from() - a.to() > REACH) {
      return;
    }
    if (j == i + 1 && b.hyphen()) {
      Cues.Cue cue = cues.between(b.to(), to);
      if (cue == null) {
        cue = cues.nearest(a.from(), from, to);
      }
      put(out, a, b, cue, 0.85, true);
      return;
    }
    if (j > 0 && wording.opensClause(sides.get(j - 1).to(), b.from(), b.to())) {
      return;
    }
    // "A hosted talks between B and C": an act of B and C
    double most = brokered >= 0 && (i < brokered) != (j < brokered) ? BESIDE : 1;
    if (together(i, j)) {
      if (i > head && i > 0 && !followsHead(i)) {
        return;
      }
      Cues.Cue cue =
          i > head ? cues.between(sides.get(head).to(), a.from()) : verbOf(cues.between(b.to(), to));
      if (cue != null && i > head && topic(cue, sides.get(head + 1))) {
        return;
      }
      if (cue != null && i <= head && verbOfOthers(cue)) {
        cue = null;
      }
      if (cue == null && !wording.placed(sides.get(0).from()) && head < MOST_OBJECTS) {
        cue = cues.last(from, a.from());
      }
      if (cue != null) {
        boolean objects = i > head ? i != brokered : ofOthers(cue, a) || attended(cue);
        put(out, a, b, cue, objects ? BESIDE : 0.7, true);
      }
      return;
    }
    if (inCompound(i, j)) {
      return;
    }
    String subject = sides.get(0).country();
    if (i > head && !a.country().equals(subject) && !b.country().equals(subject)) {
      return;
    }
    Cues.Cue must = cues.said(a.to(), b.from(), b.to());
    if (must != null) {
      put(out, a, b, must, Math.min(most, 0.82), false);
      return;
    }
    Cues.Cue suffered = sides.size() == 2 ? cues.saidOfItself(a.to(), b.from(), b.to(), to) : null;
    if (suffered != null) {
      put(out, b, a, suffered, 0.7, false);
      return;
    }
    Cues.Cue between = cues.between(a.to(), b.from());
    if (between != null && between.act().shape() == Act.Shape.NOUN && i == 0) {
      Cues.Cue first = verbFirst(a); // "imposed A sanctions on B"
      if (first != null && b.from() - a.to() <= OBJECT_REACH) {
        put(out, a, b, first, Math.min(most, 0.8), false);
        return;
      }
    }
    if (between != null && topic(between, firstBehind(between))) {
      return;
    }
    if (between != null && head > 0 && i <= head && (held(between, b) || felt(between, b))) {
      most = BESIDE;
    }
    if (between != null && (j == i + 1 || reaches(i, j)) && near(a, between, b)) {
      put(out, a, b, between, Math.min(most, 0.8), false);
      return;
    }
    Cues.Cue elsewhere = (j == i + 1 || reaches(i, j)) && i <= head ? verbElsewhere(a, j) : null;
    if (elsewhere != null) {
      boolean done = elsewhere.act().shape() == Act.Shape.VERB && cues.by(a.to(), b.from());
      put(out, done ? b : a, done ? a : b, elsewhere, Math.min(most, 0.75), false);
      return;
    }
    Cues.Cue both = i == 0 && j == 1 && between == null ? doneByBoth(a, b) : null;
    if (both != null) {
      put(out, a, b, both, 0.65, true);
      return;
    }
    if (j == i + 1
        && !parties.ledByNoCountry()
        && b.from() - a.to() <= 7
        && wording.joined(a.to(), b.from())) {
      Cues.Cue before = cues.last(from, a.from());
      if (before != null && before.act().shape() != Act.Shape.VERB) {
        put(out, a, b, before, 0.65, true);
      }
    }
  }

  /**
   * The verb of two parties where it does not stand between them: behind the object in German,
   * Chinese and Japanese, before the subject in Arabic and German; or null.
   */
  private Cues.Cue verbElsewhere(Side a, int j) {
    Side b = sides.get(j);
    if (b.from() - a.to() > DOER_REACH) {
      return null;
    }
    if (Order.verbLast(reading.language()) && wording.carried(a.to(), b.from())) {
      return cues.between(b.to(), Math.min(to, b.to() + OBJECT_REACH));
    }
    return j > 0 && sides.get(j - 1) == a ? verbFirst(a) : null;
  }

  /**
   * "Ministers condemned A and B over …", "talking with A and B": somebody who bears no country
   * does it to both, so that they do nothing to each other.
   *
   * @param cue the act that would join the two
   * @param first the first of the list
   */
  private boolean ofOthers(Cues.Cue cue, Side first) {
    if (wording.between(first.from(), from)
        || cues.by(Math.max(from, first.from() - 2), first.from())) {
      return false;
    }
    if (cue.from() >= first.to()) {
      Cues.Cue before = cues.last(from, first.from());
      return cue.act().shape() == Act.Shape.NOUN
          && before != null
          && before.act().shape() == Act.Shape.VERB
          && before.to() == first.from();
    }
    return cue.act().shape() == Act.Shape.VERB || wording.towards(first.from());
  }

  /** "A, B and C at a summit": three who are present do nothing to one another yet. */
  private boolean attended(Cues.Cue cue) {
    return head > 1 && cue.act().event() == Act.Event.CONSULT && wording.attended(cue.from());
  }

  /** In "供給で合意", agreed on supplies, the verb at the end says what is done; or null of null. */
  private Cues.Cue verbOf(Cues.Cue cue) {
    if (cue == null || !Order.verbAtTheEnd(reading.language())) {
      return cue;
    }
    Cues.Cue next = cues.between(cue.to(), Math.min(to, cue.to() + END_REACH));
    return next == null ? cue : next;
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
    return wording.afterIn(place.from())
        && (cue.act().shape() == Act.Shape.NOUN
            || cue.act().event() == Act.Event.CONSULT
            || cue.act().event() == Act.Event.AGREE);
  }

  /** "the A-B trade war hits farmers of C": a thing between the two is not done to a third. */
  private boolean felt(Cues.Cue cue, Side third) {
    return cue.act().shape() == Act.Shape.NOUN && !wording.joined(cue.to(), third.from());
  }

  /** Number of the first of the two that another brings together; -1 where none does. */
  private int findBrokered() {
    for (int k = head + 1; k + 1 < sides.size(); k++) {
      Side one = sides.get(k);
      Side other = sides.get(k + 1);
      if (wording.between(one.from(), sides.get(k - 1).to())
          && wording.paired(one.from(), one.to(), other.from())
          && !one.country().equals(sides.get(0).country())
          && !other.country().equals(sides.get(0).country())) {
        return k;
      }
    }
    return -1;
  }

  /** The verb that stands right before its doer, in a language that can put it there; or null. */
  private Cues.Cue verbFirst(Side doer) {
    if (!Order.verbFirst(reading.language())) {
      return null;
    }
    Cues.Cue first = cues.last(Math.max(from, doer.from() - VERB_REACH), doer.from());
    return first != null && first.act().shape() != Act.Shape.NOUN ? first : null;
  }

  /**
   * "Coffee from A and B rose": the list only places what does it; not so "officials from A and B
   * met".
   */
  private boolean verbOfOthers(Cues.Cue cue) {
    return cue.act().shape() == Act.Shape.VERB
        && sides.get(0).from() > from + 1
        && wording.placed(sides.get(0).from());
  }

  private static boolean near(Side a, Cues.Cue act, Side b) {
    return act.from() - a.to() <= DOER_REACH && b.from() - act.to() <= OBJECT_REACH;
  }

  /** "A welcomed B's words in B-C talks": the compound behind an object speaks for itself alone. */
  private boolean inCompound(int i, int j) {
    int first = sides.get(j).hyphen() ? j - 1 : j;
    boolean compound = first < j || (j + 1 < sides.size() && sides.get(j + 1).hyphen());
    return compound && first > i + 1 && first > head;
  }

  /** The list that ends at a side begins right behind the subject: no other country between. */
  private boolean followsHead(int i) {
    for (int k = head + 1; k < i; k++) {
      if (!wording.listed(sides.get(k).to(), sides.get(k + 1).from())) {
        return false;
      }
    }
    return true;
  }

  /** "A and B", "A, B and C": nothing but commas and small words between. */
  private boolean together(int i, int j) {
    for (int k = i; k < j; k++) {
      Side a = sides.get(k);
      Side b = sides.get(k + 1);
      if (!wording.listed(a.to(), b.from()) && !wording.paired(a.from(), a.to(), b.from())) {
        return false;
      }
    }
    return true;
  }

  /** A act C and B: the countries between stand together with one of the two. */
  private boolean reaches(int i, int j) {
    int k = i;
    while (k < j
        && (wording.listed(sides.get(k).to(), sides.get(k + 1).from())
            || sides.get(k).country().equals(sides.get(k + 1).country()))) {
      k++;
    }
    int m = j;
    while (m > i
        && (wording.listed(sides.get(m - 1).to(), sides.get(m).from())
            || sides.get(m).country().equals(sides.get(m - 1).country()))) {
      m--;
    }
    return m <= k + 1 || sides.get(i).country().equals(sides.get(m - 1).country());
  }

  private void put(
      Map<String, Relation> out, Side a, Side b, Cues.Cue cue, double score, boolean mutual) {
    boolean ordered = a.country().compareTo(b.country()) < 0;
    String pair = ordered ? a.country() + "-" + b.country() : b.country() + "-" + a.country();
    Relation known = out.get(pair);
    if (known != null && known.score() >= score) {
      return;
    }
    Mention sentence = reading.mention(from, to);
    if (cue == null) {
      out.put(
          pair,
          new Relation(
              pair, null, null, null, null, Relation.Context.ACTUAL, 0.5, List.of(sentence)));
      return;
    }
    boolean directed = !mutual && cue.act().shape() == Act.Shape.VERB;
    boolean passive = directed && cues.passive(cue, b.from());
    Relation.Context context = cues.context(cue, from);
    Act.Event event = cues.event(cue);
    if (context == Relation.Context.FUTURE
        && directed
        && event.quad == Relation.Quad.MATERIAL_COOPERATION) {
      event = Act.Event.AGREE;
    }
    out.put(
        pair,
        new Relation(
            pair,
            directed ? (passive ? b.country() : a.country()) : null,
            directed ? (passive ? a.country() : b.country()) : null,
            event.quad,
            event.name(),
            context,
            score,
            List.of(sentence)));
  }
}
