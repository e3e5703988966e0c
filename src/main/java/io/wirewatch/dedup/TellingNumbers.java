package io.wirewatch.dedup;

import io.wirewatch.text.MonthName;
import io.wirewatch.text.Numerals;
import io.wirewatch.text.TextNormalizer;
import io.wirewatch.text.Tokens;
import io.wirewatch.text.Tokens.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * The numbers of a text that tell something: without dates, times of day, how long ago it was and
 * how many have commented, which change although nothing has happened. {@code dedup/numbers.txt}
 * has the words by which they are known, {@link MonthName} the months.
 */
final class TellingNumbers {
  private static final Set<String> BESIDE = Scale.WORDS.all("beside");
  private static final Set<String> AGO = Scale.WORDS.all("ago");
  private static final Set<String> BEFORE = Scale.WORDS.all("before");
  private static final Set<String> UNITS = Scale.WORDS.all("unit");
  private static final Set<String> BETWEEN = Set.of("de", "del", "of", "di", "the", "a", "y");

  /** Behind a number in Chinese and Japanese: year, month, day, o'clock, minute, second. */
  private static final String DATE_SIGNS =
      "\u5E74\u6708\u65E5\u53F7\u865F\u6642\u65F6\u70B9\u9EDE\u5206\u79D2";

  /** Behind a number in Chinese and Japanese: of hours, days, weeks, before. */
  private static final String UNIT_SIGNS =
      "\u5206\u949F\u9418\u5C0F\u65F6\u6642\u9593\u65E5\u5929\u5468\u9031\u4E2A\u500B\u6708";

  private static final String BEFORE_SIGN = "\u524D";

  /** The same in Korean, which writes them together with the number. */
  private static final String HANGUL_DATE = "\\d+(\uB144|\uC6D4|\uC77C|\uC2DC|\uBD84|\uCD08)";

  private static final String HANGUL_UNIT =
      "\\d+(\uCD08|\uBD84|\uC2DC\uAC04|\uC77C|\uC8FC|\uAC1C\uC6D4)";
  private static final Set<String> HANGUL_AGO = Set.of("\uC804");

  /** Units between a number and "ago": "3 hours 20 minutes ago". */
  private static final int REACH = 4;

  private final String text;
  private final List<Token> tokens;

  private TellingNumbers(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /** The numbers, in one form, each with the word that scales it: {@code 3 million}. */
  static Set<String> of(String text) {
    return of(text, Tokens.of(text), token -> true);
  }

  /** The same of some of the text's tokens only, by their index. */
  static Set<String> of(String text, List<Token> tokens, IntPredicate which) {
    return new TellingNumbers(text, tokens).all(which);
  }

  private Set<String> all(IntPredicate which) {
    Set<String> numbers = new TreeSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      String number = which.test(i) ? Numerals.of(tokens.get(i)) : null;
      if (number != null && !isDate(i, number) && !isAgo(i)) {
        String inside = Scale.in(tokens.get(i));
        String scale = inside == null ? Scale.of(folded(i + 1)) : inside;
        numbers.add(scale == null ? number : Scale.number(tokens.get(i), scale));
      }
    }
    return numbers;
  }

  private boolean isDate(int i, String number) {
    String folded = folded(i);
    return isTime(i)
        || number.matches("(19|20)\\d\\d|\\d+[./-]\\d+[./-]\\d+")
        || folded.matches("\\d{1,2}h\\d{0,2}")
        || folded.matches(HANGUL_DATE)
        || number.matches("\\d{1,2}[./]\\d{1,2}")
            && (endsWithDot(i) || isTime(i + 1) || isTime(i - 1))
        || isBeside(folded(i - 1))
        || isBeside(folded(i + 1))
        || BETWEEN.contains(folded(i + 1)) && isBeside(folded(i + 2))
        || isSign(i + 1, DATE_SIGNS);
  }

  private boolean isTime(int i) {
    return folded(i).indexOf(':') > 0;
  }

  /** "30.11., 9:15": a German date; at the end of a sentence a decimal looks the same. */
  private boolean endsWithDot(int i) {
    int end = tokens.get(i).end();
    return folded(i).indexOf('.') > 0
        && end + 1 < text.length()
        && text.charAt(end) == '.'
        && !Character.isWhitespace(text.charAt(end + 1));
  }

  private static boolean isBeside(String word) {
    return BESIDE.contains(word) || Months.NAMES.contains(word);
  }

  private boolean isAgo(int i) {
    if (BEFORE.contains(folded(i - 1)) && UNITS.contains(folded(i + 1))) {
      return true;
    }
    if (folded(i).matches(HANGUL_UNIT) && HANGUL_AGO.contains(folded(i + 1))) {
      return true;
    }
    if (folded(i - 1).equals("a") && folded(i - 2).equals("y") && UNITS.contains(folded(i + 1))) {
      return true;
    }
    int at = i + 1;
    while (at <= i + REACH
        && (UNITS.contains(folded(at)) || isSign(at, UNIT_SIGNS) || isNumber(at))) {
      at++;
    }
    return at > i + 1 && (AGO.contains(folded(at)) || isSign(at, BEFORE_SIGN));
  }

  private boolean isNumber(int i) {
    return i < tokens.size() && Numerals.of(tokens.get(i)) != null;
  }

  private boolean isSign(int i, String signs) {
    return i < tokens.size()
        && tokens.get(i).kind() == Tokens.Kind.SIGN
        && tokens.get(i - 1).end() == tokens.get(i).start()
        && signs.contains(tokens.get(i).text());
  }

  private String folded(int i) {
    return i < 0 || i >= tokens.size() ? "" : tokens.get(i).folded();
  }

  private static final class Months {
    static final Set<String> NAMES = new HashSet<>();

    static {
      for (String language :
          ("en de fr es it pt nl sv da nb fi pl cs sk hu ro ru uk be bg sr hr sl mk el tr az et lv"
                  + " lt id ms ca gl eu is sq bs kk he ar fa hi bn ur th sw")
              .split(" ")) {
        for (MonthName name : MonthName.of(language)) {
          String text = name.text();
          if (name.whole() && text.length() > 2 && text.chars().noneMatch(Character::isDigit)) {
            NAMES.add(TextNormalizer.fold(text));
          }
        }
      }
    }
  }
}
