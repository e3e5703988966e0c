package io.wirewatch.alert;

import io.wirewatch.text.CueTable;
import io.wirewatch.text.CueTable.Hit;
import io.wirewatch.text.Numerals;
import io.wirewatch.text.StatedActs;
import io.wirewatch.text.Tokens;
import io.wirewatch.text.Tokens.Kind;
import io.wirewatch.text.Tokens.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers of weight that a text states, in digits or words: {@code 1200}, {@code about 30}, {@code
 * hundreds}. Years, ordinals, times, spans of time, ages, parts of names and dates and the lengths
 * of lists ("33 images") never count; numbers under ten count beside an act or a measure only.
 */
final class StatedNumbers {
  private static final CueTable CUES = CueTable.load("/alerts/quantities.tsv");
  private static final BigDecimal TEN = BigDecimal.TEN;
  private static final int NEAR_ACT = 4;
  private static final int NEAR_MEASURE = 2;

  /** Letters of a word that may stand between: {@code hundreds of years}, {@code 33 new images}. */
  private static final int SMALL_WORD = 2;

  private static final int ANY_WORD = 30;
  private static final String MONEY_AND_SHARES =
      "%\u066A\uFF05$\u20AC\u00A3\u00A5\u20BD\u20B9\u20A9";

  private final String text;
  private final List<Token> tokens;
  private final String language;
  private final List<StatedActs.Stated> acts;
  private final List<Hit> cues;
  private final Map<Integer, Hit> cueByStart = new HashMap<>();
  private final List<Stated> numbers = new ArrayList<>();
  private final boolean capitals;

  private StatedNumbers(
      String text, List<Token> tokens, String language, List<StatedActs.Stated> acts) {
    this.text = text;
    this.tokens = tokens;
    this.language = language;
    this.acts = acts;
    this.cues = CUES.hits(tokens, language);
    cues.forEach(cue -> cueByStart.put(cue.from(), cue));
    this.capitals = NameCapitals.tell(tokens, language);
  }

  /**
   * A number where it stands.
   *
   * @param number as a fact
   * @param from its first token
   * @param to its last token
   */
  record Stated(String number, int from, int to) {}

  /** The numbers of a text in their order. */
  static List<Stated> in(
      String text, List<Token> tokens, String language, List<StatedActs.Stated> acts) {
    StatedNumbers reader = new StatedNumbers(text, tokens, language, acts);
    reader.read();
    return reader.numbers;
  }

  private void read() {
    int at = 0;
    while (at < tokens.size()) {
      at = tokens.get(at).kind() == Kind.NUMBER ? digits(at) : words(at);
    }
  }

  /** Reads the number in digits there; returns where to go on. */
  private int digits(int at) {
    int last = at;
    String folded = tokens.get(at).folded();
    while (folded.matches("\\p{Nd}{1,3}(\\p{Nd}{3})*") && isGroup(last + 1)) {
      folded += tokens.get(++last).folded();
    }
    String number = folded.replaceFirst("\\p{L}+$", "");
    String suffix = folded.substring(number.length());
    String value = last > at ? plain(number) : Numerals.of(tokens.get(at)).replace('\u066B', '.');
    boolean looksRight =
        value.matches("\\d{1,12}(\\.\\d{1,3})?") && !value.matches("0\\d.*") && !isJoined(at, last);
    BigDecimal times = suffix.isEmpty() ? BigDecimal.ONE : times(suffix);
    if (!looksRight || times == null) {
      return last + 1;
    }
    boolean year =
        number.matches("(19|20)\\d\\d") && !isMoneyOrShare(at, last)
            || number.matches("1[0-8]\\d\\d") && last == at && isPrecededBy("year", at);
    return take(new BigDecimal(value).multiply(times), at, last, year, false);
  }

  /** Reads the number in words there; returns where to go on. */
  private int words(int at) {
    Hit cue = cueByStart.get(at);
    if (cue != null && cue.kind().equals("-")) {
      return cue.to() + 1;
    }
    if (cue != null && size(cue.kind()) != null) {
      if (isFollowedBy("time", cue.to(), SMALL_WORD)) {
        return cue.to() + 1;
      }
      numbers.add(new Stated(size(cue.kind()), at, cue.to()));
      return cue.to() + 1;
    }
    NumberWords.Spelled word = CUES.knows(language) ? NumberWords.at(tokens, at, language) : null;
    if (word == null) {
      return at + 1;
    }
    boolean han = tokens.get(at).kind() == Kind.SIGN;
    return take(BigDecimal.valueOf(word.value()), at, at + word.tokens() - 1, false, han);
  }

  private int take(BigDecimal value, int at, int last, boolean year, boolean weak) {
    int end = last;
    BigDecimal number = value;
    Hit next = cueByStart.get(last + 1);
    BigDecimal times = next == null ? null : factor(next.kind());
    if (times != null) {
      number = number.multiply(times);
      end = next.to();
    }
    boolean small = weak || number.compareTo(TEN) < 0;
    boolean counts =
        times != null || !year && (!small || isMeasured(at, last) || isNearAct(at, last));
    boolean weighs =
        !isAge(at, last)
            && !isDay(at, last)
            && !isFollowedBy("time", end, 0)
            && (isMeasured(at, last) || !isFollowedBy("list", end, ANY_WORD))
            && (times != null || !isOfAName(at, last));
    if (counts && weighs && number.signum() > 0 && number.compareTo(BigDecimal.ONE) != 0) {
      String plain = number.stripTrailingZeros().toPlainString();
      numbers.add(new Stated(isRough(at, last) ? Facts.ABOUT + plain : plain, at, end));
    }
    return end + 1;
  }

  private boolean isMeasured(int at, int last) {
    return isMoneyOrShare(at, last) || isNear("measure", at, last, NEAR_MEASURE);
  }

  private boolean isMoneyOrShare(int at, int last) {
    return MONEY_AND_SHARES.indexOf(before(at)) >= 0 || MONEY_AND_SHARES.indexOf(behind(last)) >= 0;
  }

  private boolean isNearAct(int at, int last) {
    return acts.stream()
        .anyMatch(act -> Math.min(act.hit().distance(at), act.hit().distance(last)) <= NEAR_ACT);
  }

  private boolean isAge(int at, int last) {
    return isNear("age", at, last, 1)
        || isAgeOfTheDead(at)
        || before(at) == ' '
            && tokens.get(at).start() > 1
            && text.charAt(tokens.get(at).start() - 2) == ','
            && behind(last) == ',';
  }

  /** Whether a cue stands behind, and at most one word of so many letters between. */
  private boolean isFollowedBy(String kind, int last, int between) {
    for (int at = last + 1; at <= last + 2 && at < tokens.size(); at++) {
      Hit cue = cueByStart.get(at);
      if (cue != null && cue.kind().equals(kind)) {
        return StatedActs.isOneClause(text, tokens.get(last).end(), tokens.get(at).start());
      }
      if (tokens.get(at).kind() == Kind.SIGN || tokens.get(at).folded().length() > between) {
        return false;
      }
    }
    return false;
  }

  private boolean isPrecededBy(String kind, int at) {
    return cues.stream().anyMatch(cue -> cue.kind().equals(kind) && cue.to() == at - 1);
  }

  /** {@code Channel 14}, {@code Route 66}, {@code the Security Council's Resolution 2334}. */
  private boolean isOfAName(int at, int last) {
    if (at == 0
        || !StatedActs.isOneClause(text, tokens.get(at - 1).end(), tokens.get(at).start())) {
      return false;
    }
    Token before = tokens.get(at - 1);
    if (isPrecededBy("name", at) || isPrecededBy("time", at) && before.capital()) {
      return true;
    }
    return capitals
        && NameCapitals.isName(before)
        && tokens.get(at).kind() == Kind.NUMBER
        && cues.stream().noneMatch(cue -> cue.distance(at - 1) == 0)
        && !isMeasured(at, last)
        && !isNearAct(at, last);
  }

  /** {@code dies in exile at 82}. */
  private boolean isAgeOfTheDead(int at) {
    return cues.stream().anyMatch(c -> c.kind().equals("age of the dead") && c.to() == at - 1)
        && acts.stream().anyMatch(a -> a.act().equals("death") && a.hit().to() < at);
  }

  /** The day beside a month: {@code 12 November}, {@code Nov. 12}, {@code 12 de noviembre}. */
  private boolean isDay(int at, int last) {
    int behind = last + 1;
    if (behind < tokens.size() && tokens.get(behind).folded().equals("de")) {
      behind++;
    }
    return at > 0 && NumberWords.isMonth(tokens.get(at - 1), language)
        || at > 0 && tokens.get(at - 1).text().equals("May")
        || isMayAtTheEnd(behind)
        || behind < tokens.size() && NumberWords.isMonth(tokens.get(behind), language);
  }

  /** {@code on 12 May}, {@code on 12 May 2026}; not {@code 12 May Die}. */
  private boolean isMayAtTheEnd(int at) {
    if (at >= tokens.size() || !tokens.get(at).text().equals("May")) {
      return false;
    }
    return at + 1 == tokens.size()
        || tokens.get(at + 1).kind() == Kind.NUMBER
        || !StatedActs.isOneClause(text, tokens.get(at).end(), tokens.get(at + 1).start());
  }

  private boolean isRough(int at, int last) {
    for (Hit cue : cues) {
      boolean signs = tokens.get(cue.from()).kind() == Kind.SIGN;
      if (cue.kind().equals("about") && (cue.to() == at - 1 || signs && cue.from() == last + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNear(String kind, int at, int last, int most) {
    return cues.stream()
        .anyMatch(
            cue ->
                cue.kind().equals(kind) && Math.min(cue.distance(at), cue.distance(last)) <= most);
  }

  /** Part of a name, a date, a score or a span: {@code F-16}, {@code 10:30}, {@code 20-year}. */
  private boolean isJoined(int at, int last) {
    if (at > 0 && ".,:/-".indexOf(before(at)) >= 0) {
      return true;
    }
    char behind = behind(last);
    if (behind != '-' && behind != ':' && behind != '/') {
      return false;
    }
    int next = tokens.get(last).end() + 1;
    boolean goesOn = next < text.length() && Character.isLetterOrDigit(text.charAt(next));
    return goesOn && !isNear("measure", at, last, 1);
  }

  /** Three digits behind a single space: the thousands of many languages. */
  private boolean isGroup(int at) {
    return at < tokens.size()
        && tokens.get(at).folded().matches("\\p{Nd}{3}")
        && tokens.get(at).start() == tokens.get(at - 1).end() + 1
        && Character.isSpaceChar(text.charAt(tokens.get(at).start() - 1));
  }

  private char before(int at) {
    int start = tokens.get(at).start();
    return start == 0 ? ' ' : text.charAt(start - 1);
  }

  private char behind(int last) {
    int end = tokens.get(last).end();
    return end >= text.length() ? ' ' : text.charAt(end);
  }

  /** What letters written onto a number make of it: {@code 5m}; null where it is no amount. */
  private BigDecimal times(String suffix) {
    if (suffix.equals("k")) {
      return BigDecimal.valueOf(1000);
    }
    List<Hit> hit = CUES.hits(Tokens.of(suffix), language);
    if (hit.isEmpty()) {
      return null;
    }
    return hit.get(0).kind().equals("measure") ? BigDecimal.ONE : factor(hit.get(0).kind());
  }

  private static BigDecimal factor(String kind) {
    return Character.isDigit(kind.charAt(0)) ? new BigDecimal(kind) : null;
  }

  /** The amount that a word stands for by itself; null where it stands for none. */
  private static String size(String kind) {
    return switch (kind) {
      case "1000" -> "thousands";
      case "1000000" -> "millions";
      case "dozens", "hundreds", "thousands", "millions" -> kind;
      default -> null;
    };
  }

  private static String plain(String digits) {
    StringBuilder out = new StringBuilder();
    digits.chars().forEach(c -> out.append(Character.digit(c, 10)));
    return out.toString();
  }
}
