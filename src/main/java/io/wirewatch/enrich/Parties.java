package io.wirewatch.enrich;

import java.util.ArrayList;
import java.util.List;

/**
 * The countries of one sentence that can be parties to what it tells: without sources ("the US
 * embassy said"), stations ("the commander in Iraq") and countries that only describe a word.
 */
final class Parties {
  private static final int MOST_SIDES = 14;

  /**
   * A country at its place.
   *
   * @param from first word
   * @param to word behind the last
   * @param hyphen whether it forms one word with the one before ("Sino-Russian")
   * @param cases what its form can stand for, as bits of {@link Inflection}
   */
  record Side(int from, int to, String country, boolean hyphen, int cases) {}

  private final Reading reading;
  private final List<Found> found;
  private final Words words;
  private final Cues cues;
  private final Attribution attribution;
  private final Wording wording;
  private final Modifiers modifiers;
  private final Clauses clauses;
  private final List<Side> sides = new ArrayList<>();
  private final int from;
  private final int to;
  private final int head;
  private final int topicComma;
  private int stateless = -1;

  Parties(Reading reading, ActBook book, List<Found> found) {
    this.reading = reading;
    this.found = found;
    this.words = reading.words();
    int sentence = words.sentence(found.get(0).from());
    int first = found.get(0).from();
    while (first > 0 && words.sentence(first - 1) == sentence) {
      first--;
    }
    int last = found.get(found.size() - 1).to();
    while (last < words.count() && words.sentence(last) == sentence) {
      last++;
    }
    this.from = first;
    this.to = last;
    this.modifiers = new Modifiers(words);
    this.clauses = new Clauses(words);
    Company company = new Company(words, found, first, last);
    long heard = Tongues.heard(reading.language());
    this.cues = new CueFinder(words, book, company, heard).find(first, last);
    this.topicComma = TopicComma.find(reading, cues, found, first, last);
    this.wording = new Wording(words, topicComma);
    this.attribution = new Attribution(words, cues, first, last);
    for (Found f : found) {
      if (f.aside()
          || f.is(Sense.Kind.HINT)
          || f.is(Sense.Kind.BYWORD)
          || attribution.attributed(f.from())
          || modifiers.resides(f.from())
          || (!sides.isEmpty() && modifiers.modifies(f.from(), f.to()))
          || describes(f)) {
        continue;
      }
      if (f.actor() && f.sense().countries().length == 0 && stateless < 0) {
        stateless = f.from();
      }
      for (String country : f.sense().countries()) {
        addSide(f, country);
      }
    }
    dropSpeaker();
    dropStation();
    dropOpening();
    dropAside();
    this.head = findHead();
  }

  /** "The UN chief spoke in Doha": what acts is no country, and where it does so is no party. */
  boolean ledByNoCountry() {
    return stateless >= 0
        && !sides.isEmpty()
        && stateless < sides.get(0).from()
        && cues.between(from, stateless) == null;
  }

  /** "The US commander in Iraq met …": where the subject has its post is no party. */
  private void dropStation() {
    if (ledByNoCountry() && sides.size() > 1 && modifiers.afterIn(sides.get(0).from())) {
      sides.remove(0);
    }
    if (sides.size() > 2
        && sides.get(1).from() - sides.get(0).to() <= 3
        && modifiers.afterIn(sides.get(1).from())
        && cues.between(sides.get(0).to(), sides.get(1).from()) == null
        && cues.between(sides.get(1).to(), sides.get(2).from()) != null
        && !sides.get(2).country().equals(sides.get(0).country())) {
      sides.remove(1);
    }
  }

  /** "Before leaving for Beijing, Bush met …": the opening tells when, not who. */
  private void dropOpening() {
    int comma = clauses.openingEnd(from, to);
    if (comma > 0 && sides.stream().filter(s -> s.from() >= comma).count() > 1) {
      sides.removeIf(s -> s.from() < comma);
    }
  }

  /** "A, which hosts a base of B, condemned C": what is said by the way is another matter. */
  private void dropAside() {
    for (int at = from + 1; at < to; at++) {
      int close = clauses.asideEnd(at, to);
      int open = at;
      if (close > 0
          && sides.stream().anyMatch(s -> s.to() <= open)
          && sides.stream().anyMatch(s -> s.from() >= close)) {
        sides.removeIf(s -> s.from() >= open && s.from() < close);
      }
    }
  }

  /** "A said that B attacked C" is of B and C; "A said that B must help C" is of A and B. */
  private void dropSpeaker() {
    for (int i = 0; i + 1 < sides.size(); i++) {
      Side next = sides.get(i + 1);
      if (attribution.speaker(sides.get(i).from())
          && !attribution.speaker(next.from())
          && cues.said(sides.get(i).to(), next.from(), next.to()) != null) {
        return;
      }
    }
    if (stateless > 0
        && sides.stream().anyMatch(s -> attribution.speaker(s.from()) && s.from() < stateless)
        && !attribution.speaker(stateless)) {
      sides.removeIf(s -> attribution.speaker(s.from()));
      return;
    }
    long others =
        sides.stream()
            .filter(s -> !attribution.speaker(s.from()))
            .map(Side::country)
            .distinct()
            .count();
    if (others > 1) {
      sides.removeIf(s -> attribution.speaker(s.from()));
    }
  }

  /** "Croatian Serb": of two adjectives the second says what sort of the first. */
  private boolean describes(Found f) {
    Side before = sides.isEmpty() ? null : sides.get(sides.size() - 1);
    return before != null
        && f.is(Sense.Kind.PEOPLE)
        && before.to() == f.from()
        && words.gap(f.from()) == Words.SPACE
        && reading.language().equals("en")
        && !words.is(f.to() - 1, Words.UPPER_ALL);
  }

  /** The sentence's subject: the first country, and those that stand together with it. */
  private int findHead() {
    int head = 0;
    while (head + 1 < sides.size()
        && (sides.get(head + 1).hyphen()
            || wording.listed(sides.get(head).to(), sides.get(head + 1).from()))) {
      head++;
    }
    return head;
  }

  private void addSide(Found f, String country) {
    Side before = sides.isEmpty() ? null : sides.get(sides.size() - 1);
    boolean hyphen =
        before != null
            && (before.from() == f.from()
                || (before.to() == f.from() && words.gap(f.from()) == Words.HYPHEN)
                || arabicPair(before, f));
    if (before != null
        && before.country().equals(country)
        && cues.between(before.to(), f.from()) == null) {
      int cases = before.cases() | f.sense().cases();
      Side both = new Side(before.from(), f.to(), country, before.hyphen(), cases);
      sides.set(sides.size() - 1, both);
    } else if (sides.size() < MOST_SIDES) {
      sides.add(new Side(f.from(), f.to(), country, hyphen, f.sense().cases()));
    }
  }

  /**
   * "القمة الروسية الصينية": two adjectives behind the noun of an act, of which one can be a name
   * too.
   */
  private boolean arabicPair(Side before, Found f) {
    if (!reading.language().equals("ar")
        || !(f.is(Sense.Kind.PEOPLE) || f.is(Sense.Kind.COUNTRY))
        || before.to() != f.from()
        || words.gap(f.from()) != Words.SPACE) {
      return false;
    }
    Cues.Cue noun = cues.last(from, before.from());
    return noun != null
        && noun.to() == before.from()
        && noun.act().shape() == Act.Shape.NOUN
        && !words.text(f.from(), f.to()).startsWith("و");
  }

  List<Side> sides() {
    return sides;
  }

  Cues cues() {
    return cues;
  }

  Wording wording() {
    return wording;
  }

  Modifiers modifiers() {
    return modifiers;
  }

  Clauses clauses() {
    return clauses;
  }

  /** Whether a party is a country by its bare name: not its people, its capital or its minister. */
  boolean named(Side side) {
    return found.stream()
        .anyMatch(f -> f.from() == side.from() && f.to() == side.to() && f.is(Sense.Kind.COUNTRY));
  }

  /** Word behind the comma that stands for a Japanese は; {@link TopicComma#NONE} without one. */
  int topicComma() {
    return topicComma;
  }

  /** First word of the sentence. */
  int from() {
    return from;
  }

  /** Word behind the last of the sentence. */
  int to() {
    return to;
  }

  /** Number of the last country of the sentence's subject: the first, or a list that it begins. */
  int head() {
    return head;
  }
}
