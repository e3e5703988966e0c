package io.wirewatch.alert;

import io.wirewatch.model.Alert;
import io.wirewatch.model.Subject;
import io.wirewatch.model.Suppressed.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Why subjects must hold their tongue: a silence of their own, or what another has told. */
final class Hushes {
  /** A story that its teller has not met for so long is over for those whom it mutes. */
  private static final Duration MUTED_FOR = Duration.ofHours(24);

  private final StoryRecall recall;
  private final Function<String, Optional<Subject>> subjects;
  private final Function<String, ? extends Collection<String>> muters;

  Hushes(
      StoryRecall recall,
      Function<String, Optional<Subject>> subjects,
      Function<String, ? extends Collection<String>> muters) {
    this.recall = recall;
    this.subjects = subjects;
    this.muters = muters;
  }

  /** Why a subject must not speak of a match at an instant. */
  Optional<Hush> of(Subject subject, Sighting sighting, Instant at) {
    return of(
        subject,
        sighting.storyId(),
        sighting.takesBack(),
        sighting.regions(),
        sighting.outlet(),
        at);
  }

  /** The same of what is kept of a match in a notice. */
  Optional<Hush> of(Subject subject, Alert.Part part, List<String> regions, Instant at) {
    boolean takesBack = part.kind() == Alert.Kind.CORRECTED || part.kind() == Alert.Kind.RETRACTED;
    return of(subject, part.storyId(), takesBack, regions, part.outlet(), at);
  }

  /** What takes back what the subject told itself, nobody else has told its watcher. */
  private Optional<Hush> of(
      Subject subject,
      String storyId,
      boolean takesBack,
      List<String> regions,
      String outlet,
      Instant at) {
    Optional<Hush> silence = Hush.silence(subject, regions, outlet, at);
    return silence.isPresent() || (takesBack && recall.told(subject.id(), storyId) != null)
        ? silence
        : muters.apply(subject.id()).stream()
            .flatMap(muter -> inhibited(muter, storyId, at).stream())
            .findFirst();
  }

  private Optional<Hush> inhibited(String muter, String storyId, Instant at) {
    AlertState told = recall.told(muter, storyId);
    return told == null
        ? Optional.empty()
        : subjects
            .apply(muter)
            .filter(subject -> AlertPolicy.spoke(subject.policy(), told))
            .map(subject -> told.lastSeen().plus(MUTED_FOR))
            .filter(at::isBefore)
            .map(until -> new Hush(Reason.INHIBITED, "Its story is told by " + muter, until));
  }
}
