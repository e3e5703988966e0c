package io.wirewatch.alert;

import io.wirewatch.model.Alert;
import io.wirewatch.model.Article;
import io.wirewatch.model.Subject;
import io.wirewatch.model.Suppressed.Reason;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Whether a further match on a story is news to somebody who has been told so much of it. Pure. */
final class AlertPolicy {
  /**
   * Stands in a reason for the sources that there are when it is told, which can be later than it
   * was found; a character that no text of a feed holds.
   */
  private static final String SOURCES = "\u0001";

  private AlertPolicy() {}

  /** A reason as it is told of a story with these sources. */
  static String told(String reason, List<String> sources) {
    return reason.replace(
        SOURCES,
        sources.size()
            + (sources.size() == 1 ? " independent source: " : " independent sources: ")
            + names(sources));
  }

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
            && sighting.takesBack()
            && judge(policy, before, before.with(sighting), sighting) instanceof Tell tell
        ? tell
        : null;
  }

  private static Verdict weigh(
      Subject.Policy policy, AlertState before, AlertState now, Sighting sighting) {
    if (sighting.isWithdrawn() && !before.told()) {
      return hold(
          Reason.WITHDRAWN,
          switch (sighting.kind()) {
                case RETRACTED -> "Withdrawn";
                case REVISED -> "Revised to something else";
                default -> "Corrected to something else";
              }
              + " before it was told"
              + said(sighting));
    }
    if (!before.told()) {
      return first(policy, now);
    }
    if (sighting.kind() == Article.Kind.RETRACTED) {
      return new Tell(
          Alert.Kind.RETRACTED,
          sighting.outlet() + " withdrew it" + said(sighting) + had(before, sighting));
    }
    if (sighting.kind() == Article.Kind.CORRECTED) {
      return new Tell(
          Alert.Kind.CORRECTED,
          sighting.outlet() + " corrected itself" + said(sighting) + had(before, sighting));
    }
    if (sighting.astray()) {
      return revisedAway(policy, before, now, sighting);
    }
    String news = news(policy, before, now, sighting);
    int step = step(policy.escalateAt(), before.toldSources(), now.sources().size());
    if (step > 0 && (news == null || wants(policy, Alert.Kind.CORROBORATED))) {
      return new Tell(Alert.Kind.CORROBORATED, "Now " + SOURCES);
    }
    if (news == null) {
      return hold(Reason.ALREADY_TOLD, "The story was told and this adds nothing new");
    }
    return update(policy, before, sighting, news);
  }

  private static Verdict update(
      Subject.Policy policy, AlertState before, Sighting sighting, String news) {
    Tell update = new Tell(Alert.Kind.UPDATED, news);
    Instant coolUntil = before.lastToldAt().plus(policy.coolDown());
    return sighting.at().isBefore(coolUntil)
        ? new Hold(Reason.COOL_DOWN, news + "; waits until " + coolUntil, update)
        : update;
  }

  /**
   * An article of a story that was told says something else now, and calls that no correction: a
   * matter of the ledger as long as others stand by the story.
   */
  private static Verdict revisedAway(
      Subject.Policy policy, AlertState before, AlertState now, Sighting sighting) {
    String why = sighting.outlet() + " revised it to something else";
    return now.accounts().isEmpty()
        ? update(policy, before, sighting, why + said(sighting) + had(before, sighting))
        : hold(
            Reason.WITHDRAWN,
            why + said(sighting) + "; the story stands by " + names(now.sources()));
  }

  /** Why a notice is not told that withdraws nothing of what the subject knows of its story. */
  static String othersStand(AlertState story, Sighting notice) {
    return notice.outlet()
        + " withdrew what is none of the story's articles here; "
        + (story.sources().isEmpty()
            ? "no source stands by the story now"
            : "the story stands by " + names(story.sources()));
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
        policy.minimumSources() == 1 ? "A new story" : "A new story with " + SOURCES);
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
  private static String news(
      Subject.Policy policy, AlertState before, AlertState now, Sighting sighting) {
    int enough = policy.minimumSources();
    if (Math.max(before.toldSources(), before.sources().size()) < enough
        && now.sources().size() >= enough) {
      return "Reported again, after it was withdrawn: " + names(now.sources());
    }
    Collection<String> known = before.stated();
    List<String> fresh = sighting.facts().newTo(known);
    if (sighting.kind() == Article.Kind.REVISED) {
      return !fresh.isEmpty() || changes(before, sighting, known)
          ? sighting.outlet() + " revised it" + said(sighting)
          : null;
    }
    return fresh.isEmpty() ? null : "New in the headline: " + String.join(", ", fresh);
  }

  /**
   * Whether a revision without new facts in its headline is news to the story all the same: its
   * headline has changed in words that are no facts, or lowers a toll of its own; or its text has
   * new facts, or none at all by which to judge.
   */
  private static boolean changes(AlertState before, Sighting sighting, Collection<String> known) {
    Facts facts = sighting.facts();
    String was = before.account(sighting.articleId()).map(it -> it.part().headline()).orElse(null);
    if (was == null || was.equals(sighting.headline())) {
      return facts.all().isEmpty() || facts.addsTo(known);
    }
    Facts stated = Facts.ofHeadline(was, sighting.language());
    Facts states = Facts.ofHeadline(sighting.headline(), sighting.language());
    return stated.headline().containsAll(states.headline()) || states.lowers(stated);
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

  /** The headline that an article bore, where it now says something else. */
  private static String had(AlertState before, Sighting sighting) {
    return sighting.astray() || sighting.notice()
        ? before
            .account(sighting.about())
            .map(account -> "; its headline was “" + account.part().headline() + "”")
            .orElse("")
        : "";
  }

  static String names(List<String> names) {
    String first = names.stream().limit(6).collect(Collectors.joining(", "));
    return names.size() > 6 ? first + " and " + (names.size() - 6) + " more" : first;
  }
}
