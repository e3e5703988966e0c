package io.wirewatch.deliver;

import io.wirewatch.model.Alert;
import java.time.Instant;

/** An alert on its way to a target; belongs to the target's outbox. */
final class Letter {
  private final Place place;
  private final long offset;
  private final String key;
  private final Alert alert;
  private final Instant taken;
  private Instant firstTried;
  private Instant due;
  private int tries;

  /**
   * @param alert null where the record is no alert that we can read
   * @param key letters of one key are delivered in order
   * @param taken when it was read
   * @param firstTried by an earlier process; null where none is known
   */
  Letter(Place place, long offset, String key, Alert alert, Instant taken, Instant firstTried) {
    this.place = place;
    this.offset = offset;
    this.key = key;
    this.alert = alert;
    this.taken = taken;
    this.firstTried = firstTried;
    this.due = taken;
  }

  Place place() {
    return place;
  }

  long offset() {
    return offset;
  }

  String key() {
    return key;
  }

  Alert alert() {
    return alert;
  }

  /** For the log: the alert's id, or where the record stands that is none. */
  String name() {
    return alert == null ? place.topic() + "-" + place.partition() + "@" + offset : alert.id();
  }

  Instant taken() {
    return taken;
  }

  Instant firstTried() {
    return firstTried;
  }

  Instant due() {
    return due;
  }

  int tries() {
    return tries;
  }

  void tried(Instant now) {
    tries++;
    if (firstTried == null) {
      firstTried = now;
    }
  }

  void dueAt(Instant at) {
    due = at;
  }
}
