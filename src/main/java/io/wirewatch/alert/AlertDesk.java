package io.wirewatch.alert;

import io.wirewatch.alert.AlertPolicy.Hold;
import io.wirewatch.alert.AlertPolicy.Tell;
import io.wirewatch.model.Alert;
import io.wirewatch.model.Article;
import io.wirewatch.model.Backlog;
import io.wirewatch.model.Subject;
import io.wirewatch.model.Suppressed.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Tells the watchers of subjects what is news to them, and keeps the ledger of what is not. Driven
 * by matches in the order of their arrival and by nothing else: the same matches give the same
 * decisions with the same ids. Not safe for many threads; each task of the stream has its own.
 *
 * <p>Every match ends in exactly one decision of its own. Notices (a backlog's, a digest's, news
 * that waited for the end of a cool-down or a silence) come on top, when event time passes their
 * moment.
 */
public final class AlertDesk {
  private final AlertMemory memory;
  private final Function<String, Optional<Subject>> subjects;
  private final Agenda agenda;
  private final StoryRecall recall;
  private final Hushes hushes;
  private final Refit refit;
  private final Settling settling;
  private final NewsDesk news;
  private Instant latest = Instant.EPOCH;

  /**
   * @param memory what was told before
   * @param subjects the subjects as they stand now, by id
   * @param muters ids of the subjects that mute one, as they stand now. They do so only where they
   *     told the story themselves: give the desk their matches too, each before that of the muted
   * @param fits whether a text fits the subject of an id, as it stands now
   */
  public AlertDesk(
      AlertMemory memory,
      Function<String, Optional<Subject>> subjects,
      Function<String, ? extends Collection<String>> muters,
      BiPredicate<String, MatchedText> fits) {
    this.memory = memory;
    this.subjects = subjects;
    this.agenda = new Agenda(memory);
    this.recall = new StoryRecall(memory, agenda);
    this.hushes = new Hushes(recall, subjects, muters);
    this.refit = new Refit(memory, agenda, recall, fits);
    this.settling = new Settling(memory, agenda, refit, subjects);
    this.news =
        new NewsDesk(memory, agenda, hushes, new NoticeDesk(memory, agenda, recall, hushes));
  }

  /** Takes a match. What fell due before it is told first. */
  public List<AlertDecision> take(Sighting sighting) {
    Optional<Subject> subject = subjects.apply(sighting.subjectId());
    List<AlertDecision> decisions = new ArrayList<>();
    subject.ifPresent(s -> settling.settle(s, later(latest, sighting.at()), decisions));
    decisions.addAll(passTo(sighting.at()));
    // Its story's pointers come by another way, and can be behind it.
    sighting.absorbed().forEach(it -> kin(it, sighting.storyId(), sighting.at()));
    subject.ifPresent(s -> take(s, sighting, decisions));
    return decisions;
  }

  private void take(Subject subject, Sighting sighting, List<AlertDecision> decisions) {
    if (!refit.isStale(subject, sighting)) {
      decide(subject, sighting, decisions);
      refit.keep(subject, sighting, decisions.get(decisions.size() - 1));
    } else if (recall.holds(subject.id(), sighting)) {
      decide(subject, sighting.fittingNoMore(), decisions);
    } else {
      decisions.add(Refit.held(subject, sighting));
    }
  }

  /**
   * Takes what an article takes back, behind its matches: for the subjects that hold it and that it
   * fits no more.
   */
  public List<AlertDecision> takeBack(TakenBack article) {
    Sighting sighting = article.sighting();
    List<AlertDecision> decisions = passTo(sighting.at());
    sighting.absorbed().forEach(it -> kin(it, sighting.storyId(), sighting.at()));
    for (String id : recall.watchers(sighting.storyId())) {
      Subject subject = subjects.apply(id).orElse(null);
      if (subject != null && !article.fitting().contains(id) && recall.holds(id, sighting)) {
        decide(subject, sighting.of(subject), decisions);
      }
    }
    return decisions;
  }

  /** Notes that two stories are one event, so that it is not told twice. */
  public void kin(String storyId, String otherId, Instant at) {
    pass(at);
    if (!storyId.equals(otherId)) {
      memory.kin(storyId, otherId, at);
      memory.kin(otherId, storyId, at);
    }
  }

  private static Instant later(Instant one, Instant other) {
    return other.isAfter(one) ? other : one;
  }

  private void pass(Instant at) {
    if (at.isAfter(latest)) {
      latest = at;
      memory.passTo(at);
    }
  }

  /** Event time has come so far: tells what is due, in the order in which it fell due. */
  public List<AlertDecision> passTo(Instant time) {
    List<AlertDecision> decisions = new ArrayList<>();
    settling.review(later(latest, time), decisions);
    for (var next = agenda.next(time); next.isPresent(); next = agenda.next(time)) {
      pass(next.get().at());
      tellDue(next.get().subjectId(), next.get().at(), decisions);
    }
    pass(time);
    return decisions;
  }

  /** When something that waits is due next, as far as is known now. */
  public Optional<Instant> nextDue() {
    return agenda.next(Instant.MAX).map(Agenda.Due::at);
  }

  private void decide(Subject subject, Sighting match, List<AlertDecision> decisions) {
    AlertState before = recall.of(match);
    Optional<Account> withdrawn =
        match.notice() ? Withdrawal.of(before.accounts(), match) : Optional.empty();
    if (match.notice() && withdrawn.isEmpty() && before.told()) {
      decisions.add(
          NewsDesk.held(before, match, Reason.WITHDRAWN, AlertPolicy.othersStand(before, match)));
      news.keep(subject.id(), before.held());
      return;
    }
    Optional<MovedOn> movedOn = MovedOn.of(before, match);
    if (movedOn.isPresent()) {
      decisions.add(NewsDesk.held(before, match, Reason.WITHDRAWN, movedOn.get().why()));
      news.keep(subject.id(), movedOn.get().story().held());
      return;
    }
    Sighting sighting = withdrawn.map(it -> match.withdrawing(it.articleId())).orElse(match);
    if (refit.untold(subject, before, sighting.at(), decisions)) {
      before = recall.of(sighting);
    }
    if (before.pending() != null
        && before.pending().takesBack()
        && hushes.of(subject, before.pending().sighting(), sighting.at()).isEmpty()) {
      // Its silence was lifted before its time.
      news.tellWaiting(subject, before.storyId(), sighting.at(), decisions);
      before = recall.of(sighting);
    }
    before = behind(subject, before, sighting);
    Optional<Hush> hush = hushes.of(subject, sighting, sighting.at());
    Untold untold = null;
    if (sighting.isWithdrawn() || (sighting.takesBack() && hush.isEmpty())) {
      Set<String> names = recall.names(subject.id(), sighting.storyId());
      untold = Untold.takenOut(agenda.of(subject.id()), names, sighting.about());
      agenda.keep(subject, untold.left());
      before = untold.isFirst() ? before.untold() : before;
    }
    AlertState now = before.with(sighting);
    if (sighting.isWithdrawn() && untold.isFirst()) {
      agenda.keep(subject, untold.settled(subject.policy(), now, sighting.about()));
      now = Untold.stands(subject.policy(), now) ? now.known(sighting.at()) : now;
    }
    if (hush.isPresent()) {
      decisions.add(NewsDesk.held(now, sighting, hush.get().reason(), hush.get().why()));
      Tell takenBack = AlertPolicy.takenBack(subject.policy(), before, sighting);
      now = now.held();
      news.keep(
          subject.id(),
          takenBack == null
              ? now
              : news.later(subject, now, takenBack, sighting, hush.get().until()));
      return;
    }
    boolean words = sighting.kind() == Article.Kind.NEW || sighting.kind() == Article.Kind.REVISED;
    if (sighting.backlog() != Backlog.NONE && words && !sighting.astray()) {
      decisions.add(
          NewsDesk.held(
              now, sighting, Reason.BACKLOG, "Not fresh: " + Notices.cause(sighting.backlog())));
      news.keep(subject.id(), now.held());
      agenda.keep(subject, Notices.backlog(subject, agenda.of(subject.id()), sighting));
      return;
    }
    AlertPolicy.Verdict verdict = AlertPolicy.judge(subject.policy(), before, now, sighting);
    if (verdict instanceof Hold hold) {
      decisions.add(NewsDesk.held(now, sighting, hold.reason(), hold.why()));
      news.keep(subject.id(), heldBack(subject, before, now, sighting, hold));
    } else if (verdict instanceof Tell tell) {
      now = NewsDesk.knowing(now, sighting);
      Pending told = new Pending(tell.kind(), tell.why(), sighting);
      Pending waits = now.pending();
      if (waits != null && hushes.of(subject, waits.sighting(), sighting.at()).isPresent()) {
        news.tell(
            subject,
            now.waiting(null),
            new NewsDesk.News(told, sighting, waits),
            sighting.at(),
            decisions);
      } else {
        agenda.keep(subject, agenda.of(subject.id()).wait(now.storyId(), null));
        // A further source can be behind what waits: over both stands what is new.
        boolean adds = waits == null || !sighting.facts().newTo(before.stated()).isEmpty();
        Sighting shown =
            adds || tell.kind() != Alert.Kind.CORROBORATED ? sighting : waits.sighting();
        NewsDesk.News both = new NewsDesk.News(Pending.with(told, waits), shown, null);
        news.tell(subject, now, both, sighting.at(), decisions);
      }
    }
  }

  /** A story without the news that a match takes out of what waits. */
  private AlertState behind(Subject subject, AlertState state, Sighting sighting) {
    Pending left = Pending.behind(state.pending(), sighting);
    if (left == null && state.pending() != null) {
      agenda.keep(subject.id(), agenda.of(subject.id()).wait(state.storyId(), null));
    }
    return state.waiting(left);
  }

  /** A story after a match that its policy holds back. */
  private AlertState heldBack(
      Subject subject, AlertState before, AlertState now, Sighting sighting, Hold hold) {
    if (hold.reason() == Reason.KIND_NOT_WANTED) {
      // What it states is not told; but of a story that need not be told something must be known,
      // and of an article that was, what it says now.
      return (before.told() && !sighting.takesBack() ? now : NewsDesk.knowing(now, sighting))
          .unwanted(sighting.at())
          .held();
    }
    AlertState known = NewsDesk.knowing(now, sighting).held();
    return hold.later() == null
        ? known
        : news.later(
            subject,
            known,
            hold.later(),
            sighting,
            before.lastToldAt().plus(subject.policy().coolDown()));
  }

  private void tellDue(String subjectId, Instant at, List<AlertDecision> decisions) {
    Optional<Subject> subject = subjects.apply(subjectId);
    if (subject.isEmpty() || agenda.isUnsettled(subject.get())) {
      settling.change(subjectId, at, decisions);
      return;
    }
    news.tellDue(subject.get(), at, decisions);
  }
}
