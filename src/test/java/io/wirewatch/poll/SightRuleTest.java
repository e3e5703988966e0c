package io.wirewatch.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SightRuleTest {
  private static final Instant START = Instant.parse("2026-11-02T10:00:00Z");
  private final SightRule rule = new SightRule(Duration.ofDays(30));

  /** Sights that are told, by day, of a feed of so many items that is read every six hours. */
  private List<Integer> tolds(int from, int items, int days) {
    List<Entry> entries =
        IntStream.range(from, from + items)
            .mapToObj(i -> new Entry("urn:item:" + i, null, "Title " + i, "Text", null))
            .toList();
    FeedMemory memory = FeedMemory.empty();
    List<Integer> tolds = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      int told = 0;
      for (int hour = 0; hour < 24; hour += 6) {
        Instant now = START.plus(Duration.ofDays(day)).plus(Duration.ofHours(hour));
        Recall recall = memory.recall(entries, "feed", url -> Optional.of(url), now, 3000);
        memory = recall.memory();
        told +=
            recall.changed()
                ? (int) recall.recalled().stream().filter(one -> rule.isDue(one, now)).count()
                : 0;
      }
      tolds.add(told);
    }
    return tolds;
  }

  @Test
  void shouldTellOfEachItemFourTimesInTheMemory() {
    List<Integer> tolds = tolds(0, 100, 300);
    int all = tolds.stream().mapToInt(Integer::intValue).sum();
    assertThat(all).isBetween(100 * 38, 100 * 41);
  }

  @Test
  void shouldSpreadAFeedsItems() {
    assertThat(tolds(0, 100, 60)).allMatch(told -> told <= 40);
  }

  @Test
  void shouldLetNoItemGoUntoldForHalfOfTheMemory() {
    for (int seed = 0; seed < 20; seed++) {
      int untold = 0;
      for (int told : tolds(seed, 1, 60)) {
        untold = told == 0 ? untold + 1 : 0;
        assertThat(untold).isLessThan(15);
      }
    }
  }
}
