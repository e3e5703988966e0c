package io.wirewatch.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutageDetectorTest {
  private static final Instant T = Instant.parse("2026-11-23T10:00:00Z");

  private final OutageDetector outages = new OutageDetector();

  @Test
  void shouldBeOneWhenMostHostsFailAtOnce() {
    for (int i = 0; i < 10; i++) {
      outages.record("h" + i, true, T);
    }
    assertThat(outages.ownOutage(T)).isTrue();
    for (int i = 0; i < 5; i++) {
      outages.record("h" + i, false, T.plusSeconds(60));
    }
    // Questions that were put in it may fail a little later.
    assertThat(outages.ownOutage(T.plusSeconds(120))).isTrue();
    assertThat(outages.ownOutage(T.plusSeconds(181))).isFalse();
  }

  @Test
  void shouldNotBeOneWhenOneHostFailsOften() {
    for (int i = 0; i < 100; i++) {
      outages.record("h", true, T);
    }
    outages.record("other", false, T);
    assertThat(outages.ownOutage(T)).isFalse();
  }

  @Test
  void shouldForgetOldFailuresWhenSomebodyAnswered() {
    for (int i = 0; i < 10; i++) {
      outages.record("h" + i, true, T);
    }
    outages.record("other", false, T.plusSeconds(200));
    assertThat(outages.ownOutage(T.plusSeconds(600))).isFalse();
    assertThat(outages.lastOver()).isEqualTo(new OutageDetector.Outage(T, T.plusSeconds(200)));
  }

  @Test
  void shouldSeeThatNoneOfAFewAnswersHoweverRarelyTheyAreAsked() {
    hourly(5, false, 0);
    hourly(2, true, 5);
    assertThat(outages.ownOutage(hour(7))).isFalse();
    hourly(3, true, 7);
    assertThat(outages.ownOutage(hour(10))).isTrue();
    outages.record("h4", false, hour(11));
    assertThat(outages.ownOutage(hour(12))).isFalse();
    assertThat(outages.lastOver()).isEqualTo(new OutageDetector.Outage(hour(5), hour(11)));
  }

  @Test
  void shouldCountNoHostThatFailedWhileOthersAnswered() {
    hourly(5, false, 0);
    hourly(2, true, 5);
    outages.record("h2", false, hour(7));
    for (int h = 8; h < 48; h += 2) {
      outages.record("h0", true, hour(h));
      outages.record("h1", true, hour(h));
      assertThat(outages.ownOutage(hour(h))).isFalse();
      outages.record("h2", false, hour(h + 1));
    }
    assertThat(outages.lastOver()).isNull();
  }

  @Test
  void shouldNotCallItOursWhenTheOnlyTwoFail() {
    hourly(2, false, 0);
    hourly(2, true, 2);
    assertThat(outages.ownOutage(hour(4))).isFalse();
    outages.record("h1", false, hour(5));
    assertThat(outages.lastOver()).isNotNull();
  }

  @Test
  void shouldKnowAfterARestartWhoFellSilent() {
    for (int i : new int[] {3, 0, 4, 1, 2}) {
      boolean answered = i < 2;
      outages.restore("h" + i, answered, hour(i), answered ? hour(i) : hour(0).minusSeconds(60));
    }
    assertThat(outages.ownOutage(hour(5))).isTrue();
    outages.record("h0", false, hour(6));
    assertThat(outages.lastOver()).isEqualTo(new OutageDetector.Outage(hour(2), hour(6)));
  }

  /** Hosts h0, h1, … are asked, one an hour. */
  private void hourly(int hosts, boolean failed, int from) {
    for (int i = 0; i < hosts; i++) {
      outages.record("h" + i, failed, hour(from + i));
    }
  }

  private static Instant hour(int hour) {
    return T.plus(Duration.ofHours(hour));
  }
}
