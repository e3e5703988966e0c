package io.wirewatch.deliver;

import io.wirewatch.kafka.Json;
import io.wirewatch.model.Alert;
import io.wirewatch.model.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The parts of an alert in words for people, each on one line; the formats put them together. */
final class AlertWords {
  private static final int PASSAGES = 4;
  private static final int PARTS = 50;

  private final Alert alert;

  AlertWords(Alert alert) {
    this.alert = alert;
  }

  /** {@code NEW · high · Russia–China ties}. */
  String kicker() {
    List<String> parts = new ArrayList<>();
    parts.add(Json.nameOf(alert.kind()).toUpperCase(Locale.ROOT));
    if (alert.severity() != null) {
      parts.add(Json.nameOf(alert.severity()));
    }
    parts.add(subject());
    return String.join(" · ", parts);
  }

  String subject() {
    return OneLine.of(
        alert.subjectTitle() == null || alert.subjectTitle().isBlank()
            ? alert.subjectId()
            : alert.subjectTitle(),
        120);
  }

  String headline() {
    String headline = OneLine.of(alert.headline(), 300);
    return headline.isEmpty() ? OneLine.of(alert.reason(), 300) : headline;
  }

  String reason() {
    return OneLine.of(alert.reason(), 500);
  }

  /** A web address, or null. */
  String link() {
    return OneLine.webLink(alert.link());
  }

  /** Empty where no outlet is known. */
  String outlets() {
    if (alert.outlets().isEmpty()) {
      return "";
    }
    return OneLine.of(String.join(", ", alert.outlets()), 300)
        + " ("
        + alert.sources()
        + (alert.sources() == 1 ? " independent source)" : " independent sources)");
  }

  /** The passages that match. */
  List<String> evidence() {
    return alert.evidence().stream()
        .map(Mention::text)
        .map(text -> OneLine.of(text, 300))
        .filter(text -> !text.isEmpty())
        .distinct()
        .limit(PASSAGES)
        .toList();
  }

  /** What a backlog or digest sums up, oldest first. */
  List<String> parts() {
    List<String> lines =
        alert.parts().stream()
            .limit(PARTS)
            .map(
                part ->
                    Json.nameOf(part.kind()).toUpperCase(Locale.ROOT)
                        + " "
                        + OneLine.of(part.headline(), 200)
                        + (part.outlet() == null ? "" : " · " + OneLine.of(part.outlet(), 80)))
            .collect(Collectors.toCollection(ArrayList::new));
    if (alert.parts().size() > PARTS) {
      lines.add("and " + (alert.parts().size() - PARTS) + " more");
    }
    return lines;
  }

  /** Empty where nothing was held back. */
  String heldBack() {
    return alert.suppressedSinceLast() == 0
        ? ""
        : "+" + alert.suppressedSinceLast() + " held back since the last alert";
  }
}
