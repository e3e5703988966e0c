package io.wirewatch.alert;

import io.wirewatch.alert.AlertDecision.HoldBack;
import io.wirewatch.model.Subject;
import io.wirewatch.model.Suppressed;
import io.wirewatch.model.Suppressed.Reason;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Articles that wait to be told, or for further sources, while their subject is changed: one that
 * does not fit it any more leaves as if it had never matched.
 */
final class Refit {
  /** What is held back for these can be told, or count, later. */
  private static final Set<Reason> WAITS =
      EnumSet.of(
          Reason.COOL_DOWN,
          Reason.TOO_FEW_SOURCES,
          Reason.BACKLOG,
          Reason.SILENCED,
          Reason.INHIBITED,
          Reason.QUIET_HOURS,
          Reason.GROUPED);

  private final AlertMemory memory;
  private final Agenda agenda;
  private final StoryRecall recall;
  private final BiPredicate<String, MatchedText> fits;

  /**
   * @param fits whether a text fits the subject of an id as it stands now
   */
  Refit(
      AlertMemory memory,
      Agenda agenda,
      StoryRecall recall,
      BiPredicate<String, MatchedText> fits) {
    this.memory = memory;
    this.agenda = agenda;
    this.recall = recall;
    this.fits = fits;
  }

  /** Keeps the text of a match that was held back to wait, in the ledger's words. */
  void keep(Subject subject, Sighting sighting, AlertDecision decided) {
    if (sighting.text() != null
        && decided instanceof HoldBack held
        && (WAITS.contains(held.suppressed().reason()) || isGathered(subject, sighting))) {
      MatchedText text = sighting.text().fitting(subject.version());
      memory.text(subject.id(), sighting.articleId(), text);
    }
  }

  /** Whether its story waits to be told for the first time: it can come to stand for it. */
  private boolean isGathered(Subject subject, Sighting sighting) {
    Map<String, Gathering> gatherings = agenda.of(subject.id()).gatherings();
    if (gatherings.isEmpty()) {
      return false;
    }
    Set<String> names = recall.names(subject.id(), sighting.storyId());
    return gatherings.values().stream()
        .anyMatch(it -> it.stories().stream().anyMatch(names::contains));
  }

  /** Whether a match was found by a former version of the subject, and is none of this one. */
  boolean isStale(Subject subject, Sighting sighting) {
    return sighting.text() != null && isStale(subject, sighting.text());
  }

  private boolean isStale(Subject subject, MatchedText text) {
    return text.version() < subject.version() && text.whole() && !fits.test(subject.id(), text);
  }

  /** The ledger's line of a match that is stale when it comes. */
  static HoldBack held(Subject subject, Sighting sighting) {
    return held(
        subject,
        sighting.storyId(),
        sighting.articleId(),
        sighting.headline(),
        sighting.subjectVersion(),
        sighting.at());
  }

  private static HoldBack held(
      Subject subject, String story, String article, String headline, int version, Instant at) {
    String why = "Found by version " + version + ", and does not fit version " + subject.version();
    return new HoldBack(
        new Suppressed(subject.id(), story, article, headline, Reason.QUERY_CHANGED, why, at));
  }

  /** Takes what is stale out of all that a subject has to tell later. */
  void waiting(Subject subject, Instant at, List<AlertDecision> decisions) {
    WatchState watch = agenda.of(subject.id());
    Map<String, String> stories = new TreeMap<>();
    for (Gathering gathering : watch.gatherings().values()) {
      gathering.parts().forEach(part -> stories.put(part.articleId(), part.storyId()));
      for (String story : gathering.stories()) {
        recall.whole(subject.id(), story).stream()
            .flatMap(state -> state.accounts().stream())
            .forEach(account -> stories.put(account.articleId(), story));
      }
    }
    for (String story : watch.waiting().keySet()) {
      AlertState state = memory.story(subject.id(), story);
      if (state != null && state.pending() != null) {
        state.pending().articles().forEach(article -> stories.put(article, story));
      }
    }
    stories.forEach(
        (article, story) -> drop(subject, story, article, at).ifPresent(decisions::add));
  }

  /**
   * Takes what is stale out of a story that was not told yet.
   *
   * @return whether anything was
   */
  boolean untold(Subject subject, AlertState story, Instant at, List<AlertDecision> decisions) {
    int before = decisions.size();
    for (Account account : story.told() ? List.<Account>of() : story.accounts()) {
      drop(subject, story.storyId(), account.articleId(), at).ifPresent(decisions::add);
    }
    return decisions.size() > before;
  }

  private Optional<HoldBack> drop(Subject subject, String story, String article, Instant at) {
    MatchedText text = memory.text(subject.id(), article);
    if (text == null || text.version() >= subject.version()) {
      return Optional.empty();
    }
    if (!isStale(subject, text)) {
      memory.text(subject.id(), article, text.fitting(subject.version()));
      return Optional.empty();
    }
    memory.text(subject.id(), article, null);
    Set<String> names = recall.names(subject.id(), story);
    Untold untold = Untold.takenOut(agenda.of(subject.id()), names, article);
    agenda.keep(subject.id(), untold.left());
    List<AlertState> whole = recall.whole(subject.id(), story);
    whole.stream()
        .filter(state -> state.account(article).isPresent())
        .findFirst()
        .or(() -> whole.stream().findFirst())
        .ifPresent(state -> leave(subject, state, article, untold, at));
    return Optional.of(held(subject, story, article, text.text().title(), text.version(), at));
  }

  private void leave(Subject subject, AlertState state, String article, Untold untold, Instant at) {
    AlertState left =
        (untold.isFirst() ? state.untold() : state)
            .waiting(Pending.without(state.pending(), article))
            .without(article);
    if (untold.isFirst()) {
      agenda.keep(subject.id(), untold.settled(subject.policy(), left, article));
      left = Untold.stands(subject.policy(), left) ? left.known(at) : left;
    }
    memory.story(subject.id(), left.storyId(), left);
  }
}
