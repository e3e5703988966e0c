package io.wirewatch.topology;

import io.wirewatch.alert.Sighting;
import io.wirewatch.alert.TakenBack;
import io.wirewatch.model.SubjectMatch;

/** What an article is to the subjects. */
sealed interface Matched {
  /** As the raising of alerts hears it. */
  AlertSignal signal();

  /** It fits one. */
  record AMatch(SubjectMatch match) implements Matched {
    @Override
    public AlertSignal signal() {
      return AlertSignal.of(Sighting.of(match));
    }
  }

  /** It was revised, corrected or withdrawn, which those must hear that it fits no more. */
  record ATakingBack(TakenBack article) implements Matched {
    @Override
    public AlertSignal signal() {
      return AlertSignal.takenBack(article);
    }
  }
}
