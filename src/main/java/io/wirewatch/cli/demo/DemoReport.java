package io.wirewatch.cli.demo;

import io.wirewatch.kafka.Json;
import io.wirewatch.model.Alert;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What had to come and what came, for people. */
public final class DemoReport {
  private DemoReport() {}

  /** Some lines, ending with whether the demo passed. */
  public static String of(DemoScript script, DemoExpectations.Verdict verdict, List<Alert> alerts) {
    StringBuilder text = new StringBuilder("Expected, and what came:\n");
    verdict
        .outcomes()
        .forEach(
            outcome ->
                text.append(
                    line(
                        outcome.came().isPresent() ? "came" : "MISSING",
                        outcome.expected().toString())));
    text.append(
        line(
            verdict.unwanted().isEmpty() ? "held" : "BROKEN",
            "no alert on " + script.decoys().stream().sorted().collect(Collectors.joining(", "))));
    verdict
        .unwanted()
        .forEach(
            alert ->
                text.append(
                    line(
                        "",
                        "unwanted: %s %s: %s"
                            .formatted(
                                Json.nameOf(alert.kind()), alert.subjectId(), alert.headline()))));
    String bySubject =
        alerts.stream()
            .collect(Collectors.groupingBy(Alert::subjectId, TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    return text.append("%d alerts: %s%n".formatted(alerts.size(), bySubject))
        .append(verdict.passed() ? "The demo passed." : "The demo FAILED.")
        .toString();
  }

  private static String line(String head, String text) {
    return "  %-7s %s%n".formatted(head, text);
  }
}
