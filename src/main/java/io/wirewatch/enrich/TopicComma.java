package io.wirewatch.enrich;

import java.util.List;
import java.util.Set;

/**
 * The comma of a Japanese headline that stands for は: "A軍、Bを攻撃" tells what A's army does to B.
 * "A、Bが合意" has the same comma in a list; the particle behind B tells them apart.
 */
final class TopicComma {
  /** No comma of that kind. */
  static final int NONE = -1;

  /** Signs of an office or a force behind a name, at most: "国防副大臣". */
  private static final int OFFICE_REACH = 8;

  /** Signs from the object's name to its particle, at most: "Bの水産物輸入を". */
  private static final int PARTICLE_REACH = 8;

  private static final Set<Long> PARTICLE = SmallWords.of("particle");
  private static final Set<Long> OBJECT = SmallWords.of("object-particle");
  private static final Set<Long> AND = SmallWords.of("list-filler", "ja");

  private final Words words;
  private final Cues cues;
  private final List<Found> found;
  private final int to;

  private TopicComma(Words words, Cues cues, List<Found> found, int to) {
    this.words = words;
    this.cues = cues;
    this.found = found;
    this.to = to;
  }

  /**
   * The word behind the comma that makes the first name of a sentence its topic; {@link #NONE}
   * where there is none.
   *
   * @param found the names of the sentence, in order
   * @param from first word of the sentence
   * @param to word behind its last
   */
  static int find(Reading reading, Cues cues, List<Found> found, int from, int to) {
    Words words = reading.words();
    if (!reading.language().equals("ja") || words.field(from) != 0) {
      return NONE;
    }
    for (int i = from + 1; i < to; i++) {
      if (words.gap(i) == Words.COMMA) {
        return new TopicComma(words, cues, found, to).isTopic(from, i) ? i : NONE;
      }
    }
    return NONE;
  }

  private boolean isTopic(int from, int comma) {
    int end = from;
    Found object = null;
    for (Found f : found) {
      if (f.to() <= comma) {
        end = f.to();
      } else if (object == null) {
        object = f;
      }
    }
    return object != null && named(end, comma) && object(object);
  }

  /** Nothing but an office or a force stands between the name and the comma. */
  private boolean named(int end, int comma) {
    return comma - end <= OFFICE_REACH && cues.between(end, comma) == null && !any(end, comma);
  }

  private boolean any(int from, int end) {
    for (int i = from; i < end; i++) {
      if (PARTICLE.contains(words.hash(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether something is done to a name, or to the list that it begins. */
  private boolean object(Found first) {
    int at = first.to();
    Found next = next(at);
    while (next != null) {
      at = next.to();
      next = next(at);
    }
    Cues.Cue act = cues.between(at, to);
    int end = Math.min(act == null ? to : act.to() + 1, Math.min(to, at + PARTICLE_REACH));
    for (int i = at; i < end; i++) {
      if (words.gap(i) == Words.COMMA) {
        return false;
      }
      if (PARTICLE.contains(words.hash(i))) {
        return OBJECT.contains(words.hash(i));
      }
    }
    return false;
  }

  /** "BとCを": the name that "and" joins to the one that ends here; or null. */
  private Found next(int at) {
    int name = at < to && AND.contains(words.hash(at)) ? at + 1 : at;
    for (Found f : found) {
      if (f.from() == name) {
        return f;
      }
    }
    return null;
  }
}
