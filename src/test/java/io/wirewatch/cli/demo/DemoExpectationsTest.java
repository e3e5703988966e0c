package io.wirewatch.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.Alert;
import io.wirewatch.model.AlertSample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoExpectationsTest {
  private static final String TIES = "russia-china-ties";
  private final DemoExpectations expectations = new DemoExpectations(DemoScript.load());

  private static Alert alert(String subject, Alert.Kind kind, String link) {
    Instant at = Instant.parse("2026-11-23T10:00:00Z");
    return AlertSample.of(subject, at).id(subject + kind + link).kind(kind).link(link).alert();
  }

  private static List<Alert> all() {
    return new ArrayList<>(
        List.of(
            alert(TIES, Alert.Kind.NEW, "https://pacific-wire.example/2026/pw-talks"),
            alert(TIES, Alert.Kind.CORROBORATED, "https://cape-courier.example/2026/cc-1219"),
            alert(TIES, Alert.Kind.CORRECTED, "https://pacific-wire.example/2026/pw-accord")));
  }

  @Test
  void shouldPassWhenAllCame() {
    assertThat(expectations.judge(all()).passed()).isTrue();
  }

  @Test
  void shouldFailWhenOneIsMissing() {
    List<Alert> alerts = all();
    alerts.remove(2);
    DemoExpectations.Verdict verdict = expectations.judge(alerts);
    assertThat(verdict.passed()).isFalse();
    assertThat(verdict.outcomes().stream().filter(outcome -> outcome.came().isEmpty()))
        .singleElement()
        .satisfies(
            outcome ->
                assertThat(outcome.expected().toString())
                    .isEqualTo("corrected russia-china-ties on accord"));
  }

  @Test
  void shouldFailOnADecoyWhateverTheSubject() {
    List<Alert> alerts = all();
    alerts.add(alert("sports-desk", Alert.Kind.NEW, "https://touchline.example/2026/tl-501"));
    assertThat(expectations.judge(alerts).unwanted()).hasSize(1);
  }

  @Test
  void shouldFailWhenAWatchedSubjectAlertsOnOtherNews() {
    String other =
        DemoScript.load().items().stream()
            .filter(item -> item.label() == null)
            .findFirst()
            .orElseThrow()
            .link();
    List<Alert> alerts = all();
    alerts.add(alert("us-china-trade", Alert.Kind.NEW, other));
    assertThat(expectations.judge(alerts).passed()).isTrue();
    alerts.add(alert(TIES, Alert.Kind.NEW, other));
    assertThat(expectations.judge(alerts).passed()).isFalse();
  }
}
