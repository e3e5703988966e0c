package io.wirewatch.dedup;

import io.wirewatch.text.StatedActs;
import io.wirewatch.text.Tokens;
import io.wirewatch.text.Tokens.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a text says to have come about, and whom it befell.
 *
 * @param acts acts that end a matter or turn it round: {@code death}, {@code arrest}, {@code no
 *     ceasefire}
 * @param tolls numbers beside a death, an injury and the like
 */
record Deeds(Set<String> acts, Set<String> tolls) {
  /** Those that are news whenever they come; a quarrel, a charge or a denial is told with all. */
  private static final Set<String> TURNS =
      Set.of(
          "death",
          "assassination",
          "injury",
          "disappearance",
          "kidnapping",
          "arrest",
          "conviction",
          "acquittal",
          "resignation",
          "dismissal",
          "ceasefire",
          "end of a ceasefire",
          "surrender",
          "state of emergency",
          "coup",
          "declaration of war");

  private static final Set<String> TOLLS =
      Set.of("death", "injury", "disappearance", "kidnapping", "arrest", "evacuation", "rescue");

  /** Tokens between a number and the act that it counts. */
  private static final int NEAR = 4;

  /**
   * Reads a text.
   *
   * @param language ISO 639-1 or a longer tag; null where it is not known: it is then told by the
   *     script alone
   */
  static Deeds in(String text, String language) {
    List<Token> tokens = Tokens.of(text);
    List<StatedActs.Stated> stated = StatedActs.in(text, tokens, language(text, language));
    Set<String> acts = new TreeSet<>();
    Set<Integer> beside = new HashSet<>();
    for (StatedActs.Stated one : stated) {
      if (TURNS.contains(one.act().replaceFirst("^no ", ""))) {
        acts.add(one.act());
      }
      if (TOLLS.contains(one.act())) {
        for (int i = one.hit().from() - NEAR; i <= one.hit().to() + NEAR; i++) {
          if (!isParted(tokens, i, one.hit().from())) {
            beside.add(i);
          }
        }
      }
    }
    Set<String> tolls = TellingNumbers.of(text, tokens, beside::contains);
    // "a 24-year-old", "24yo": an age is no toll.
    tolls.removeIf(number -> !number.matches("\\d[\\d.]*( .+)?"));
    return new Deeds(acts, tolls);
  }

  /** Whether a sentence ends between two tokens. */
  private static boolean isParted(List<Token> tokens, int one, int other) {
    int from = Math.min(one, other);
    int to = Math.max(one, other);
    if (from < 0 || to >= tokens.size()) {
      return true;
    }
    return tokens.subList(from + 1, to + 1).stream().anyMatch(Token::opens);
  }

  private static String language(String text, String language) {
    if (language != null && !language.isBlank()) {
      return Locale.forLanguageTag(language.replace('_', '-')).getLanguage();
    }
    int letter = text.codePoints().filter(Character::isLetter).findFirst().orElse('a');
    boolean kana =
        text.codePoints()
            .mapToObj(Character.UnicodeScript::of)
            .anyMatch(script -> script == Character.UnicodeScript.HIRAGANA);
    return switch (Character.UnicodeScript.of(letter)) {
      case CYRILLIC -> "ru";
      case ARABIC -> "ar";
      case HAN, HIRAGANA, KATAKANA -> kana ? "ja" : "zh";
      default -> "en";
    };
  }
}
