package io.wirewatch.alert;

import io.wirewatch.alert.AlertDecision.HoldBack;
import io.wirewatch.alert.AlertDecision.Raise;
import io.wirewatch.alert.AlertPolicy.Tell;
import io.wirewatch.model.Subject;
import io.wirewatch.model.Suppressed;
import io.wirewatch.model.Suppressed.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tells news of a story, at once or when its wait is over, and remembers that it did. What news is
 * was decided before.
 */
final class NewsDesk {
  private final AlertMemory memory;
  private final Agenda agenda;
  private final Hushes hushes;
  private final NoticeDesk notices;

  NewsDesk(AlertMemory memory, Agenda agenda, Hushes hushes, NoticeDesk notices) {
    this.memory = memory;
    this.agenda = agenda;
    this.hushes = hushes;
    this.notices = notices;
  }

  /**
   * What is to be told of a story.
   *
   * @param shown the match whose headline stands over it
   * @param still what waits on beside it; null as a rule
   */
  record News(Pending told, Sighting shown, Pending still) {
    static News of(Pending told) {
      return new News(told, told.sighting(), null);
    }
  }

  /** What is withdrawn states nothing. */
  static AlertState knowing(AlertState state, Sighting sighting) {
    return sighting.isWithdrawn() ? state : state.knowing(sighting);
  }

  /** Has news of a story wait until then, with what waits already. */
  AlertState later(Subject subject, AlertState state, Tell news, Sighting sighting, Instant until) {
    agenda.keep(subject, agenda.of(subject.id()).wait(state.storyId(), until));
    return knowing(state, sighting)
        .waiting(Pending.after(state.pending(), new Pending(news.kind(), news.why(), sighting)));
  }

  /** News: told now, unless it must wait on, the hour is quiet, or a group gathers. */
  void tell(Subject subject, AlertState now, News news, Instant at, List<AlertDecision> decisions) {
    Sighting sighting = news.told().sighting();
    WatchState watch = agenda.of(subject.id());
    Optional<Notices.Place> place = Notices.place(subject, watch, news.told(), at);
    if (place.isPresent()) {
      AlertState known = now.known(at).waiting(news.still());
      // News that waited is in the ledger, and counted, since it came.
      if (at.equals(sighting.at())) {
        String until = "Waits until " + place.get().due();
        decisions.add(held(now, sighting, place.get().reason(), until));
        known = known.held();
      }
      agenda.keep(subject, Notices.gather(watch, place.get(), news.told()));
      keep(subject.id(), known);
      return;
    }
    agenda.keep(subject, Notices.opened(subject, watch, news.told(), at));
    decisions.add(new Raise(Telling.of(subject, now, news.told(), news.shown(), at)));
    now.accounts().forEach(it -> memory.text(subject.id(), it.articleId(), null));
    keep(subject.id(), now.raised(at).waiting(news.still()));
  }

  /** Tells what has waited until now, news of stories and notices of several. */
  void tellDue(Subject subject, Instant at, List<AlertDecision> decisions) {
    WatchState watch = agenda.of(subject.id());
    for (Map.Entry<String, Instant> wait : new TreeMap<>(watch.waiting()).entrySet()) {
      if (!wait.getValue().isAfter(at)) {
        tellWaiting(subject, wait.getKey(), at, decisions);
      }
    }
    for (Map.Entry<String, Gathering> each : new TreeMap<>(watch.gatherings()).entrySet()) {
      Gathering gathering = agenda.of(subject.id()).gatherings().get(each.getKey());
      if (gathering != null && !gathering.due().isAfter(at)) {
        notices.tell(subject, each.getKey(), at).map(Raise::new).ifPresent(decisions::add);
      }
    }
  }

  /** Tells what waits of a story, unless it is hushed on. */
  void tellWaiting(Subject subject, String storyId, Instant at, List<AlertDecision> decisions) {
    WatchState watch = agenda.of(subject.id());
    AlertState state = memory.story(subject.id(), storyId);
    Pending news = state == null ? null : state.pending();
    Optional<Hush> hush = news == null ? Optional.empty() : hushes.of(subject, news.sighting(), at);
    agenda.keep(subject, watch.wait(storyId, hush.map(Hush::until).orElse(null)));
    if (news == null || hush.isPresent()) {
      return;
    }
    if (AlertPolicy.wants(subject.policy(), news.kind())) {
      tell(subject, state, News.of(news), at, decisions);
    } else {
      keep(subject.id(), state.waiting(null));
    }
  }

  void keep(String subjectId, AlertState state) {
    memory.story(subjectId, state.storyId(), state);
  }

  static HoldBack held(AlertState state, Sighting sighting, Reason reason, String detail) {
    return new HoldBack(
        new Suppressed(
            sighting.subjectId(),
            state.storyId(),
            sighting.articleId(),
            sighting.headline(),
            reason,
            detail,
            sighting.at()));
  }
}
