package io.wirewatch.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Whether a feed's dates say when its items appear. A date that a template sets, or that of the
 * event, of the print edition or of the case, does not: all that the feed brings seems old.
 *
 * @param lateReadings readings in a row whose new items were all dated long before the reading
 *     before, so that they had to be there already
 */
public record DateHabit(int lateReadings) {
  /** Nothing speaks against the dates. */
  public static final DateHabit NONE = new DateHabit(0);

  private static final int ENOUGH = 3;
  private static final int ALIKE = 3;

  /** Whether the dates can be held against an item. */
  public boolean tells() {
    return lateReadings < ENOUGH;
  }

  /**
   * The habit after a reading.
   *
   * @param dates of its new items, those that are stated
   * @param lastReading when the feed was last read
   * @param lateAfter an item that was published longer ago is late
   */
  DateHabit after(List<Instant> dates, Instant lastReading, Duration lateAfter) {
    if (dates.isEmpty()) {
      return this;
    }
    Instant line = lastReading.minus(lateAfter);
    boolean allLate = dates.stream().allMatch(date -> date.isBefore(line));
    return allLate ? new DateHabit(Math.min(ENOUGH, lateReadings + 1)) : NONE;
  }

  /**
   * Whether a date says when its item appeared: the feed's dates do, and it is not one that most of
   * the document bears.
   *
   * @param date of the item, as stated; null where none is
   * @param document dates of all items of the document; null for those without
   */
  public boolean tells(Instant date, List<Instant> document) {
    if (date == null || !tells()) {
      return false;
    }
    long alike = document.stream().filter(date::equals).count();
    long dated = document.stream().filter(Objects::nonNull).count();
    return alike < ALIKE || alike * 2 < dated;
  }
}
