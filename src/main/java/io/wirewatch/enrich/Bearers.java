package io.wirewatch.enrich;

import java.util.Set;

/**
 * Things that bear the name of a place and are not there: amounts of money ("US$10", "50 mln Swiss
 * francs"), sicknesses and their strains ("Japanese encephalitis"), companies and banks named after
 * a city ("Bank of Tokyo", "Chicago Rivet Co Ltd"), and exchanges where a paper is listed.
 */
final class Bearers {
  private static final Set<Long> SICKNESS = SmallWords.of("sickness");
  private static final Set<Long> MONEY = SmallWords.of("money");
  private static final Set<Long> AMOUNT = SmallWords.of("amount");
  private static final Set<Long> FIRM = SmallWords.of("firm");
  private static final Set<Long> LISTED = SmallWords.of("listed");
  private static final Set<Long> BANK = SmallWords.of("bank");
  private static final Set<Long> OF = SmallWords.of("bank-of");
  private static final Set<Long> IN = SmallWords.of("listed-in");
  private static final int LONGEST_FIRM = 4;

  private final Words words;

  Bearers(Words words) {
    this.words = words;
  }

  /** Whether a name of a place, or of a people, is there only as a part of what bears it. */
  boolean borne(Reading.Hit hit, boolean town) {
    return money(hit) || sickness(hit) || listing(hit) || (town && firm(hit));
  }

  private boolean in(int word, Set<Long> set) {
    return word >= 0 && word < words.count() && set.contains(words.hash(word));
  }

  private int after(int to) {
    return to < words.count() && words.gap(to) == Words.SPACE ? to : -1;
  }

  private int before(int from) {
    return from > 0 && words.gap(from) == Words.SPACE ? from - 1 : -1;
  }

  private boolean money(Reading.Hit hit) {
    int last = hit.to() - 1;
    String text = words.fieldText(words.field(last));
    int end = words.end(last);
    if (end < text.length() && text.charAt(end) == '$') {
      return true;
    }
    int before = before(hit.from());
    return in(after(hit.to()), MONEY)
        && before >= 0
        && (in(before, AMOUNT) || words.is(before, Words.NUMBER));
  }

  private boolean sickness(Reading.Hit hit) {
    return in(after(hit.to()), SICKNESS);
  }

  private boolean listing(Reading.Hit hit) {
    int in = before(hit.from());
    return in(in, IN) && words.gap(in) == Words.SPACE && in(in - 1, LISTED);
  }

  /** "Bank of Tokyo", "Santos Ltd", "Shanghai Banking Corp". */
  boolean firm(Reading.Hit hit) {
    int of = before(hit.from());
    if (in(of, OF) && words.gap(of) == Words.SPACE && in(of - 1, BANK)) {
      return true;
    }
    int word = hit.to();
    for (int n = 0; n < LONGEST_FIRM; n++, word++) {
      if (word >= words.count()
          || words.gap(word) != Words.SPACE
          || !words.is(word, Words.UPPER_FIRST)) {
        return false;
      }
      if (FIRM.contains(words.hash(word))) {
        return true;
      }
    }
    return false;
  }
}
