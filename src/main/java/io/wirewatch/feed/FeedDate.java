package io.wirewatch.feed;

import io.wirewatch.model.DateConfidence;
import java.time.DateTimeException;
import java.time.Instant;
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
      DateParts parts = new DateParts(order);
      if (!IsoDate.read(date, parts) && !LooseDate.read(date, parts)) {
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

  /** Lower case in the one way that does not depend on where the program runs. */
  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
