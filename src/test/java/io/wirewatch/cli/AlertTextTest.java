package io.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.Alert;
import io.wirewatch.model.AlertSample;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AlertTextTest {
  private static final Instant NINE = Instant.parse("2026-11-02T09:00:00Z");

  @Test
  void shouldSayWhoReportsItAndHowManyTheyAre() {
    assertThat(AlertText.of(AlertSample.of("desk", NINE).alert()))
        .contains("Harbour Post, Valley Herald (2 independent sources)");
  }

  @Test
  void shouldNotCountNoSourcesOfWhatWasWithdrawn() {
    Alert withdrawn = AlertSample.of("desk", NINE).kind(Alert.Kind.RETRACTED).sources(0).alert();

    assertThat(AlertText.of(withdrawn))
        .startsWith("RETRACTED [high]")
        .contains("Harbour Post, Valley Herald (no source stands by it now)");
  }
}
