package io.wirewatch.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What the document says about being asked again.
 *
 * @param ttlMinutes RSS {@code ttl}; null where absent or unreadable
 * @param skipHours RSS {@code skipHours}, 0 to 23, GMT
 * @param skipDays RSS {@code skipDays}, GMT
 * @param updatePeriod {@code sy:updatePeriod} in lower case; may be null
 * @param updateFrequency {@code sy:updateFrequency}; null where absent or not positive
 * @param hub WebSub hub; may be null
 * @param self the feed's own address as it names it; may be null
 */
public record PollHints(
    Integer ttlMinutes,
    Set<Integer> skipHours,
    Set<DayOfWeek> skipDays,
    String updatePeriod,
    Integer updateFrequency,
    String hub,
    String self) {
  /** No hint at all. */
  public static final PollHints NONE =
      new PollHints(null, Set.of(), Set.of(), null, null, null, null);

  public PollHints {
    skipHours = Set.copyOf(skipHours);
    skipDays = Set.copyOf(skipDays);
  }

  /** The same, with what the answer's headers say of hub and address, which goes first. */
  PollHints under(String headerHub, String headerSelf) {
    return headerHub == null && headerSelf == null
        ? this
        : new PollHints(
            ttlMinutes,
            skipHours,
            skipDays,
            updatePeriod,
            updateFrequency,
            headerHub == null ? hub : headerHub,
            headerSelf == null ? self : headerSelf);
  }

  /** The interval that {@code sy:update*} asks for; empty where it says nothing readable. */
  public Optional<Duration> updateInterval() {
    if (updatePeriod == null && updateFrequency == null) {
      return Optional.empty();
    }
    Duration period =
        switch (updatePeriod == null ? "daily" : updatePeriod) {
          case "hourly" -> Duration.ofHours(1);
          case "daily" -> Duration.ofDays(1);
          case "weekly" -> Duration.ofDays(7);
          case "monthly" -> Duration.ofDays(30);
          case "yearly" -> Duration.ofDays(365);
          default -> null;
        };
    return Optional.ofNullable(period)
        .map(p -> p.dividedBy(updateFrequency == null ? 1 : updateFrequency));
  }
}
