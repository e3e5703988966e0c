package io.wirewatch.kafka;

/**
 * One thing that was looked at before a start.
 *
 * @param ok whether it is as needed
 * @param what was looked at, and what was found, for people
 * @param remedy what to do where it is not; null where nothing is to do
 */
public record Look(boolean ok, String what, String remedy) {
  /** All is as needed. */
  public static Look ok(String what) {
    return new Look(true, what, null);
  }

  /**
   * Something is missing.
   *
   * @param remedy null where {@code what} says it
   */
  public static Look missing(String what, String remedy) {
    return new Look(false, what, remedy);
  }
}
