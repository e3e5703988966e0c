package io.wirewatch.subject;

import io.wirewatch.model.Alert;
import io.wirewatch.model.Article;
import io.wirewatch.model.Subject;
import io.wirewatch.model.Suppressed.Reason;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Whether a further match on a story is news to somebody who has been told so much of it. Pure. */
final class AlertPolicy {
  private AlertPolicy() {}

  /** What to do with a match. */
  sealed interface Verdict permits Tell, Hold {}

  /** It is news. */
  record Tell(Alert.Kind kind, String why) implements Verdict {}

  /**
   * It is not news, or not yet.
   *
   * @param later what is to be told at the end of the cool-down; null if nothing
   */
  record Hold(Reason reason, String why, Tell later) implements Verdict {}

  /**
   * Judges a match.
   *
   * @param before what was known of the story before it
   * @param now the same with the match in it
   */
  static Verdict judge(
      Subject.Policy policy, AlertState before, AlertState now, Sighting sighting) {
    if (sighting.kind() == Article.Kind.RETRACTED) {
      return before.told()
          ? new Tell(Alert.Kind.RETRACTED, sighting.outlet() + " withdrew it" + said(sighting))
          : hold(Reason.WITHDRAWN, "Withdrawn before it was told" + said(sighting));
    }
    if (!before.told()) {
      return first(policy, now);
    }
    if (sighting.kind() == Article.Kind.CORRECTED) {
      return new Tell(
          Alert.Kind.CORRECTED, sighting.outlet() + " corrected itself" + said(sighting));
    }
    int step = step(policy.escalateAt(), before.toldSources(), now.sources().size());
    if (step > 0) {
      return new Tell(
          Alert.Kind.CORROBORATED,
          "Now %d independent sources: %s".formatted(now.sources().size(), names(now.sources())));
    }
    String news = news(before, sighting);
    if (news == null) {
      return hold(Reason.ALREADY_TOLD, "The story was told and this adds nothing new");
    }
    Tell update = new Tell(Alert.Kind.UPDATED, news);
    Instant coolUntil = before.lastToldAt().plus(policy.coolDown());
    return sighting.at().isBefore(coolUntil)
        ? new Hold(Reason.COOL_DOWN, news + "; to be told at " + coolUntil, update)
        : update;
  }

  private static Verdict first(Subject.Policy policy, AlertState now) {
    int sources = now.sources().size();
    if (sources < policy.minimumSources()) {
      return hold(
          Reason.TOO_FEW_SOURCES,
          "%d of %d independent sources".formatted(sources, policy.minimumSources()));
    }
    return new Tell(
        Alert.Kind.NEW,
        policy.minimumSources() == 1
            ? "A new story"
            : "A new story with %d independent sources: %s"
                .formatted(sources, names(now.sources())));
  }

  /** The highest step that lies between what was told and what is; 0 if there is none. */
  private static int step(List<Integer> steps, int told, int now) {
    int reached = 0;
    for (int step : steps) {
      if (told < step && step <= now) {
        reached = step;
      }
    }
    return reached;
  }

  /** What is materially new; null if nothing. */
  private static String news(AlertState before, Sighting sighting) {
    if (sighting.kind() == Article.Kind.REVISED) {
      return sighting.outlet() + " revised it" + said(sighting);
    }
    List<String> fresh = sighting.facts().newTo(before.facts());
    return fresh.isEmpty() ? null : "New in the headline: " + String.join(", ", fresh);
  }

  private static Hold hold(Reason reason, String why) {
    return new Hold(reason, why, null);
  }

  private static String said(Sighting sighting) {
    return sighting.change() == null ? "" : ": " + sighting.change();
  }

  static String names(List<String> names) {
    String first = names.stream().limit(6).collect(Collectors.joining(", "));
    return names.size() > 6 ? first + " and " + (names.size() - 6) + " more" : first;
  }
}
