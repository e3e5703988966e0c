package io.wirewatch.app;

/**
 * A record of a register as it stands now, and what became of it.
 *
 * @param before what stood there before; null where nothing did
 */
public record Applied<V>(V record, V before, Change change) {
  /** What became of it. */
  public enum Change {
    ADDED,
    CHANGED,
    UNCHANGED
  }

  static <V> Applied<V> of(V settled, V before) {
    return new Applied<>(
        settled,
        before,
        before == null ? Change.ADDED : settled.equals(before) ? Change.UNCHANGED : Change.CHANGED);
  }
}
