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
    Verdict verdict = weigh(policy, before, now, sighting);
    Tell news = verdict instanceof Hold hold ? hold.later() : (Tell) verdict;
    return news == null || wants(policy, news.kind()) ? verdict : unwanted(news);
  }

  /** Whether the watcher asks for a kind of alert. */
  static boolean wants(Subject.Policy policy, Alert.Kind kind) {
    return policy.kinds().isEmpty() || policy.kinds().contains(kind);
  }

  /** Whether the watcher was told of a story that counts as told, or will be in a digest. */
  static boolean spoke(Subject.Policy policy, AlertState state) {
    return state.told() && (state.alerts() > 0 || wants(policy, Alert.Kind.NEW));
  }

  /**
   * What comes but once and takes back what was told: it is not lost in a silence, but told behind
   * it.
   *
   * @return null where it is no such thing, or the watcher does not ask for it
   */
  static Tell takenBack(Subject.Policy policy, AlertState before, Sighting sighting) {
    return before.told()
            && (sighting.kind() == Article.Kind.RETRACTED
                || sighting.kind() == Article.Kind.CORRECTED)
            && judge(policy, before, before.with(sighting), sighting) instanceof Tell tell
        ? tell
        : null;
  }

  private static Verdict weigh(
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
    String news = news(before, sighting);
    int step = step(policy.escalateAt(), before.toldSources(), now.sources().size());
    if (step > 0 && (news == null || wants(policy, Alert.Kind.CORROBORATED))) {
      return new Tell(
          Alert.Kind.CORROBORATED,
          "Now " + now.sources().size() + " independent sources: " + names(now.sources()));
    }
    if (news == null) {
      return hold(Reason.ALREADY_TOLD, "The story was told and this adds nothing new");
    }
    Tell update = new Tell(Alert.Kind.UPDATED, news);
    Instant coolUntil = before.lastToldAt().plus(policy.coolDown());
    return sighting.at().isBefore(coolUntil)
        ? new Hold(Reason.COOL_DOWN, news + "; waits until " + coolUntil, update)
        : update;
  }

  private static Verdict first(Subject.Policy policy, AlertState now) {
    int sources = now.sources().size();
    if (sources < policy.minimumSources()) {
      return hold(
          Reason.TOO_FEW_SOURCES,
          sources + " of " + policy.minimumSources() + " independent sources");
    }
    return new Tell(
        Alert.Kind.NEW,
        policy.minimumSources() == 1
            ? "A new story"
            : "A new story with " + sources + " independent sources: " + names(now.sources()));
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
    List<String> fresh = sighting.facts().newTo(before.stated());
    return fresh.isEmpty() ? null : "New in the headline: " + String.join(", ", fresh);
  }

  private static Hold unwanted(Tell news) {
    return hold(Reason.KIND_NOT_WANTED, news.kind() + " is not asked for");
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
