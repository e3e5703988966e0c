package io.wirewatch.enrich;

import io.wirewatch.model.Mention;
import io.wirewatch.model.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One sentence: its countries, its cues, and what the cues say of the countries. Two countries are
 * related when a cue stands between them, or when they stand together ("A and B", "A-B") in a
 * sentence with a cue; not by standing in one sentence.
 */
final class SentenceReader {
  private static final int REACH = 32;
  private static final int MOST_SIDES = 14;

  /** A country at its place. */
  private record Side(int from, int to, String country, boolean hyphen) {}

  private final Reading reading;
  private final Words words;
  private final Cues cues;
  private final List<Side> sides = new ArrayList<>();
  private final int from;
  private final int to;
  private int head;

  SentenceReader(Reading reading, ActBook book, List<Found> found) {
    this.reading = reading;
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
    this.cues = Cues.of(words, book, Tongues.heard(reading.language()), first, last);
    for (Found f : found) {
      if (f.aside()
          || f.is(Sense.Kind.HINT)
          || cues.attributed(f.from())
          || (!sides.isEmpty() && cues.modifies(f.from(), f.to()))
          || describes(f)) {
        continue;
      }
      for (String country : f.sense().countries()) {
        addSide(f, country);
      }
    }
    dropSpeaker();
  }

  /** "A said that B attacked C" is of B and C; "A said that B helped" is of A and B. */
  private void dropSpeaker() {
    long others =
        sides.stream().filter(s -> !cues.speaker(s.from())).map(Side::country).distinct().count();
    if (others > 1) {
      sides.removeIf(s -> cues.speaker(s.from()));
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
  private int head() {
    int head = 0;
    while (head + 1 < sides.size()
        && (sides.get(head + 1).hyphen()
            || cues.listed(sides.get(head).to(), sides.get(head + 1).from()))) {
      head++;
    }
    return head;
  }

  private void addSide(Found f, String country) {
    Side before = sides.isEmpty() ? null : sides.get(sides.size() - 1);
    boolean hyphen =
        before != null
            && (before.from() == f.from()
                || (before.to() == f.from() && words.gap(f.from()) == Words.HYPHEN));
    if (before != null
        && before.country().equals(country)
        && cues.between(before.to(), f.from()) == null) {
      sides.set(sides.size() - 1, new Side(before.from(), f.to(), country, before.hyphen()));
    } else if (sides.size() < MOST_SIDES) {
      sides.add(new Side(f.from(), f.to(), country, hyphen));
    }
  }

  List<Relation> relations() {
    Map<String, Relation> out = new LinkedHashMap<>();
    if (!cues.none() && !sides.isEmpty()) {
      head = head();
      for (int i = 0; i < sides.size(); i++) {
        for (int j = i + 1; j < sides.size(); j++) {
          relate(i, j, out);
        }
      }
    }
    return new ArrayList<>(out.values());
  }

  private void relate(int i, int j, Map<String, Relation> out) {
    Side a = sides.get(i);
    Side b = sides.get(j);
    if (a.country().equals(b.country()) || b.from() - a.to() > REACH) {
      return;
    }
    if (j == i + 1 && b.hyphen()) {
      Cues.Cue cue = cues.after(b.to(), to);
      if (cue == null) {
        cue = cues.nearest(a.from(), from, to);
      }
      put(out, a, b, cue, 0.85, true);
      return;
    }
    if (together(i, j)) {
      Cues.Cue cue =
          i > head ? cues.between(sides.get(head).to(), a.from()) : cues.after(b.to(), to);
      if (cue == null) {
        cue = cues.before(a.from(), from);
      }
      if (cue != null) {
        put(out, a, b, cue, 0.7, true);
      }
      return;
    }
    String subject = sides.get(0).country();
    if (i > head && !a.country().equals(subject) && !b.country().equals(subject)) {
      return;
    }
    Cues.Cue must = cues.said(a.to(), b.from(), b.to());
    if (must != null) {
      put(out, a, b, must, 0.82, false);
      return;
    }
    Cues.Cue between = cues.between(a.to(), b.from());
    if (between != null && (j == i + 1 || reaches(i, j))) {
      put(out, a, b, between, 0.8, false);
      return;
    }
    if (j == i + 1 && b.from() - a.to() <= 7 && cues.joined(a.to(), b.from())) {
      Cues.Cue before = cues.before(a.from(), from);
      if (before != null) {
        put(out, a, b, before, 0.65, before.act().shape() != Act.Shape.VERB);
      }
    }
  }

  /** "A and B", "A, B and C": nothing but commas and small words between. */
  private boolean together(int i, int j) {
    for (int k = i; k < j; k++) {
      if (!cues.listed(sides.get(k).to(), sides.get(k + 1).from())) {
        return false;
      }
    }
    return true;
  }

  /** A act C and B: the countries between stand together with one of the two. */
  private boolean reaches(int i, int j) {
    int k = i;
    while (k < j
        && (cues.listed(sides.get(k).to(), sides.get(k + 1).from())
            || sides.get(k).country().equals(sides.get(k + 1).country()))) {
      k++;
    }
    int m = j;
    while (m > i
        && (cues.listed(sides.get(m - 1).to(), sides.get(m).from())
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
