package io.wirewatch.enrich;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words that a cue stands among in its sentence, and the names among them. */
final class Company {
  /** Where a word must stand, seen from the cue. */
  enum Place {
    /** Right before. */
    BEFORE,
    /** Before, in the same clause. */
    SUBJECT,
    /** Right behind. */
    NEXT,
    /** Behind, before a preposition or a comma. */
    OBJECT,
    /** As OBJECT, and nothing else there. */
    ONLY,
    /** Behind, a few words off at most. */
    BEHIND
  }

  /**
   * One of some words must stand at a place.
   *
   * @param words hashes
   * @param signs of {@code # ~ @ ^ . '}: a number, a word in -ing, a name that bears a country, the
   *     sentence's begin or end, and what makes a noun of the cue (a people's adjective, a
   *     possessive or an article before it)
   */
  record Condition(Place place, Set<Long> words, String signs) {
    /**
     * Reads "object=deal|pact".
     *
     * @param lists word lists by name, "$nature"
     */
    static Condition of(String text, Map<String, String> lists) {
      int at = text.indexOf('=');
      if (at < 0) {
        throw new IllegalArgumentException("no place in " + text);
      }
      Place place = Place.valueOf(text.substring(0, at).toUpperCase(Locale.ROOT));
      Set<Long> words = new HashSet<>();
      StringBuilder signs = new StringBuilder();
      for (String word : text.substring(at + 1).split("\\|")) {
        if (word.startsWith("$")) {
          if (!lists.containsKey(word)) {
            throw new IllegalArgumentException("no list " + word + " above");
          }
          Condition listed = of("next=" + lists.get(word), lists);
          words.addAll(listed.words());
          signs.append(listed.signs());
        } else if (word.length() == 1 && "#~@^.'".contains(word)) {
          signs.append(word);
        } else {
          Braces.expand(word).forEach(form -> words.add(WordHash.of(form)));
        }
      }
      return new Condition(place, words, signs.toString());
    }

    boolean has(char sign) {
      return signs.indexOf(sign) >= 0;
    }
  }

  private static final int OBJECT_REACH = 7;
  private static final int BEHIND_REACH = 8;
  private static final int SUBJECT_REACH = 8;
  private static final Set<Long> ENDS_OBJECT = SmallWords.of("ends-object");
  private static final Set<Long> TO = SmallWords.of("before-object");
  private static final Set<Long> ARTICLE = SmallWords.of("before-noun");
  private static final Set<Long> AROUND_SCORES = SmallWords.of("around-score");
  private static final Set<Long> VOTES = SmallWords.of("votes");

  private final Words words;
  private final List<Found> names;
  private final int from;
  private final int to;

  /**
   * @param names what was found in the sentence
   * @param from its first word
   * @param to behind its last
   */
  Company(Words words, List<Found> names, int from, int to) {
    this.words = words;
    this.names = names;
    this.from = from;
    this.to = to;
  }

  boolean fits(Cues.Cue cue, List<Condition> conditions) {
    for (Condition condition : conditions) {
      if (!fits(cue, condition)) {
        return false;
      }
    }
    return true;
  }

  private boolean fits(Cues.Cue cue, Condition condition) {
    switch (condition.place()) {
      case BEFORE:
        return cue.from() == from
            ? condition.has('^')
            : any(condition, cue.from() - 1, cue.from())
                || (condition.has('\'') && makesNoun(cue.from()));
      case SUBJECT:
        return any(condition, subject(cue.from()), cue.from());
      case NEXT:
        return cue.to() >= to
            ? condition.has('.')
            : any(condition, cue.to(), cue.to() + 1)
                || (condition.has('.') && words.gap(cue.to()) == Words.COMMA);
      case BEHIND:
        return any(condition, cue.to(), Math.min(to, cue.to() + BEHIND_REACH));
      default:
        int first = cue.to() < to && TO.contains(words.hash(cue.to())) ? cue.to() + 1 : cue.to();
        int end = objectEnd(first);
        return condition.place() == Place.OBJECT
            ? any(condition, first, end)
            : only(condition, first, end);
    }
  }

  private int subject(int cue) {
    int at = cue;
    while (at > from && cue - at < SUBJECT_REACH && joined(at)) {
      at--;
    }
    return at;
  }

  private boolean joined(int word) {
    byte gap = words.gap(word);
    return gap != Words.COMMA && gap != Words.OTHER && gap != Words.SENTENCE;
  }

  private int objectEnd(int first) {
    int end = first;
    while (end < Math.min(to, first + OBJECT_REACH)
        && (end == first || joined(end))
        && !ENDS_OBJECT.contains(words.hash(end))) {
      end++;
    }
    return end;
  }

  private boolean any(Condition condition, int first, int end) {
    for (int i = first; i < end; i++) {
      if (is(condition, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean only(Condition condition, int first, int end) {
    if (end < to && !joined(end) && words.gap(end) != Words.COMMA) {
      return false; // "calls Putin 'a …'"
    }
    for (int i = first; i < end; i++) {
      if (!is(condition, i)) {
        return false;
      }
    }
    return end > first;
  }

  private boolean is(Condition condition, int word) {
    return condition.words().contains(words.hash(word))
        || (condition.has('#') && words.is(word, Words.NUMBER))
        || (condition.has('@') && name(word) != null)
        || (condition.has('~') && gerund(word));
  }

  private boolean gerund(int word) {
    String text = words.text(word, word + 1);
    return text.length() > 5 && text.endsWith("ing");
  }

  private Found name(int word) {
    for (Found name : names) {
      if (name.from() <= word && word < name.to() && name.sense().countries().length > 0) {
        return name;
      }
    }
    return null;
  }

  /** "Chinese ship", "China's target", "the fire". */
  private boolean makesNoun(int word) {
    if (words.gap(word - 1) == Words.APOSTROPHE
        && words.end(word - 1) - words.start(word - 1) < 2) {
      return true;
    }
    Found before = name(word - 1);
    return before == null
        ? ARTICLE.contains(words.hash(word - 1))
        : before.is(Sense.Kind.PEOPLE) && !words.text(word - 1, word).endsWith("s");
  }

  /** "Canada crush Japan 5-1 in …": how a match ended, not how a council voted. */
  boolean scored() {
    boolean scored = false;
    for (int i = from; i < to; i++) {
      if (VOTES.contains(words.hash(i))) {
        return false;
      }
      scored |=
          i > from
              && words.gap(i) == Words.HYPHEN
              && goals(i - 1)
              && goals(i)
              && words.gap(i - 1) == Words.SPACE
              && (i + 1 == to
                  || words.gap(i + 1) == Words.COMMA
                  || (words.gap(i + 1) == Words.SPACE
                      && AROUND_SCORES.contains(words.hash(i + 1))));
    }
    return scored;
  }

  private boolean goals(int word) {
    return words.is(word, Words.NUMBER) && words.end(word) - words.start(word) <= 2;
  }
}
