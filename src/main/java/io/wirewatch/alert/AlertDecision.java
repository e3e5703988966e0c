package io.wirewatch.alert;

import io.wirewatch.model.Alert;
import io.wirewatch.model.Suppressed;
import java.time.Instant;

/** What becomes of a match: told or held back, never lost. */
public sealed interface AlertDecision permits AlertDecision.Raise, AlertDecision.HoldBack {
  /** Whose match it is. */
  String subjectId();

  /** Event time at which it was decided. */
  Instant at();

  /** Tell the watcher. */
  record Raise(Alert alert) implements AlertDecision {
    @Override
    public String subjectId() {
      return alert.subjectId();
    }

    @Override
    public Instant at() {
      return alert.raisedAt();
    }
  }

  /** Write it into the ledger. */
  record HoldBack(Suppressed suppressed) implements AlertDecision {
    @Override
    public String subjectId() {
      return suppressed.subjectId();
    }

    @Override
    public Instant at() {
      return suppressed.at();
    }
  }
}
