package io.wirewatch.enrich;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Things that bear the name of a place and are not there: amounts of money ("US$10", "50 mln Swiss
 * francs"), sicknesses and their strains ("Japanese encephalitis"), companies and banks named after
 * a city ("Bank of Tokyo", "Chicago Rivet Co Ltd"), and exchanges where a paper is listed.
 */
final class Bearers {
  private static final Set<Long> SICKNESS =
      set(
          "flu influenza ebolavirus encephalitis measles strain strains fever syndrome hantavirus"
              + " serotype serovar");
  private static final Set<Long> MONEY =
      set(
          "franc francs dollar dollars dlr dlrs mark marks pound pounds yen won peso pesos guilder"
              + " guilders crown crowns lira lire schilling schillings rupee rupees krona kroner"
              + " euro euros");
  private static final Set<Long> AMOUNT = set("mln bln billion million thousand trillion");
  private static final Set<Long> FIRM =
      set("corp corporation ltd limited inc incorporated plc co nv ag sa bhd llc gmbh pty");
  private static final Set<Long> LISTED = set("listed listing quoted");
  private static final Set<Long> BANK = set("bank banque banco banca");
  private static final Set<Long> OF = set("of de di do");
  private static final Set<Long> IN = set("in on");
  private static final int LONGEST_FIRM = 4;

  private final Words words;

  Bearers(Words words) {
    this.words = words;
  }

  private static Set<Long> set(String list) {
    Set<Long> set = new HashSet<>();
    for (String word : List.of(list.split(" "))) {
      set.add(Words.wordHash(word));
    }
    return set;
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
