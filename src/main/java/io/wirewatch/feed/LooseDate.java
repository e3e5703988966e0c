package io.wirewatch.feed;

import java.util.ArrayList;
import java.util.List;

/**
 * Dates that follow no standard: their pieces in any order, with names of months, days and zones in
 * many languages. Each piece is taken for what it can be, the bare numbers by size and order.
 */
final class LooseDate {
  /** A word that is longer, and nothing that dates have, makes it a sentence. */
  private static final int LONGEST_WORD = 12;

  private final DateParts parts;
  private final List<DateToken> numbers = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private boolean monthNamed;
  private boolean am;
  private boolean pm;
  private boolean zoneSeen;

  private LooseDate(DateParts parts) {
    this.parts = parts;
  }

  /** Reads one; false where the text is none. */
  static boolean read(String date, DateParts parts) {
    return new LooseDate(parts).read(DateToken.split(DateWords.plain(date)));
  }

  private boolean read(List<DateToken> tokens) {
    for (DateToken token : tokens) {
      if (!take(token)) {
        return false;
      }
    }
    int word = 0;
    while (word < words.size()) {
      int read = readWord(word);
      if (read == 0) {
        return false;
      }
      word += read;
    }
    if (!assign()) {
      return false;
    }
    if ((am || pm) && parts.hour >= 0 && parts.hour <= 12) {
      parts.hour = parts.hour % 12 + (pm ? 12 : 0);
    }
    boolean dayMissing = parts.day < 1 && parts.hour >= 0;
    return parts.year >= 0 && parts.month > 0 && !dayMissing;
  }

  /** Reads a time or an offset, and puts words and numbers aside; false where no date has it. */
  private boolean take(DateToken token) {
    switch (token.kind()) {
      case TIME -> {
        boolean again = parts.hour >= 0 && (parts.hour | parts.minute | parts.second) != 0;
        return !again && token.readTime(parts);
      }
      case OFFSET -> {
        if (parts.hour < 0 && token.text().length() <= 3 && !numbers.isEmpty()) {
          numbers.add(token.asNumber());
        } else if (parts.offsetSeconds == null || parts.offsetSeconds == 0 || !zoneSeen) {
          token.readOffset(parts);
          zoneSeen = true;
        }
      }
      case NUMBER -> numbers.add(token);
      case WORD -> words.add(token.text());
    }
    return true;
  }

  /**
   * Reads a word, or the name of a zone that begins with it.
   *
   * @return how many words were read; 0 where no date has this one
   */
  private int readWord(int at) {
    String word = words.get(at);
    if (word.equals("am") || word.equals("a") && at > 0 && parts.hour >= 0) {
      am = true;
      return 1;
    }
    if (word.equals("pm")) {
      pm = true;
      return 1;
    }
    int month = DateWords.month(word);
    boolean filler = DateWords.isFiller(word);
    if (at > 0 && parts.hour >= 0 && month == 0 && !filler) {
      int named = ZoneNames.set(words, at, parts);
      if (named > 0) {
        return named;
      }
    }
    boolean weekday = DateWords.isWeekday(word);
    boolean dayBeforeMonth = at == 0 && weekday && hasMonthBehind(at);
    if (month > 0 && !dayBeforeMonth && !monthNamed) {
      parts.month = month;
      monthNamed = true;
    } else if (!weekday && !filler && (parts.hour >= 0 || parts.month > 0 || numbers.size() > 1)) {
      int named = ZoneNames.set(words, at, parts);
      return named == 0 && word.length() > LONGEST_WORD ? 0 : Math.max(1, named);
    }
    return 1;
  }

  /** "mar. 3 mai": what can be a day and a month is a day where a month follows. */
  private boolean hasMonthBehind(int at) {
    return words.subList(at + 1, words.size()).stream().anyMatch(it -> DateWords.month(it) > 0);
  }

  /** Gives the bare numbers their places: day, month, year, by size and order. */
  private boolean assign() {
    List<DateToken> left = new ArrayList<>(numbers);
    DateToken year = null;
    for (DateToken number : left) {
      if (number.text().length() == 4) {
        year = number;
        break;
      }
    }
    if (year != null) {
      parts.year(Integer.parseInt(year.text()), 4);
      boolean yearFirst = left.indexOf(year) == 0;
      left.remove(year);
      left.removeIf(number -> number.text().length() > 2);
      return monthNamed ? day(left) : dayAndMonth(left, yearFirst);
    }
    left.removeIf(number -> number.text().length() > 2);
    if (monthNamed) {
      if (left.size() < 2) {
        return false;
      }
      parts.day = left.get(0).value();
      parts.year(left.get(1).value(), 2);
      if (parts.day > 31 || parts.day < 1) {
        parts.year(left.get(0).value(), 2);
        parts.day = left.get(1).value();
      }
      return true;
    }
    if (left.size() < 3) {
      return false;
    }
    boolean yearLast =
        left.get(0).separator() == '/' && left.get(2).value() > 12
            || left.get(0).separator() == '.';
    if (yearLast) {
      parts.year(left.get(2).value(), 2);
      return dayAndMonth(left.subList(0, 2), false);
    }
    parts.year(left.get(0).value(), 2);
    return dayAndMonth(left.subList(1, 3), true);
  }

  private boolean day(List<DateToken> left) {
    if (!left.isEmpty()) {
      parts.day = left.get(0).value();
      if (parts.hour < 0 && left.size() > 1) {
        parts.hour = left.get(1).value();
        parts.guessed = true;
      }
    }
    return true;
  }

  private boolean dayAndMonth(List<DateToken> left, boolean yearFirst) {
    if (left.size() < 2) {
      return false;
    }
    int a = left.get(0).value();
    int b = left.get(1).value();
    boolean monthFirst =
        yearFirst || b > 12 || (left.get(0).separator() == '/' && a <= 12 && parts.monthFirst);
    parts.month = monthFirst ? a : b;
    parts.day = monthFirst ? b : a;
    parts.guessed |= !yearFirst && a <= 12 && b <= 12 && a != b;
    return parts.month <= 12;
  }
}
