package io.wirewatch.feed;

import io.wirewatch.model.DateConfidence;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Dates as feeds write them: RFC 822 and 3339 and all their broken kinds, with month, day and zone
 * names of many languages. A date that is not there stays away; it is never "now".
 */
public final class FeedDate {
  /** Before this, a date in a news feed is a default value of some program. */
  private static final Instant PLAUSIBLE_FROM = Instant.parse("1990-01-01T00:00:00Z");

  private static final int LONGEST = 120;

  private FeedDate() {}

  /** Whether a time can be that of news at all, and is no default value of some program. */
  public static boolean isPlausible(Instant time) {
    return !time.isBefore(PLAUSIBLE_FROM);
  }

  /**
   * A date that was read.
   *
   * @param instant what it means
   * @param confidence STATED, GUESSED (no zone, no time, an ambiguous order) or IMPLAUSIBLE
   */
  public record Reading(Instant instant, DateConfidence confidence) {}

  /**
   * Reads a date.
   *
   * @param text as written; may be null
   * @return empty where it is none
   */
  public static Optional<Reading> read(String text) {
    return read(text, DateOrder.MONTH_FIRST);
  }

  /**
   * Reads a date.
   *
   * @param text as written; may be null
   * @param language of the feed, which tells 02/01 from 01/02; may be null
   * @return empty where it is none
   */
  public static Optional<Reading> read(String text, String language) {
    return read(text, DateOrder.of(language));
  }

  /** The same, where it is known what stands first. */
  static Optional<Reading> read(String text, DateOrder order) {
    if (text == null || text.length() > LONGEST) {
      return Optional.empty();
    }
    String date = text.strip();
    if (date.isEmpty()) {
      return Optional.empty();
    }
    try {
      Parts parts = new Parts();
      parts.monthFirst = order == DateOrder.MONTH_FIRST;
      if (!IsoDate.read(date, parts) && !readTokens(date, parts)) {
        return Optional.empty();
      }
      if (parts.zone == null && parts.offsetSeconds == null && DateWords.isKorean(date)) {
        parts.offsetSeconds = 9 * 3600;
        parts.guessed = true;
      }
      return parts.toReading();
    } catch (DateTimeException | NumberFormatException notADate) {
      return Optional.empty();
    }
  }

  /** What has been found out about a date so far. */
  static final class Parts {
    int year = -1;
    int month = -1;
    int day = -1;
    int hour = -1;
    int minute;
    int second;
    int nano;
    Integer offsetSeconds;
    java.time.ZoneId zone;
    boolean guessed;
    boolean monthFirst = true;
    Instant epoch;

    Optional<Reading> toReading() {
      Instant instant = epoch;
      if (instant == null) {
        if (year < 0 || month < 1) {
          return Optional.empty();
        }
        if (day < 1) {
          day = 1;
          guessed = true;
        }
        int extraDays = 0;
        if (hour == 24 && minute == 0 && second == 0) {
          hour = 0;
          extraDays = 1;
        }
        if (second == 60) {
          second = 59;
        }
        if (hour < 0) {
          hour = 0;
          guessed = true;
        }
        LocalDateTime local =
            LocalDate.of(year, month, day).plusDays(extraDays).atTime(hour, minute, second, nano);
        if (zone != null) {
          instant = local.atZone(zone).toInstant();
        } else if (offsetSeconds != null) {
          instant = local.toInstant(ZoneOffset.UTC).minusSeconds(offsetSeconds);
        } else {
          instant = local.toInstant(ZoneOffset.UTC);
          guessed = true;
        }
      }
      if (instant.isBefore(Instant.parse("0000-01-01T00:00:00Z"))
          || instant.isAfter(Instant.parse("9999-12-31T23:59:59Z"))) {
        return Optional.empty();
      }
      DateConfidence confidence =
          isPlausible(instant)
              ? guessed ? DateConfidence.GUESSED : DateConfidence.STATED
              : DateConfidence.IMPLAUSIBLE;
      return Optional.of(new Reading(instant, confidence));
    }

    /** Sets an offset; one beyond the zones that exist counts as unknown. */
    void offset(int sign, int hours, int minutes) {
      if (minutes > 59) {
        throw new DateTimeException("offset");
      }
      int seconds = sign * (hours * 3600 + minutes * 60);
      if (seconds > 14 * 3600 || seconds < -12 * 3600) {
        offsetSeconds = 0;
        guessed = true;
      } else {
        offsetSeconds = seconds;
      }
    }

    void year(int value, int digits) {
      if (digits <= 2) {
        guessed = true;
        year = value < 70 ? 2000 + value : 1900 + value;
      } else {
        year = value;
      }
    }
  }

  private static boolean readTokens(String date, Parts parts) {
    String text = DateWords.plain(date);
    List<DateToken> tokens = DateToken.split(text);
    List<DateToken> numbers = new ArrayList<>();
    List<DateToken> words = new ArrayList<>();
    int monthAt = -1;
    boolean pm = false;
    boolean am = false;
    boolean zoneSeen = false;
    for (int i = 0; i < tokens.size(); i++) {
      DateToken token = tokens.get(i);
      switch (token.kind()) {
        case TIME -> {
          if (parts.hour >= 0 && (parts.hour | parts.minute | parts.second) != 0) {
            return false;
          }
          if (!token.readTime(parts)) {
            return false;
          }
        }
        case OFFSET -> {
          if (parts.hour < 0 && token.text().length() <= 3 && numbers.size() >= 1) {
            numbers.add(token.asNumber());
          } else if (parts.offsetSeconds == null || parts.offsetSeconds == 0 || !zoneSeen) {
            token.readOffset(parts);
            zoneSeen = true;
          }
        }
        case NUMBER -> numbers.add(token);
        case WORD -> words.add(token);
        default -> {}
      }
    }
    List<String> said = words.stream().map(DateToken::text).toList();
    for (int w = 0; w < words.size(); w++) {
      String word = said.get(w);
      if (word.equals("am") || word.equals("a") && w > 0 && parts.hour >= 0) {
        am = true;
      } else if (word.equals("pm")) {
        pm = true;
      } else {
        int month = DateWords.month(word);
        if (w > 0 && parts.hour >= 0 && month == 0 && !DateWords.isFiller(word)) {
          int named = ZoneNames.set(said, w, parts);
          if (named > 0) {
            w += named - 1;
            continue;
          }
        }
        boolean first = w == 0 && DateWords.isWeekday(word) && hasOtherMonth(words, w);
        if (month > 0 && !first && monthAt < 0) {
          parts.month = month;
          monthAt = words.get(w).position();
        } else if (!DateWords.isWeekday(word) && !DateWords.isFiller(word)) {
          if (parts.hour >= 0 || parts.month > 0 || numbers.size() > 1) {
            int named = ZoneNames.set(said, w, parts);
            if (named == 0 && word.length() > 12) {
              return false;
            }
            w += Math.max(0, named - 1);
          }
        }
      }
    }
    if (!assign(numbers, monthAt, parts)) {
      return false;
    }
    if ((am || pm) && parts.hour >= 0 && parts.hour <= 12) {
      parts.hour = parts.hour % 12 + (pm ? 12 : 0);
    }
    boolean dayMissing = parts.day < 1 && parts.hour >= 0;
    return parts.year >= 0 && parts.month > 0 && !dayMissing;
  }

  private static boolean hasOtherMonth(List<DateToken> words, int at) {
    for (int i = at + 1; i < words.size(); i++) {
      if (DateWords.month(words.get(i).text()) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Gives the bare numbers their places: day, month, year, by size and order. */
  private static boolean assign(List<DateToken> numbers, int monthAt, Parts parts) {
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
      return monthAt >= 0 ? day(left, parts) : dayAndMonth(left, yearFirst, parts);
    }
    left.removeIf(number -> number.text().length() > 2);
    if (monthAt >= 0) {
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
      return dayAndMonth(left.subList(0, 2), false, parts);
    }
    parts.year(left.get(0).value(), 2);
    return dayAndMonth(left.subList(1, 3), true, parts);
  }

  private static boolean day(List<DateToken> left, Parts parts) {
    if (!left.isEmpty()) {
      parts.day = left.get(0).value();
      if (parts.hour < 0 && left.size() > 1) {
        parts.hour = left.get(1).value();
        parts.guessed = true;
      }
    }
    return true;
  }

  private static boolean dayAndMonth(List<DateToken> left, boolean yearFirst, Parts parts) {
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

  /** Lower case in the one way that does not depend on where the program runs. */
  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
