package io.wirewatch.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutageTest {
  private final List<String> said = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-23T10:00:00Z");
  private final Outage outage = new Outage("kafka:9092", () -> now, said::add);

  @Test
  void shouldNameAnOutageOnceAndItsEnd() {
    outage.answered();
    for (int i = 0; i < 5; i++) {
      outage.failed();
      now = now.plusSeconds(20);
    }
    outage.answered();
    outage.answered();
    assertThat(said)
        .containsExactly(
            "No broker answers at kafka:9092. All work waits until one does.",
            "The brokers at kafka:9092 answer again after 100 s.");
  }

  @Test
  void shouldNotCryAtOneAnswerThatIsLate() {
    outage.failed();
    outage.answered();
    assertThat(said).isEmpty();
  }
}
