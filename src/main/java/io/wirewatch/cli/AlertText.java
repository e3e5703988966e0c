package io.wirewatch.cli;

import io.wirewatch.kafka.Json;
import io.wirewatch.model.Alert;
import io.wirewatch.model.Mention;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An alert for people at a terminal. */
final class AlertText {
  private static final int PASSAGES = 4;

  private AlertText() {}

  /** One line of what and why, then outlets, evidence and link. */
  static String of(Alert alert) {
    StringBuilder text = new StringBuilder();
    text.append(Json.nameOf(alert.kind()).toUpperCase(Locale.ROOT));
    if (alert.severity() != null) {
      text.append(" [").append(Json.nameOf(alert.severity())).append(']');
    }
    text.append("  ")
        .append(alert.subjectTitle() == null ? alert.subjectId() : alert.subjectTitle())
        .append(": ")
        .append(alert.headline());
    line(text, "why", alert.reason());
    line(text, "outlets", outlets(alert));
    line(text, "evidence", evidence(alert.evidence()));
    line(text, "story", alert.storyId());
    line(text, "link", alert.link());
    alert
        .parts()
        .forEach(
            part ->
                line(
                    text,
                    "  " + Json.nameOf(part.kind()),
                    part.headline()
                        + " · "
                        + part.outlet()
                        + (part.link() == null ? "" : " · " + part.link())));
    line(text, "", alert.more() == 0 ? null : "and " + alert.more() + " more");
    if (alert.suppressedSinceLast() > 0) {
      line(text, "since", "+" + alert.suppressedSinceLast() + " held back since the last alert");
    }
    return text.toString();
  }

  private static String outlets(Alert alert) {
    String names = String.join(", ", alert.outlets());
    return names.isEmpty() || alert.standing().isEmpty()
        ? names
        : names + " (" + alert.standing() + ")";
  }

  private static String evidence(List<Mention> evidence) {
    return evidence.stream()
        .map(Mention::text)
        .distinct()
        .limit(PASSAGES)
        .map(passage -> "“" + passage.strip() + "”")
        .collect(Collectors.joining(" "));
  }

  private static void line(StringBuilder text, String name, String value) {
    if (value != null && !value.isBlank()) {
      text.append(System.lineSeparator())
          .append("    %-9s ".formatted(name))
          .append(value.replaceAll("\\s+", " "));
    }
  }
}
