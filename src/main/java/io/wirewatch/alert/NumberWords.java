package io.wirewatch.alert;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import io.wirewatch.text.MonthName;
import io.wirewatch.text.TextNormalizer;
import io.wirewatch.text.Tokens;
import io.wirewatch.text.Tokens.Kind;
import io.wirewatch.text.Tokens.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Numbers that are written in words: two to 199, and whole hundreds to 1000, in all genders and
 * cases that the spelling rules of Unicode's CLDR know, and the names of months. "One" is too often
 * an article.
 */
final class NumberWords {
  private static final int MOST_WORDS = 6;
  private static final Map<String, Table> TABLES = new ConcurrentHashMap<>();

  private static final Map<String, Set<String>> MONTHS = new ConcurrentHashMap<>();

  private NumberWords() {}

  /**
   * A number in words.
   *
   * @param value what it is
   * @param tokens how many tokens it takes
   */
  record Spelled(int value, int tokens) {}

  private record Table(Map<String, Integer> numbers, Set<String> firsts) {}

  /** The longest number that begins at a token; null where none does. */
  static Spelled at(List<Token> tokens, int at, String language) {
    Table table = TABLES.computeIfAbsent(language, NumberWords::table);
    if (!table.firsts().contains(first(tokens.get(at)))) {
      return null;
    }
    Spelled found = null;
    StringBuilder key = new StringBuilder();
    for (int i = at; i < tokens.size() && i < at + MOST_WORDS; i++) {
      Token token = tokens.get(i);
      if (token.kind() == Kind.NUMBER || i > at && !follows(tokens.get(i - 1), token)) {
        break;
      }
      append(key, token);
      Integer value = table.numbers().get(key.toString());
      if (value != null) {
        found = new Spelled(value, i - at + 1);
      }
    }
    return found;
  }

  /** Whether a word is a month of the language, whole or cut short. */
  static boolean isMonth(Token token, String language) {
    return token.kind() == Kind.WORD
        && MONTHS.computeIfAbsent(language, NumberWords::months).contains(token.folded());
  }

  private static Set<String> months(String language) {
    Set<String> months = new HashSet<>();
    for (MonthName name : MonthName.inOwnCalendar(language)) {
      List<Token> tokens = Tokens.of(name.text());
      if (tokens.size() == 1 && tokens.get(0).kind() == Kind.WORD) {
        months.add(tokens.get(0).folded());
      }
    }
    // "12 may die"
    months.remove("may");
    return Set.copyOf(months);
  }

  private static boolean follows(Token before, Token token) {
    return token.start() - before.end() <= (token.kind() == Kind.SIGN ? 0 : 1);
  }

  /** What a number that begins with a token begins with: plain letters, to be found quickly. */
  private static String first(Token token) {
    String folded = token.folded();
    return folded.length() > 3 ? folded.substring(0, 3) : folded;
  }

  private static Table table(String language) {
    var spelling = new RuleBasedNumberFormat(new ULocale(language), RuleBasedNumberFormat.SPELLOUT);
    Map<String, Integer> table = new HashMap<>();
    Set<String> firsts = new HashSet<>();
    for (String rules : spelling.getRuleSetNames()) {
      if (rules.startsWith("%spellout-cardinal")) {
        for (int value = 2; value <= 1000; value += value < 200 ? 1 : 100) {
          // CLDR marks where its compounds may be broken.
          String words = spelling.format(value, rules).replace("\u00AD", "");
          if (words.codePoints().noneMatch(Character::isDigit)) {
            StringBuilder key = new StringBuilder();
            firsts.add(first(Tokens.of(words).get(0)));
            firsts.add(first(Tokens.of(TextNormalizer.withoutAccents(words)).get(0)));
            Tokens.of(words).forEach(token -> append(key, token));
            table.putIfAbsent(key.toString(), value);
            // CLDR gives Arabic in the nominative alone.
            table.putIfAbsent(key.toString().replaceAll("ون\\b", "ين"), value);
          }
        }
      }
    }
    return new Table(Map.copyOf(table), Set.copyOf(firsts));
  }

  /** Hyphens and accents are written or not. */
  private static void append(StringBuilder key, Token token) {
    if (key.length() > 0 && token.kind() == Kind.WORD) {
      key.append(' ');
    }
    key.append(TextNormalizer.withoutAccents(token.folded()).replace('-', ' '));
  }
}
