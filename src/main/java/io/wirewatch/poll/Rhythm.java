package io.wirewatch.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How fast a feed brings new items: a Poisson rate from counts that fade with a time constant of
 * three days, so that it follows the week without chasing every burst; and its usual longest
 * silence.
 *
 * @param items faded number of new items
 * @param hours faded time over which they came
 * @param silenceHours longest silence between new items, forgotten over weeks, so that nights and
 *     weekends count; 0 when not known
 */
public record Rhythm(double items, double hours, double silenceHours) {
  /** Not known yet. */
  public static final Rhythm UNKNOWN = new Rhythm(0, 0, 0);

  private static final double FADE_HOURS = 72;
  private static final double SILENCE_FADE_HOURS = 14 * 24;
  private static final double GUESS_WEIGHS_HOURS = 12;
  private static final double STALE_HOURS = 6;
  private static final double STALE_EXPECTED = 10;
  private static final double STALE_HOURS_UNTIL_A_WEEK_WAS_SEEN = 48;
  private static final double A_WEEK_WAS_SEEN = FADE_HOURS * (1 - Math.exp(-7 * 24 / FADE_HOURS));

  /** Whether there is anything to go by. */
  public boolean known() {
    return hours > 0;
  }

  /** New items an hour; 0 when not known. */
  public double perHour() {
    return hours <= 0 ? 0 : items / hours;
  }

  /** New items to be expected in a span of time. */
  public double expected(Duration span) {
    return perHour() * hours(span);
  }

  /** Whether so long a silence is against the feed's own rhythm. */
  public boolean isStale(Duration silence) {
    if (silenceHours <= 0 || hours(silence) <= 4 * silenceHours) {
      return false;
    }
    // Before a week was seen, its silence may be that of every night or weekend.
    return hours < A_WEEK_WAS_SEEN
        ? hours(silence) > STALE_HOURS_UNTIL_A_WEEK_WAS_SEEN
        : hours(silence) > STALE_HOURS && expected(silence) >= STALE_EXPECTED
            || hours(silence) > STALE_HOURS_UNTIL_A_WEEK_WAS_SEEN;
  }

  Rhythm observed(int newItems, Duration elapsed, Duration silence) {
    double h = Math.max(0, hours(elapsed));
    double keep = Math.exp(-h / FADE_HOURS);
    double faded = silenceHours * Math.exp(-h / SILENCE_FADE_HOURS);
    double longest = newItems == 0 ? faded : Math.max(faded, hours(silence));
    return new Rhythm(items * keep + newItems, hours * keep + h, longest);
  }

  /** A first guess from the dates in the first document; it weighs half a day at most. */
  static Rhythm guessed(List<Instant> published, Instant now) {
    List<Instant> past = published.stream().filter(t -> !t.isAfter(now)).sorted().toList();
    if (past.size() < 3) {
      return UNKNOWN;
    }
    double span = hours(Duration.between(past.get(0), now));
    if (span <= 0.01) {
      return UNKNOWN;
    }
    double longest = 0;
    for (int i = 1; i < past.size(); i++) {
      longest = Math.max(longest, hours(Duration.between(past.get(i - 1), past.get(i))));
    }
    double weight = Math.min(span, GUESS_WEIGHS_HOURS);
    return new Rhythm(past.size() / span * weight, weight, longest);
  }

  private static double hours(Duration span) {
    return span.toMillis() / 3_600_000.0;
  }
}
