package io.wirewatch.enrich;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The languages that names are known in, as bits of a mask. */
final class Tongues {
  /** Names of every language. */
  static final long ALL = -1L;

  /** Order is arbitrary; at most 63. */
  static final List<String> CODES =
      List.of(
          "en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "no", "fi", "pl", "cs", "sk", "sl",
          "hr", "sr", "bs", "bg", "mk", "ru", "uk", "be", "ro", "hu", "el", "tr", "lt", "lv", "et",
          "ar", "fa", "ur", "he", "hi", "bn", "ta", "th", "vi", "id", "ms", "zh", "ja", "ko", "sq",
          "ca", "ka", "hy", "sw", "az", "kk", "is", "te", "mr", "uz", "am", "ha", "gl", "eu", "af",
          "tl", "so");

  private static final Map<String, Long> BIT = new HashMap<>();

  /** Languages so close that short texts are taken for one another; each also hears the other. */
  private static final List<List<String>> COUSINS =
      List.of(
          List.of("hr", "sr", "bs"),
          List.of("cs", "sk"),
          List.of("id", "ms"),
          List.of("no", "da"),
          List.of("ru", "be"),
          List.of("es", "gl", "ca"),
          List.of("pt", "gl"),
          List.of("bg", "mk"),
          List.of("nl", "af"));

  private static final Map<String, Long> EAR = new HashMap<>();

  static {
    for (int i = 0; i < CODES.size(); i++) {
      BIT.put(CODES.get(i), 1L << i);
      EAR.put(CODES.get(i), 1L << i);
    }
    for (List<String> cousins : COUSINS) {
      long mask = mask(cousins);
      cousins.forEach(code -> EAR.merge(code, mask, (a, b) -> a | b));
    }
  }

  private Tongues() {}

  /** The mask of languages named {@code en|de}, {@code *} for all; throws on an unknown one. */
  static long mask(String list) {
    return list.equals("*") ? ALL : mask(List.of(list.split("[|,]")));
  }

  private static long mask(List<String> codes) {
    long mask = 0;
    for (String code : codes) {
      Long bit = BIT.get(code);
      if (bit == null) {
        throw new IllegalArgumentException("unknown language: " + code);
      }
      mask |= bit;
    }
    return mask;
  }

  /** The names that a text in this language can hold; of one that cannot be told, all. */
  static long heard(String language) {
    return EAR.getOrDefault(language, ALL);
  }
}
