package io.wirewatch.enrich;

import java.util.Set;

/** When an organ or the money of a country stands for it, and when for another or for none. */
final class Bywords {
  /** "million", "mln", "млрд". */
  private static final Set<Long> AMOUNT = SmallWords.of("amount");

  private final Reading reading;
  private final Words words;

  Bywords(Reading reading) {
    this.reading = reading;
    this.words = reading.words();
  }

  /** "Russian parliament": a name of another country stands beside. */
  boolean ofAnother(int i, String country) {
    Reading.Hit hit = reading.hits().get(i);
    return (i > 0
            && joined(hit.from())
            && beside(i - 1, hit.from() - reading.hits().get(i - 1).to(), country))
        || (i + 1 < reading.hits().size()
            && joined(hit.to())
            && beside(i + 1, reading.hits().get(i + 1).from() - hit.to(), country));
  }

  private boolean joined(int word) {
    byte gap = words.gap(word);
    return gap != Words.COMMA && gap != Words.SENTENCE;
  }

  private boolean beside(int i, int words, String country) {
    if (words > 1) {
      return false;
    }
    for (Sense sense : reading.hits().get(i).senses()) {
      if ((sense.kind().ordinal() <= Sense.Kind.CAPITAL.ordinal()
              || sense.kind() == Sense.Kind.SIGN)
          && !sense.countries()[0].equals(country)) {
        return true;
      }
    }
    return false;
  }

  /** "200 million yen": so much money, of whoever's. */
  boolean amount(Reading.Hit hit) {
    int from = hit.from();
    return from > 0
        && words.gap(from) != Words.SENTENCE
        && (words.is(from - 1, Words.NUMBER) || AMOUNT.contains(words.hash(from - 1)));
  }
}
