package io.wirewatch.deliver;

import io.wirewatch.kafka.Json;
import io.wirewatch.model.Alert;
import io.wirewatch.model.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The parts of an alert in words for people, each on one line; the formats put them together. */
final class AlertWords {
  private static final int PASSAGES = 4;

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
    String names = OneLine.of(String.join(", ", alert.outlets()), 300);
    return alert.standing().isEmpty() ? names : names + " (" + alert.standing() + ")";
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

  /**
   * What a notice says of one that it sums up.
   *
   * @param kind in capitals
   * @param link a web address, or null
   * @param behind the outlet behind its sign, or empty
   */
  record Line(String kind, String headline, String link, String behind) {
    /** Without the link. */
    String plain() {
      return kind + " " + headline + behind;
    }
  }

  /** What a backlog or digest sums up, oldest first. */
  List<Line> parts() {
    return alert.parts().stream()
        .map(
            part ->
                new Line(
                    Json.nameOf(part.kind()).toUpperCase(Locale.ROOT),
                    OneLine.of(part.headline(), 200),
                    OneLine.webLink(part.link()),
                    part.outlet() == null ? "" : " · " + OneLine.of(part.outlet(), 80)))
        .toList();
  }

  /** Of what a backlog or digest sums up that which is not among the parts; or empty. */
  String more() {
    return more(0);
  }

  /**
   * The same where there is no room for all.
   *
   * @param left parts that are not shown either
   */
  String more(int left) {
    int more = alert.more() + left;
    return more == 0 ? "" : "and " + more + " more";
  }

  /** Empty where nothing was held back. */
  String heldBack() {
    return alert.suppressedSinceLast() == 0
        ? ""
        : "+" + alert.suppressedSinceLast() + " held back since the last alert";
  }
}
