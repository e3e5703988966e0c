package io.wirewatch.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertStandingTest {
  private static AlertSample alert(Alert.Kind kind, int sources) {
    return AlertSample.of("desk", Instant.parse("2026-11-02T10:00:00Z"))
        .kind(kind)
        .sources(sources);
  }

  @Test
  void shouldCountWhoReportsIt() {
    assertThat(alert(Alert.Kind.NEW, 1).alert().standing()).isEqualTo("1 independent source");
    assertThat(alert(Alert.Kind.CORROBORATED, 3).alert().standing())
        .isEqualTo("3 independent sources");
    assertThat(alert(Alert.Kind.DIGEST, 2).alert().standing()).isEqualTo("2 independent sources");
  }

  @Test
  void shouldSayWhoStandsByWhatWasWithdrawn() {
    assertThat(alert(Alert.Kind.RETRACTED, 0).alert().standing())
        .isEqualTo("no source stands by it now");
    assertThat(alert(Alert.Kind.RETRACTED, 1).alert().standing())
        .isEqualTo("1 independent source still stands by it");
    assertThat(alert(Alert.Kind.RETRACTED, 2).alert().standing())
        .isEqualTo("2 independent sources still stand by it");
    // The only article was revised to something else.
    assertThat(alert(Alert.Kind.UPDATED, 0).alert().standing())
        .isEqualTo("no source stands by it now");
  }

  @Test
  void shouldSayNothingOfANoticeOfWhichItIsNotKnown() {
    Alert digest = alert(Alert.Kind.DIGEST, 0).outlets("A").parts(List.of()).sources(0).alert();

    assertThat(digest.standing()).isEmpty();
  }
}
