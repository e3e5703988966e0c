package io.wirewatch.poll;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What a feed document says about how often to ask: RSS ttl, sy:updatePeriod and
 * sy:updateFrequency, skipHours and skipDays.
 *
 * @param intervalSeconds the longest of ttl and update period over frequency; 0 where not said
 * @param skipHours hours of the day in GMT, 0 to 23, in which not to ask
 * @param skipDays days of the week in GMT on which not to ask
 */
public record FeedHints(long intervalSeconds, List<Integer> skipHours, List<DayOfWeek> skipDays) {
  /** Nothing is said. */
  public static final FeedHints NONE = new FeedHints(0, List.of(), List.of());

  public FeedHints {
    skipHours = skipHours == null ? List.of() : List.copyOf(skipHours);
    skipDays = skipDays == null ? List.of() : List.copyOf(skipDays);
  }

  /** The first instant from {@code time} on that is not to be skipped. */
  public Instant notSkipped(Instant time) {
    if (skipHours.isEmpty() && skipDays.isEmpty()) {
      return time;
    }
    ZonedDateTime at = time.atZone(ZoneOffset.UTC);
    for (int hour = 0; hour < 7 * 24; hour++) {
      if (!skipHours.contains(at.getHour()) && !skipDays.contains(at.getDayOfWeek())) {
        return hour == 0 ? time : at.toInstant();
      }
      at = at.truncatedTo(ChronoUnit.HOURS).plusHours(1);
    }
    return time; // It skips the whole week: a mistake, not an order.
  }
}
