package io.wirewatch.subject;

import io.wirewatch.model.Alert;
import io.wirewatch.model.Article;
import io.wirewatch.model.Backlog;
import io.wirewatch.model.Subject;
import io.wirewatch.model.Suppressed;
import io.wirewatch.model.Suppressed.Reason;
import io.wirewatch.subject.AlertDecision.HoldBack;
import io.wirewatch.subject.AlertDecision.Raise;
import io.wirewatch.subject.AlertPolicy.Hold;
import io.wirewatch.subject.AlertPolicy.Tell;
import io.wirewatch.subject.WatchState.Gathering;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Tells the watchers of subjects what is news to them, and keeps the ledger of what is not. Driven
 * by matches in the order of their arrival and by nothing else: the same matches give the same
 * decisions with the same ids. Not safe for many threads; each task of the stream has its own.
 *
 * <p>Every match ends in exactly one decision of its own. Notices (a backlog's, a digest's, news
 * that waited for the end of a cool-down) come on top, when event time passes their moment.
 */
public final class AlertDesk {
  /**
   * After an outage feeds come back one by one, each in its own rhythm; slow ones are polled each
   * few hours. A notice of what is old anyway can wait until most of them have.
   */
  private static final Duration BACKLOG_PAUSE = Duration.ofHours(1);

  private static final Duration BACKLOG_LONGEST = Duration.ofHours(6);
  private static final Duration MUTED_FOR = Duration.ofHours(24);

  private final AlertMemory memory;
  private final Function<String, Optional<Subject>> subjects;
  private final Map<String, Instant> dueOf = new HashMap<>();
  private final TreeSet<Due> due = new TreeSet<>();

  /**
   * @param memory what was told before
   * @param subjects the subjects as they stand now, by id
   */
  public AlertDesk(AlertMemory memory, Function<String, Optional<Subject>> subjects) {
    this.memory = memory;
    this.subjects = subjects;
    memory.watches().forEach(this::schedule);
  }

  /** A subject that has something to tell at a time. */
  private record Due(Instant at, String subjectId) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      int order = at.compareTo(other.at);
      return order != 0 ? order : subjectId.compareTo(other.subjectId);
    }
  }

  /** Takes a match. What fell due before it is told first. */
  public List<AlertDecision> take(Sighting sighting) {
    List<AlertDecision> decisions = passTo(sighting.at());
    subjects.apply(sighting.subjectId()).ifPresent(s -> decide(s, sighting, decisions));
    return decisions;
  }

  /** Notes that two stories are one event, so that it is not told twice. */
  public void kin(String storyId, String otherId) {
    if (!storyId.equals(otherId)) {
      memory.kin(storyId, otherId);
      memory.kin(otherId, storyId);
    }
  }

  /** Event time has come so far: tells what is due, in the order in which it fell due. */
  public List<AlertDecision> passTo(Instant now) {
    List<AlertDecision> decisions = new ArrayList<>();
    while (!due.isEmpty() && !due.first().at().isAfter(now)) {
      tellDue(due.first().subjectId(), due.first().at(), decisions);
    }
    return decisions;
  }

  private void decide(Subject subject, Sighting sighting, List<AlertDecision> decisions) {
    AlertState before = remembered(subject.id(), sighting);
    AlertState now = before.with(sighting);
    WatchState watch = watch(subject.id());
    if (sighting.mutedBy() != null) {
      now = now.muted(sighting.at().plus(MUTED_FOR));
    }
    Optional<Suppressed> outright = heldOutright(subject, now, sighting);
    if (outright.isPresent()) {
      decisions.add(new HoldBack(outright.get()));
      keep(subject.id(), now.held());
      if (outright.get().reason() == Reason.BACKLOG) {
        gatherBacklog(subject, watch, sighting);
      }
      return;
    }
    AlertPolicy.Verdict verdict = AlertPolicy.judge(subject.policy(), before, now, sighting);
    if (verdict instanceof Hold hold) {
      decisions.add(new HoldBack(suppressed(now, sighting, hold.reason(), hold.why())));
      now = now.held();
      if (hold.later() != null) {
        now = now.waiting(joined(now.pending(), hold.later(), sighting));
        watch = watch.wait(now.storyId(), before.lastToldAt().plus(subject.policy().coolDown()));
        keep(subject.id(), watch);
      }
      keep(subject.id(), now);
    } else if (verdict instanceof Tell tell) {
      String why = now.pending() == null ? tell.why() : tell.why() + ". " + now.pending().reason();
      watch = watch.wait(now.storyId(), null);
      tell(subject, now, watch, new Pending(tell.kind(), why, sighting), sighting.at(), decisions);
    }
  }

  /** News that waits, with what waited before it. */
  private static Pending joined(Pending before, Tell later, Sighting sighting) {
    String why =
        before == null || before.reason().length() > 300
            ? later.why()
            : before.reason() + "; " + later.why();
    return new Pending(later.kind(), why, sighting);
  }

  /** What is held back whatever it says. */
  private static Optional<Suppressed> heldOutright(
      Subject subject, AlertState now, Sighting sighting) {
    for (Subject.Silence silence : subject.silences()) {
      if (applies(silence, sighting)) {
        return Optional.of(
            suppressed(
                now,
                sighting,
                Reason.SILENCED,
                "Silenced until "
                    + silence.until()
                    + (silence.reason() == null ? "" : ": " + silence.reason())));
      }
    }
    if (now.mutedUntil() != null && sighting.at().isBefore(now.mutedUntil())) {
      String by = sighting.mutedBy() == null ? "a muting subject" : sighting.mutedBy();
      return Optional.of(suppressed(now, sighting, Reason.INHIBITED, "Its story is told by " + by));
    }
    boolean words = sighting.kind() == Article.Kind.NEW || sighting.kind() == Article.Kind.REVISED;
    if (sighting.backlog() != Backlog.NONE && words) {
      return Optional.of(
          suppressed(now, sighting, Reason.BACKLOG, "Not fresh: " + cause(sighting.backlog())));
    }
    return Optional.empty();
  }

  private static boolean applies(Subject.Silence silence, Sighting sighting) {
    return sighting.at().isBefore(silence.until())
        && (silence.from() == null || !sighting.at().isBefore(silence.from()))
        && (silence.regions().isEmpty()
            || sighting.regions().stream().anyMatch(silence.regions()::contains))
        && (silence.outlets().isEmpty()
            || silence.outlets().stream().anyMatch(o -> o.equalsIgnoreCase(sighting.outlet())));
  }

  /** News: told now, unless the kind is not wanted, the hour is quiet, or a group gathers. */
  private void tell(
      Subject subject,
      AlertState now,
      WatchState watch,
      Pending news,
      Instant at,
      List<AlertDecision> decisions) {
    Subject.Policy policy = subject.policy();
    Sighting sighting = news.sighting();
    boolean own = at.equals(sighting.at());
    if (!policy.kinds().isEmpty() && !policy.kinds().contains(news.kind())) {
      hold(
          own, decisions, now, sighting, Reason.KIND_NOT_WANTED, news.kind() + " is not asked for");
      keep(subject.id(), now.known(at).held());
      keep(subject.id(), watch);
      return;
    }
    Optional<Instant> quiet = QuietTime.until(subject, at);
    if (quiet.isPresent()) {
      hold(own, decisions, now, sighting, Reason.QUIET_HOURS, "To be told at " + quiet.get());
      Gathering digest = watch.gatherings().get("quiet");
      digest = digest == null ? Gathering.empty(at, quiet.get()) : digest;
      keep(subject.id(), watch.gather("quiet", digest.with(news, digest.due())));
      keep(subject.id(), now.known(at).held());
      return;
    }
    String group = groupOf(policy, news);
    if (group != null) {
      Gathering gathering = watch.gatherings().get(group);
      if (gathering != null) {
        hold(own, decisions, now, sighting, Reason.GROUPED, "To be told at " + gathering.due());
        keep(subject.id(), watch.gather(group, gathering.with(news, gathering.due())));
        keep(subject.id(), now.known(at).held());
        return;
      }
      watch = watch.gather(group, Gathering.empty(at, at.plus(policy.grouping().window())));
    }
    decisions.add(new Raise(AlertText.of(subject, now, news, at)));
    keep(subject.id(), now.raised(at));
    keep(subject.id(), watch);
  }

  private static void hold(
      boolean own,
      List<AlertDecision> decisions,
      AlertState now,
      Sighting sighting,
      Reason reason,
      String detail) {
    if (own) {
      decisions.add(new HoldBack(suppressed(now, sighting, reason, detail)));
    }
  }

  /** The group that news belongs to; corrections and withdrawals never wait for one. */
  private static String groupOf(Subject.Policy policy, Pending news) {
    if (policy.grouping() == null
        || news.kind() == Alert.Kind.CORRECTED
        || news.kind() == Alert.Kind.RETRACTED) {
      return null;
    }
    List<String> regions = news.sighting().regions();
    return policy.grouping().by() == Subject.Grouping.By.REGION && !regions.isEmpty()
        ? "group " + regions.get(0)
        : "group";
  }

  private void gatherBacklog(Subject subject, WatchState watch, Sighting sighting) {
    if (!subject.policy().kinds().isEmpty()
        && !subject.policy().kinds().contains(Alert.Kind.BACKLOG)) {
      return;
    }
    Gathering notice = watch.gatherings().get("backlog");
    notice = notice == null ? Gathering.empty(sighting.at(), sighting.at()) : notice;
    Instant latest = notice.opened().plus(BACKLOG_LONGEST);
    Instant due = sighting.at().plus(BACKLOG_PAUSE);
    Pending news = new Pending(Alert.Kind.BACKLOG, cause(sighting.backlog()), sighting);
    keep(
        subject.id(),
        watch.gather("backlog", notice.with(news, due.isBefore(latest) ? due : latest)));
  }

  private void tellDue(String subjectId, Instant at, List<AlertDecision> decisions) {
    WatchState watch = watch(subjectId);
    Optional<Subject> subject = subjects.apply(subjectId);
    if (subject.isEmpty()) {
      memory.watch(subjectId, null);
      schedule(subjectId, WatchState.empty());
      return;
    }
    for (Map.Entry<String, Instant> wait : new TreeMap<>(watch.waiting()).entrySet()) {
      if (!wait.getValue().isAfter(at)) {
        AlertState state = memory.story(subjectId, wait.getKey());
        keep(subjectId, watch(subjectId).wait(wait.getKey(), null));
        if (state != null && state.pending() != null) {
          tell(subject.get(), state, watch(subjectId), state.pending(), at, decisions);
        }
      }
    }
    for (String name : new TreeMap<>(watch.gatherings()).keySet()) {
      Gathering gathering = watch(subjectId).gatherings().get(name);
      if (gathering != null && !gathering.due().isAfter(at)) {
        tellGathered(subject.get(), name, gathering, at, decisions);
      }
    }
  }

  private void tellGathered(
      Subject subject,
      String name,
      Gathering gathering,
      Instant at,
      List<AlertDecision> decisions) {
    WatchState watch = watch(subject.id()).gather(name, null);
    Optional<Instant> quiet = QuietTime.until(subject, at);
    if (gathering.total() > 0 && quiet.isPresent()) {
      Gathering digest = watch.gatherings().getOrDefault("quiet", Gathering.empty(at, quiet.get()));
      boolean backlog = name.equals("backlog");
      keep(
          subject.id(),
          backlog
              ? watch.gather(name, gathering.dueAt(quiet.get()))
              : watch.gather("quiet", digest.and(gathering)));
      return;
    }
    if (gathering.total() > 0) {
      if (name.startsWith("group") && subject.policy().grouping() != null) {
        // A storm goes on: the next notice is a window away.
        watch =
            watch.gather(name, Gathering.empty(at, at.plus(subject.policy().grouping().window())));
      }
      if (gathering.total() == 1 && gathering.only() != null && !name.equals("backlog")) {
        AlertState state = remembered(subject.id(), gathering.only().sighting());
        decisions.add(new Raise(AlertText.of(subject, state, gathering.only(), at)));
        keep(subject.id(), state.raised(at));
      } else {
        decisions.add(new Raise(AlertText.of(subject, name, gathering, at)));
      }
    }
    keep(subject.id(), watch);
  }

  /** What is known of the story or of one of its kin; the one that was told comes first. */
  private AlertState remembered(String subjectId, Sighting sighting) {
    AlertState own = memory.story(subjectId, sighting.storyId());
    if (own != null && own.told()) {
      return own;
    }
    for (String other : memory.kin(sighting.storyId())) {
      AlertState kin = memory.story(subjectId, other);
      if (kin != null && (kin.told() || own == null)) {
        if (kin.told()) {
          return kin;
        }
        own = kin;
      }
    }
    return own == null ? AlertState.first(sighting) : own;
  }

  private WatchState watch(String subjectId) {
    WatchState watch = memory.watch(subjectId);
    return watch == null ? WatchState.empty() : watch;
  }

  private void keep(String subjectId, AlertState state) {
    memory.story(subjectId, state.storyId(), state);
  }

  private void keep(String subjectId, WatchState watch) {
    WatchState before = watch(subjectId);
    if (!watch.equals(before)) {
      memory.watch(subjectId, watch.isEmpty() ? null : watch);
      schedule(subjectId, watch);
    }
  }

  private void schedule(String subjectId, WatchState watch) {
    Instant before = dueOf.remove(subjectId);
    if (before != null) {
      due.remove(new Due(before, subjectId));
    }
    watch
        .nextDue()
        .ifPresent(
            at -> {
              dueOf.put(subjectId, at);
              due.add(new Due(at, subjectId));
            });
  }

  private static Suppressed suppressed(
      AlertState state, Sighting sighting, Reason reason, String detail) {
    return new Suppressed(
        sighting.subjectId(),
        state.storyId(),
        sighting.articleId(),
        sighting.headline(),
        reason,
        detail,
        sighting.at());
  }

  static String cause(Backlog backlog) {
    return switch (backlog) {
      case NONE -> "fresh";
      case NEW_FEED -> "it stood in a feed that is new to us";
      case OUTAGE -> "it appeared while the feed, or we, were out";
      case ID_FLIP -> "its feed changed the ids of what it had";
      case LATE -> "it was published long before we first saw it";
    };
  }
}
