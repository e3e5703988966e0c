package io.wirewatch.cli;

import io.wirewatch.model.Alert;
import io.wirewatch.model.Mention;
import io.wirewatch.model.Severity;
import java.time.Instant;
import java.util.List;

/** An alert that says that it is none, to try a target with. */
final class TrialAlert {
  private TrialAlert() {}

  /** Each has an id of its own, so that a receiver does not take it for one that it has. */
  static Alert at(Instant now) {
    String story = "trial-" + now.toEpochMilli();
    return new Alert(
        "wirewatch-trial/" + story + "/0",
        "wirewatch-trial",
        1,
        "A trial of Wirewatch",
        Severity.LOW,
        story,
        Alert.Kind.NEW,
        0,
        "Somebody tries whether alerts arrive here; nothing has happened.",
        "This is a trial: alerts of Wirewatch arrive here",
        "https://example.org/",
        story,
        "en",
        List.of("Example News"),
        1,
        List.of(),
        List.of(new Mention("alerts of Wirewatch", "title", 17, 36)),
        now,
        null,
        now,
        0,
        List.of(),
        null,
        null);
  }
}
