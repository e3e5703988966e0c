package io.wirewatch.subject;

import io.wirewatch.model.Alert;
import io.wirewatch.model.Suppressed;

/** What becomes of a match: told or held back, never lost. */
public sealed interface AlertDecision permits AlertDecision.Raise, AlertDecision.HoldBack {
  /** Tell the watcher. */
  record Raise(Alert alert) implements AlertDecision {}

  /** Write it into the ledger. */
  record HoldBack(Suppressed suppressed) implements AlertDecision {}
}
