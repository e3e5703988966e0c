package io.wirewatch.cli.demo;

import io.wirewatch.cli.demo.DemoScript.Expected;
import io.wirewatch.cli.demo.DemoScript.Item;
import io.wirewatch.model.Alert;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds the alerts that came against those that had to come. Pure. */
public final class DemoExpectations {
  private final DemoScript script;
  private final Map<String, String> labelOfLink = new HashMap<>();

  public DemoExpectations(DemoScript script) {
    this.script = script;
    for (Item item : script.items()) {
      labelOfLink.put(item.link(), item.label() == null ? "other news" : item.label());
    }
  }

  /** An expected alert, and the one that met it, if any. */
  public record Outcome(Expected expected, Optional<Alert> came) {}

  /**
   * The verdict.
   *
   * @param outcomes one for each expected alert
   * @param unwanted alerts on decoys, or of a watched subject on other news
   */
  public record Verdict(List<Outcome> outcomes, List<Alert> unwanted) {
    public boolean passed() {
      return unwanted.isEmpty()
          && outcomes.stream().allMatch(outcome -> outcome.came().isPresent());
    }
  }

  /** The threads that an alert is on: one, or several where it sums up; empty where not known. */
  public Set<String> labels(Alert alert) {
    Set<String> labels = new HashSet<>();
    List<String> links = new ArrayList<>();
    links.add(alert.link());
    alert.parts().forEach(part -> links.add(part.link()));
    for (String link : links) {
      String label = labelOfLink.get(link);
      if (label != null) {
        labels.add(label);
      }
    }
    return labels;
  }

  /** Judges all alerts of a run. */
  public Verdict judge(List<Alert> alerts) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Expected expected : script.expected()) {
      outcomes.add(
          new Outcome(
              expected, alerts.stream().filter(alert -> meets(alert, expected)).findFirst()));
    }
    return new Verdict(outcomes, alerts.stream().filter(this::isUnwanted).toList());
  }

  private boolean meets(Alert alert, Expected expected) {
    return expected.subject().equals(alert.subjectId())
        && expected.kind() == alert.kind()
        && labels(alert).stream().anyMatch(expected.labels()::contains);
  }

  private boolean isUnwanted(Alert alert) {
    Set<String> labels = labels(alert);
    if (labels.stream().anyMatch(script.decoys()::contains)) {
      return true;
    }
    return script.watched().contains(alert.subjectId()) && !script.allowed().containsAll(labels);
  }
}
