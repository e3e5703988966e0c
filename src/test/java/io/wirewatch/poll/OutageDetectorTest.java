package io.wirewatch.poll;

import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(outages.ownOutage(T.plusSeconds(60))).isFalse();
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
  void shouldForgetOldFailures() {
    for (int i = 0; i < 10; i++) {
      outages.record("h" + i, true, T);
    }
    assertThat(outages.ownOutage(T.plusSeconds(600))).isFalse();
  }
}
