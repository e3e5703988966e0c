package io.wirewatch.enrich;

import io.wirewatch.codes.Taxonomy;
import io.wirewatch.model.Mention;
import java.util.List;
import java.util.Set;

/**
 * Matches that a text tells of without a word of sport: by how they ended ("Ghana 2-1 Mali"), and
 * by what one country's team does to another's ("Ghana edge Mali").
 */
final class Matches {
  private static final Set<Long> VOTES = SmallWords.of("votes");
  private static final Set<Long> AROUND_SCORES = SmallWords.of("around-score");
  private static final Set<Long> DEFEATS = SmallWords.of("defeats-team");

  private static final String SPORT = "medtop:15000000";
  private static final double RESULT = 3;
  private static final double DEFEAT = 2.5;

  /** Words from a team to the one that it beats, at most: "edge past hosts Mali". */
  private static final int REACH = 3;

  private final int sport;

  Matches(Taxonomy taxonomy) {
    this.sport = taxonomy.number(SPORT);
  }

  /** Adds to the evidence of a text what it tells of matches, in its first two sentences. */
  void tell(TopicEvidence evidence, Reading reading, List<Found> found) {
    Words words = reading.words();
    for (int i = 1; i < words.count(); i++) {
      if (isResult(words, found, i)) {
        evidence.tell("result", sport, RESULT, reading.mention(i - 1, i + 1));
        break;
      }
    }
    for (int i = 0; i + 1 < found.size(); i++) {
      Found team = found.get(i);
      Found other = found.get(i + 1);
      if (isTeam(team)
          && isTeam(other)
          && words.sentence(team.from()) == words.sentence(other.from())
          && beats(words, team.to(), other.from())) {
        Mention mention = reading.mention(team.from(), other.to());
        evidence.tell("defeat", sport, DEFEAT, mention);
        break;
      }
    }
  }

  private static boolean isTeam(Found name) {
    return name.is(Sense.Kind.COUNTRY) && !name.aside();
  }

  private static boolean beats(Words words, int from, int to) {
    return to > from
        && to - from <= REACH
        && words.gap(from) == Words.SPACE
        && DEFEATS.contains(words.hash(from));
  }

  /**
   * Two numbers of goals, as results are written: the winner's first, or beside the name of a
   * country; no votes, no span of numbers ("5-7 years").
   */
  private static boolean isResult(Words words, List<Found> found, int second) {
    int first = second - 1;
    if (!goals(words, first)
        || !goals(words, second)
        || words.gap(second) != Words.HYPHEN
        || words.gap(first) == Words.HYPHEN
        || words.sentence(first) != words.sentence(second)
        || (second + 1 < words.count() && words.gap(second + 1) == Words.HYPHEN)) {
      return false;
    }
    int next = second + 1;
    boolean ends = next >= words.count() || words.gap(next) != Words.SPACE;
    boolean named = beside(found, first, next);
    if (!ends && !named && !AROUND_SCORES.contains(words.hash(next))) {
      return false;
    }
    if (!named && number(words, first) < number(words, second)) {
      return false;
    }
    int sentence = words.sentence(first);
    for (int i = first; i >= 0 && words.sentence(i) == sentence; i--) {
      if (VOTES.contains(words.hash(i))) {
        return false;
      }
    }
    for (int i = next; i < words.count() && words.sentence(i) == sentence; i++) {
      if (VOTES.contains(words.hash(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean beside(List<Found> found, int first, int next) {
    for (Found name : found) {
      if (name.to() == first || name.from() == next) {
        return true;
      }
    }
    return false;
  }

  private static boolean goals(Words words, int word) {
    return words.is(word, Words.NUMBER) && words.end(word) - words.start(word) <= 2;
  }

  private static int number(Words words, int word) {
    int n = 0;
    for (char c : words.text(word, word + 1).toCharArray()) {
      n = 10 * n + Character.digit(c, 10);
    }
    return n;
  }
}
