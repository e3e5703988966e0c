package io.wirewatch.subject;

import io.wirewatch.text.NearestWord;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The codes that articles bear for their languages: ISO 639, the shortest that there is. */
final class LanguageCodes {
  private static final Set<String> TWO_LETTERS =
      new TreeSet<>(Arrays.asList(Locale.getISOLanguages()));

  /** What is written for a code and is none that articles bear, or another. */
  private static final Map<String, String> RIGHT = new HashMap<>();

  static {
    for (String code : TWO_LETTERS) {
      Locale locale = new Locale(code);
      RIGHT.put(locale.getISO3Language(), code);
      RIGHT.put(locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
    }
    // The codes of ISO 639-2/B, and codes that mean the same as one that is told.
    List.of(
            "ger de",
            "fre fr",
            "chi zh",
            "cze cs",
            "dut nl",
            "gre el",
            "per fa",
            "rum ro",
            "slo sk",
            "alb sq",
            "arm hy",
            "baq eu",
            "bur my",
            "geo ka",
            "ice is",
            "mac mk",
            "may ms",
            "tib bo",
            "wel cy",
            "cmn zh",
            "prs fa",
            "fil tl",
            "nb no",
            "nn no",
            "iw he",
            "in id",
            "ji yi",
            "sh sr",
            "mo ro",
            "nob no",
            "nno no",
            "heb he",
            "ind id",
            "yid yi",
            "hebrew he",
            "indonesian id",
            "yiddish yi")
        .forEach(pair -> RIGHT.put(pair.split(" ", -1)[0], pair.split(" ", -1)[1]));
    RIGHT.replaceAll((wrong, code) -> RIGHT.getOrDefault(code, code));
  }

  private LanguageCodes() {}

  /** Why no article can bear a code, and which it does; null where one can. */
  static String fault(String code) {
    if (code.equals("und")) {
      return null;
    }
    String right = RIGHT.get(code);
    if (right == null && code.matches("[a-z]{2}[-_].*")) {
      right = code.substring(0, 2); // en-GB
    }
    boolean known =
        right == null
            && (TWO_LETTERS.contains(code)
                || code.matches("[a-z]{3}")
                    && !new Locale(code).getDisplayLanguage(Locale.ENGLISH).equals(code)
                || code.equals("cnr"));
    if (known) {
      return null;
    }
    String hint =
        right != null
            ? ": " + right
            : NearestWord.nearest(code, RIGHT.keySet())
                .filter(name -> code.length() > 3)
                .map(name -> ": " + RIGHT.get(name))
                .orElse(", such as en; und is a text that does not tell");
    return "\"" + code + "\" is no language of articles; write its ISO 639-1 code" + hint;
  }
}
