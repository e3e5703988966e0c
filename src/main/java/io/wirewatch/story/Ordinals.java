package io.wirewatch.story;

import io.wirewatch.text.Numerals;
import io.wirewatch.text.Table;
import io.wirewatch.text.Tokens.Kind;
import io.wirewatch.text.Tokens.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Numbers that say which of a row, as each language writes them: {@code 12th}, {@code zwölftes},
 * {@code 12. pakiet}, {@code 12-й}, {@code XII пакет}, {@code 第十二轮}, {@code 12차}, {@code day 12}.
 */
final class Ordinals {
  /** Behind a number and a point or a hyphen; none of them is a word. */
  private static final Set<String> ENDINGS =
      Set.of(
          "й", "я", "е", "го", "му", "ый", "ий", "ой", "ая", "ое", "та", "тий", "º", "ª", "er",
          "ème", "th");

  /** {@code 12차}: what Korean writes behind the number, whatever follows that. */
  private static final Pattern KOREAN = Pattern.compile("(\\d{1,4})(차|회|번째|호|주년|라운드).*");

  private static final Pattern ITALIAN = Pattern.compile("(\\d{1,4})esim[oaie]");
  private static final Pattern ROMAN = Pattern.compile("X{0,3}(IX|IV|V?I{0,3})");

  /** Larger numbers before a point end a sentence more often than they count. */
  private static final int LONGEST = 3;

  private static final String CHINESE = "零一二三四五六七八九";

  /** What the first of is one of a row; stems. "First" is praise before most other words. */
  private static final Set<String> FIRST_OF =
      stems(
          "round leg test match game race stage phase day night session debate trial batch group"
              + " package tranche shipment convoy suspect victim man woman body hostage summit"
              + " meeting episode season chapter volume edition draft pick seed quarter half term"
              + " referendum vote ballot hearing");

  private static final Set<String> BEFORE_A_TIME =
      Set.of("a", "an", "per", "split", "every", "each", "half", "last", "a.m", "p.m");

  private static final Set<String> NOT_SECOND_OF =
      Set.of(
          "home homes hand thoughts thought chance nature time place lady amendment world most"
              .split(" "));

  private static final Map<String, Map<String, String>> WORDS = new HashMap<>();
  private static final Map<String, Set<String>> COUNTED = new HashMap<>();
  private static final Set<String> WITH_POINT = new HashSet<>();

  static {
    for (String line : Table.lines("/story/ordinals.txt")) {
      String[] parts = line.split("\\s+");
      switch (parts[0]) {
        case "point" -> WITH_POINT.addAll(List.of(parts).subList(1, parts.length));
        case "counted" ->
            COUNTED.put(parts[1], new HashSet<>(List.of(parts).subList(2, parts.length)));
        default -> {
          for (int i = 2; i < parts.length; i++) {
            for (String ending : parts[1].split("\\|", -1)) {
              if (!parts[i].equals("-")) {
                WORDS
                    .computeIfAbsent(parts[0], language -> new HashMap<>())
                    .put(parts[i] + ending.replace("-", ""), Integer.toString(i));
              }
            }
          }
        }
      }
    }
  }

  private Ordinals() {}

  private static Set<String> stems(String words) {
    Set<String> stems = new HashSet<>();
    for (String word : words.split(" ")) {
      stems.add(Words.stem(word, "en"));
    }
    return stems;
  }

  /**
   * The value of a token that says which of a row; null where it does not.
   *
   * @param capitals whether all is written in capitals, so that no Roman number is to be told
   */
  static String at(List<Token> tokens, int i, String language, boolean capitals) {
    Token token = tokens.get(i);
    return switch (token.kind()) {
      case NUMBER -> ofNumber(tokens, i, language);
      case WORD -> ofWord(tokens, i, language, capitals);
      case SIGN -> null;
    };
  }

  private static String ofNumber(List<Token> tokens, int i, String language) {
    Token token = tokens.get(i);
    String folded = token.folded();
    for (Pattern pattern : List.of(KOREAN, ITALIAN)) {
      var matcher = pattern.matcher(folded);
      if (matcher.matches()) {
        return matcher.group(1);
      }
    }
    Token before = i > 0 ? tokens.get(i - 1) : null;
    Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
    boolean ordinal =
        Numerals.isOrdinal(token)
            || before != null && before.text().equals("第")
            || before != null && isPlain(folded) && counts(before, token, language)
            || next != null && next.start() == token.end() + 1 && ENDINGS.contains(next.text())
            || next != null
                && isPlain(folded)
                && WITH_POINT.contains(language)
                && next.opens()
                && next.start() == token.end() + 2;
    return ordinal ? Numerals.of(token) : null;
  }

  private static boolean isPlain(String folded) {
    return folded.length() <= LONGEST && folded.chars().allMatch(Character::isDigit);
  }

  /** {@code day 12}; a point may stand between: {@code No. 12}. */
  private static boolean counts(Token before, Token number, String language) {
    return number.start() - before.end() <= 2
        && COUNTED.getOrDefault(language, Set.of()).contains(before.folded());
  }

  private static String ofWord(List<Token> tokens, int i, String language, boolean capitals) {
    Token token = tokens.get(i);
    if (Numerals.isOrdinal(token)) {
      return Numerals.of(token);
    }
    if (language.equals("en") && (token.folded().equals("first") || isSecond(token))) {
      return counts(tokens, i) ? isSecond(token) ? "2" : "1" : null;
    }
    String value = WORDS.getOrDefault(language, Map.of()).get(token.folded());
    return value != null || capitals ? value : roman(tokens, i);
  }

  private static boolean isSecond(Token token) {
    return token.folded().equals("second");
  }

  /**
   * Whether an English "first" or "second" counts: "second man arrested", "second round". It does
   * not where it is a time ("three seconds", "a second later"), a part of a name ("First Lady") or
   * praise ("second largest").
   */
  private static boolean counts(List<Token> tokens, int i) {
    if (i + 1 >= tokens.size()) {
      return false;
    }
    Token next = tokens.get(i + 1);
    if (next.kind() != Kind.WORD || next.opens() || next.start() - tokens.get(i).end() != 1) {
      return false;
    }
    if (!isSecond(tokens.get(i))) {
      return FIRST_OF.contains(Words.stem(next.folded(), "en"));
    }
    Token before = i > 0 ? tokens.get(i - 1) : null;
    return !(before != null
            && (Numerals.of(before) != null || BEFORE_A_TIME.contains(before.folded())))
        && !NOT_SECOND_OF.contains(next.folded())
        && !next.folded().endsWith("est")
        && (!Words.isFunction(next.folded(), "en")
            || FIRST_OF.contains(Words.stem(next.folded(), "en")));
  }

  /** A Roman number before a word in small letters and not behind a name, as Elizabeth II is. */
  private static String roman(List<Token> tokens, int i) {
    String text = tokens.get(i).text();
    boolean counts =
        text.length() > 1
            && i + 1 < tokens.size()
            && !tokens.get(i + 1).capital()
            && tokens.get(i + 1).kind() == Kind.WORD
            && (i == 0 || !isName(tokens.get(i - 1)))
            && ROMAN.matcher(text).matches();
    if (!counts) {
      return null;
    }
    int value = 0;
    for (int j = 0; j < text.length(); j++) {
      int digit = digit(text.charAt(j));
      value += j + 1 < text.length() && digit < digit(text.charAt(j + 1)) ? -digit : digit;
    }
    return Integer.toString(value);
  }

  private static boolean isName(Token token) {
    return token.capital() && (!token.opens() || Words.isGivenName(token.folded()));
  }

  private static int digit(char letter) {
    return letter == 'X' ? 10 : letter == 'V' ? 5 : 1;
  }

  /**
   * The number in Chinese signs behind 第, which is the token asked for; null where there is none.
   */
  static String inSigns(List<Token> tokens, int i) {
    if (!tokens.get(i).text().equals("第")) {
      return null;
    }
    int value = 0;
    int digit = 0;
    int j = i + 1;
    for (; j < tokens.size(); j++) {
      String sign = tokens.get(j).text();
      int at = sign.equals("〇") ? 0 : CHINESE.indexOf(sign);
      if (sign.equals("十")) {
        value += 10 * Math.max(1, digit);
        digit = 0;
      } else if (sign.equals("百")) {
        value += 100 * Math.max(1, digit);
        digit = 0;
      } else if (at >= 0) {
        digit = at;
      } else {
        break;
      }
    }
    return j == i + 1 ? null : Integer.toString(value + digit);
  }
}
