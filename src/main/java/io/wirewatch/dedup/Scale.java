package io.wirewatch.dedup;

import io.wirewatch.text.Numerals;
import io.wirewatch.text.TextNormalizer;
import io.wirewatch.text.Tokens.Token;
import java.util.HashMap;
import java.util.Map;

/**
 * What a number is multiplied by, in one word however it is written: {@code 3m}, {@code 3 mln} and
 * {@code 3 millions} are {@code 3 million}. The words are in {@code dedup/numbers.txt}.
 */
final class Scale {
  /** Of all words about numbers, also those that are no scales. */
  static final WordsByKind WORDS = WordsByKind.load("/dedup/numbers.txt");

  private static final Map<String, String> SCALES = scales();

  private Scale() {}

  /** The one word for a folded one; null where it is no scale. */
  static String of(String folded) {
    return SCALES.get(folded);
  }

  /** The scale that is written together with the digits, as in {@code 3bn}; null for none. */
  static String in(Token number) {
    String folded = number.folded();
    int letters = folded.length();
    while (letters > 0 && Character.isLetter(folded.charAt(letters - 1))) {
      letters--;
    }
    return letters == 0 ? null : SCALES.get(folded.substring(letters));
  }

  /** A number with its scale, both in one form. */
  static String number(Token number, String scale) {
    return Numerals.of(number) + " " + scale;
  }

  /** The same for a number that was written down with another word: {@code 3 mln}. */
  static String inOneForm(String number) {
    int space = number.indexOf(' ');
    String scale = space < 0 ? null : SCALES.get(number.substring(space + 1));
    return scale == null ? number : number.substring(0, space + 1) + scale;
  }

  private static Map<String, String> scales() {
    Map<String, String> scales = new HashMap<>();
    for (WordsByKind.Row row : WORDS.of("scale")) {
      row.words().forEach(word -> scales.put(TextNormalizer.fold(word), row.words().get(0)));
    }
    return Map.copyOf(scales);
  }
}
