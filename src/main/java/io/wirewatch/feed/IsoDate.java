package io.wirewatch.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ISO 8601 and RFC 3339, the basic, ordinal and week forms too, and their usual slips. */
final class IsoDate {
  private static final Pattern EXTENDED =
      Pattern.compile(
          "(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?"
              + "(?:(?:[Tt]|\\s+at\\s+|[\\s,]+)(\\d{1,2})(?::(\\d{1,2})(?::(\\d{1,2})(?:[.,](\\d+))?(?::00(?!:))?)?)?)?"
              + "\\s*([Zz]|(?:UTC|GMT)?\\s*:?[+-]\\d{1,2}(?::?\\d{2})?(?::?\\d{2})?[Zz]?|UTC|GMT|)");

  private static final Pattern BASIC =
      Pattern.compile(
          "(\\d{4})(\\d{2})(\\d{2})(?:[Tt ]?(\\d{2})(\\d{2})(\\d{2})?(?:[.,](\\d+))?)?"
              + "\\s*([Zz]|[+-]\\d{2}:?\\d{2}|)");

  private static final Pattern ORDINAL = Pattern.compile("(\\d{4})-?(\\d{3})");
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-?[Ww](\\d{2})(?:-?(\\d))?");
  private static final Pattern SHORT_ORDINAL = Pattern.compile("(\\d{2})-?(\\d{3})");
  private static final Pattern SHORT = Pattern.compile("(\\d{2})(-?)(\\d{2})\\2(\\d{2})");
  private static final Pattern EPOCH = Pattern.compile("(\\d{9,10})(?:\\.\\d+)?|(\\d{13})");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

  private IsoDate() {}

  /** Reads one; false where the text has another form. */
  static boolean read(String text, DateParts parts) {
    char first = text.charAt(0);
    if (first < '0' || first > '9') {
      return false;
    }
    Matcher m = EXTENDED.matcher(text);
    if (!m.matches()) {
      m = BASIC.matcher(text);
      if (!m.matches()) {
        return readRare(text, parts);
      }
    }
    if (m.group(4) == null && m.group(8).indexOf('-') >= 0) {
      return false;
    }
    parts.year(Integer.parseInt(m.group(1)), 4);
    parts.month = Integer.parseInt(m.group(2));
    parts.day = m.group(3) == null ? -1 : Integer.parseInt(m.group(3));
    if (m.group(4) != null) {
      parts.hour = Integer.parseInt(m.group(4));
      parts.minute = m.group(5) == null ? 0 : Integer.parseInt(m.group(5));
      parts.second = m.group(6) == null ? 0 : Integer.parseInt(m.group(6));
      if (m.group(7) != null) {
        parts.nano = Integer.parseInt((m.group(7) + "000000000").substring(0, 9));
      }
    }
    zone(m.group(8), parts);
    return true;
  }

  private static void zone(String zone, DateParts parts) {
    if (zone.isEmpty()) {
      return;
    }
    String digits = zone.replaceAll("[^0-9]", "");
    if (digits.isEmpty()) {
      parts.offsetSeconds = 0;
      return;
    }
    int sign = zone.indexOf('-') >= 0 ? -1 : 1;
    int hours = Integer.parseInt(digits.substring(0, Math.min(2, digits.length())));
    int minutes = digits.length() >= 4 ? Integer.parseInt(digits.substring(2, 4)) : 0;
    parts.offset(sign, hours, minutes);
  }

  private static boolean readRare(String text, DateParts parts) {
    Matcher m = EPOCH.matcher(text);
    if (m.matches()) {
      parts.epoch =
          m.group(1) != null
              ? Instant.ofEpochSecond(Long.parseLong(m.group(1)))
              : Instant.ofEpochMilli(Long.parseLong(m.group(2)));
      parts.guessed = true;
      return true;
    }
    m = YEAR.matcher(text);
    if (m.matches()) {
      return date(LocalDate.of(Integer.parseInt(text), 1, 1), parts);
    }
    m = ORDINAL.matcher(text);
    if (m.matches()) {
      return date(
          LocalDate.ofYearDay(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))), parts);
    }
    m = WEEK.matcher(text);
    if (m.matches()) {
      int day = m.group(3) == null ? 1 : Integer.parseInt(m.group(3));
      LocalDate fourth = LocalDate.of(Integer.parseInt(m.group(1)), 1, 4);
      LocalDate monday = fourth.minusDays(fourth.getDayOfWeek().getValue() - 1L);
      return date(monday.plusDays((Integer.parseInt(m.group(2)) - 1) * 7L + day - 1), parts);
    }
    m = SHORT_ORDINAL.matcher(text);
    if (m.matches()) {
      parts.year(Integer.parseInt(m.group(1)), 2);
      return date(LocalDate.ofYearDay(parts.year, Integer.parseInt(m.group(2))), parts);
    }
    m = SHORT.matcher(text);
    if (m.matches() && Integer.parseInt(m.group(3)) <= 12) {
      parts.year(Integer.parseInt(m.group(1)), 2);
      return date(
          LocalDate.of(parts.year, Integer.parseInt(m.group(3)), Integer.parseInt(m.group(4))),
          parts);
    }
    return false;
  }

  private static boolean date(LocalDate date, DateParts parts) {
    parts.year = date.getYear();
    parts.month = date.getMonthValue();
    parts.day = date.getDayOfMonth();
    parts.guessed = true;
    return true;
  }
}
