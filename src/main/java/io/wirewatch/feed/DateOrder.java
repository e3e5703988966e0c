package io.wirewatch.feed;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of day and month stands first in dates such as 03/11/2026. The other dates of the document
 * say it where one of them has a number above twelve; else the language does, as well as it can.
 */
enum DateOrder {
  DAY_FIRST,
  MONTH_FIRST;

  private static final Pattern SLASHED =
      Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(?:\\d{4}|\\d{2})(?![\\d/])");
  private static final int LONGEST = 60;

  /** By the language: the month first only in English, not British, and where none is named. */
  static DateOrder of(String language) {
    if (language == null) {
      return MONTH_FIRST;
    }
    String lower = FeedDate.lower(language);
    boolean monthFirst =
        lower.equals("en")
            || lower.startsWith("en-us")
            || lower.startsWith("en-ca")
            || lower.startsWith("en-ph");
    return monthFirst ? MONTH_FIRST : DAY_FIRST;
  }

  /** By the dates of these items; by the language where they leave it open. */
  static DateOrder of(List<Element> items, String language) {
    boolean dayFirst = false;
    boolean monthFirst = false;
    for (Element item : items) {
      for (Element child : item.elements()) {
        if (child.name.endsWith("date") || child.name.endsWith("published")) {
          String text = child.deepText();
          if (text.length() <= LONGEST) {
            Matcher date = SLASHED.matcher(text);
            if (date.find()) {
              dayFirst |= Integer.parseInt(date.group(1)) > 12;
              monthFirst |= Integer.parseInt(date.group(2)) > 12;
            }
          }
        }
      }
    }
    return dayFirst == monthFirst ? of(language) : dayFirst ? DAY_FIRST : MONTH_FIRST;
  }
}
