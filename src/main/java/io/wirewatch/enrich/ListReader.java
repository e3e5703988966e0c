package io.wirewatch.enrich;

import io.wirewatch.enrich.Parties.Side;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a sentence says of two countries that stand in one list. */
final class ListReader {
  /** A longer list behind an act that no country does is a roll: members, votes, places. */
  private static final int MOST_OBJECTS = 3;

  /** Nouns of what several can have each for itself: "A and B murder rates". */
  private static final Set<Act.Event> ALONE =
      EnumSet.of(Act.Event.PROTEST, Act.Event.CRIME, Act.Event.RETREAT);

  /** Nouns of what each of several does to a third: "A and B the main threats to C". */
  private static final Set<Act.Event> ONE_WAY =
      EnumSet.of(Act.Event.THREATEN, Act.Event.DEMAND, Act.Event.REJECT);

  /** Verbs of what one state bars another from, or lets it again. */
  private static final Set<Act.Event> DEALT =
      EnumSet.of(Act.Event.CONCEDE, Act.Event.SANCTION, Act.Event.AGREE);

  /** Nouns of what lies between two. */
  private static final Set<Act.Event> BETWEEN_TWO =
      EnumSet.of(
          Act.Event.AGREE,
          Act.Event.CONSULT,
          Act.Event.SUPPORT,
          Act.Event.COOPERATE,
          Act.Event.FIGHT,
          Act.Event.DISAPPROVE,
          Act.Event.SANCTION);

  /** By the event of a verb, the nouns that behind it are an affair of its doers: "deepen ties". */
  private static final Map<Act.Event, Set<Act.Event>> OWN_AFFAIRS = ownAffairs();

  private static Map<Act.Event, Set<Act.Event>> ownAffairs() {
    Set<Act.Event> ties = EnumSet.of(Act.Event.CONSULT, Act.Event.SUPPORT, Act.Event.COOPERATE);
    Set<Act.Event> all = EnumSet.copyOf(ties);
    all.add(Act.Event.AGREE);
    Map<Act.Event, Set<Act.Event>> own = new EnumMap<>(Act.Event.class);
    for (Act.Event event :
        List.of(Act.Event.AGREE, Act.Event.CONSULT, Act.Event.COOPERATE, Act.Event.CONCEDE)) {
      own.put(event, all);
    }
    for (Act.Event event : List.of(Act.Event.SUPPORT, Act.Event.REJECT, Act.Event.SANCTION)) {
      own.put(event, ties);
    }
    return own;
  }

  private final String language;
  private final List<Side> sides;
  private final Cues cues;
  private final Wording wording;
  private final Modifiers modifiers;
  private final Roll roll;
  private final VerbOrder verbs;
  private final int from;
  private final int to;
  private final int head;

  ListReader(String language, Parties parties, Roll roll, VerbOrder verbs) {
    this.language = language;
    this.sides = parties.sides();
    this.cues = parties.cues();
    this.wording = parties.wording();
    this.modifiers = parties.modifiers();
    this.roll = roll;
    this.verbs = verbs;
    this.from = parties.from();
    this.to = parties.to();
    this.head = parties.head();
  }

  /**
   * "A and B met", "C met A and B".
   *
   * @return whether the two stand in one list
   */
  boolean relate(int i, int j, RelationSheet sheet) {
    if (!roll.together(i, j)) {
      return false;
    }
    Side a = sides.get(i);
    Cues.Cue cue = i > head ? actOnList(i) : actOfList(a, sides.get(j));
    if (cue != null) {
      boolean objects =
          i > head
              ? !roll.brokered(i)
              : ofOthers(cue, a) || objects(cue, a, sides.get(j)) || attended(cue);
      boolean each = i <= head && eachDoes(cue);
      if (each && !objects && head + 1 == sides.size()) {
        return true; // "A, B and C abstain"
      }
      sheet.putMutual(
          a, sides.get(j), cue, objects || each ? Construction.BESIDE : Construction.LISTED);
    }
    return true;
  }

  /**
   * "A and B vote", "A and B condemn C": what each of a list does for itself, or to a third; not so
   * "A and B clash", "A and B deepen ties", which they do to one another.
   */
  private boolean eachDoes(Cues.Cue cue) {
    int list = sides.get(head).to();
    if (cue.from() < list || wording.between(sides.get(0).from(), from)) {
      return false;
    }
    if (cue.act().shape() == Act.Shape.NOUN) {
      return ALONE.contains(cue.act().event())
          || (ONE_WAY.contains(cue.act().event()) && !wording.eachOther(list, cue.from(), to));
    }
    if (cue.act().shape() != Act.Shape.VERB
        || wording.eachOther(list, Math.min(to, cue.to() + 1), to)) {
      return false;
    }
    if (cues.noun(list, cue.from(), BETWEEN_TWO) != null) {
      return false; // "A-B border clash kills"
    }
    if (head == 1 && sides.size() == 2 && dealt(cue)) {
      return false; // "A and B cut tariffs"
    }
    return head + 1 < sides.size() || !ownAffair(cue);
  }

  /**
   * "cut tariffs", "reopen border": what two states alone are told to do, they do to each other.
   */
  private boolean dealt(Cues.Cue cue) {
    return DEALT.contains(cue.act().event()) && wording.dealt(cue.from(), to);
  }

  /** "deepen ties", "seek to deepen ties". */
  private boolean ownAffair(Cues.Cue cue) {
    for (Cues.Cue verb : cues.acts(cue.from(), to)) {
      Set<Act.Event> own = OWN_AFFAIRS.get(verb.act().event());
      if (verb.act().shape() == Act.Shape.VERB
          && own != null
          && cues.noun(verb.to(), to, own) != null) {
        return true;
      }
    }
    return false;
  }

  /** What is done to a list behind the subject; or null. */
  private Cues.Cue actOnList(int i) {
    if (i > 0 && !roll.followsHead(i)) {
      return null;
    }
    Side a = sides.get(i);
    Cues.Cue cue = cues.between(sides.get(head).to(), a.from());
    if (cue != null) {
      return wording.topic(cue.from(), sides.get(head + 1).from()) ? null : cue;
    }
    return Order.verbLast(language) && roll.brokered(i)
        ? cues.between(sides.get(i + 1).to(), to) // "will zwischen A und B vermitteln"
        : actBefore(a);
  }

  /** What the list does that is the subject, or what is done to it; or null. */
  private Cues.Cue actOfList(Side a, Side b) {
    Cues.Cue cue = verbs.atTheEnd(cues.between(b.to(), to));
    return cue == null || verbOfOthers(cue) ? actBefore(a) : cue;
  }

  private Cues.Cue actBefore(Side a) {
    return modifiers.placed(sides.get(0).from()) || head >= MOST_OBJECTS
        ? null
        : cues.last(from, a.from());
  }

  /**
   * "Ministers condemned A and B over …", "talking with A and B": somebody who bears no country
   * does it to both, so that they do nothing to each other.
   *
   * @param cue the act that would join the two
   * @param first the first of the list
   */
  private boolean ofOthers(Cues.Cue cue, Side first) {
    if (wording.between(first.from(), from)) {
      return false;
    }
    boolean noun = cue.act().shape() == Act.Shape.NOUN;
    if (noun && cue.from() < first.from() && !BETWEEN_TWO.contains(cue.act().event())) {
      return true; // "threats from A and B"
    }
    if (cues.by(Math.max(from, first.from() - 2), first.from())) {
      return false;
    }
    if (cue.from() >= first.to()) {
      Cues.Cue before = cues.last(from, first.from());
      return noun
          && before != null
          && before.act().shape() == Act.Shape.VERB
          && before.to() == first.from();
    }
    return cue.act().shape() == Act.Shape.VERB || wording.towards(first.from());
  }

  /** "国連、AとBを非難": of a verb at the end, the particle behind the list tells it the object. */
  private boolean objects(Cues.Cue cue, Side first, Side last) {
    return Order.verbAtTheEnd(language)
        && cue.from() >= last.to()
        && wording.subjectEnds(from, first.from())
        && wording.objectOf(last.to(), cue.from());
  }

  /** "A, B and C at a summit": three who are present do nothing to one another yet. */
  private boolean attended(Cues.Cue cue) {
    return head > 1 && cue.act().event() == Act.Event.CONSULT && modifiers.attended(cue.from());
  }

  /**
   * "Coffee from A and B rose": the list only places what does it; not so "officials from A and B
   * met".
   */
  private boolean verbOfOthers(Cues.Cue cue) {
    return cue.act().shape() == Act.Shape.VERB
        && sides.get(0).from() > from + 1
        && modifiers.placed(sides.get(0).from());
  }
}
