package io.wirewatch.topology;

import io.wirewatch.subject.Sighting;

/**
 * What the raising of alerts hears: a match; or, where there is none, that event time goes on; or
 * that two stories are one event.
 *
 * @param sighting a match; null for the others
 * @param storyId a story that is one event with {@code kin}; null for the others
 * @param kin the other story
 */
record AlertSignal(Sighting sighting, String storyId, String kin) {
  static AlertSignal of(Sighting sighting) {
    return new AlertSignal(sighting, null, null);
  }

  static AlertSignal kin(String storyId, String kin) {
    return new AlertSignal(null, storyId, kin);
  }

  static AlertSignal time() {
    return new AlertSignal(null, null, null);
  }
}
