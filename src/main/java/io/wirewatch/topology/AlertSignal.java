package io.wirewatch.topology;

import io.wirewatch.alert.Sighting;
import io.wirewatch.alert.TakenBack;

/**
 * What the raising of alerts hears: a match; or, where there is none, that event time goes on; that
 * two stories are one event; or that an article was taken back.
 *
 * @param sighting a match; null for the others
 * @param storyId a story that is one event with {@code kin}; null for the others
 * @param kin the other story
 * @param takenBack what was revised, corrected or withdrawn; null for the others
 */
record AlertSignal(Sighting sighting, String storyId, String kin, TakenBack takenBack) {
  static AlertSignal of(Sighting sighting) {
    return new AlertSignal(sighting, null, null, null);
  }

  static AlertSignal kin(String storyId, String kin) {
    return new AlertSignal(null, storyId, kin, null);
  }

  static AlertSignal takenBack(TakenBack article) {
    return new AlertSignal(null, null, null, article);
  }

  static AlertSignal time() {
    return new AlertSignal(null, null, null, null);
  }
}
