package io.wirewatch.alert;

import io.wirewatch.model.Alert;
import io.wirewatch.model.Backlog;
import io.wirewatch.model.Subject;
import io.wirewatch.model.Suppressed.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is gathered for one notice, under which name and until when. Pure. */
final class Notices {
  private static final String BACKLOG = "backlog";
  private static final String QUIET = "quiet";
  private static final String GROUP = "group";
  private static final String HUSHED = " hushed";

  /**
   * After an outage feeds come back one by one, each in its own rhythm; slow ones are polled each
   * few hours. A notice of what is old anyway can wait until most of them have.
   */
  private static final Duration BACKLOG_PAUSE = Duration.ofHours(1);

  private static final Duration BACKLOG_LONGEST = Duration.ofHours(6);

  private Notices() {}

  /**
   * Where news is gathered instead of being told.
   *
   * @param reason why it is
   * @param opened when that began
   * @param due when it is told
   */
  record Place(String name, Reason reason, Instant opened, Instant due) {}

  /** The place for news, or none where it may be told at once. */
  static Optional<Place> place(Subject subject, WatchState watch, Pending news, Instant at) {
    Optional<Instant> quiet = QuietTime.until(subject, at);
    if (quiet.isPresent()) {
      Gathering digest = watch.gatherings().get(QUIET);
      digest = digest == null ? Gathering.empty(at, quiet.get()) : digest;
      return Optional.of(new Place(QUIET, Reason.QUIET_HOURS, digest.opened(), digest.due()));
    }
    String group = group(subject.policy(), news);
    Gathering gathering = group == null ? null : watch.gatherings().get(group);
    return gathering == null
        ? Optional.empty()
        : Optional.of(new Place(group, Reason.GROUPED, gathering.opened(), gathering.due()));
  }

  /** With news in its place. */
  static WatchState gather(WatchState watch, Place place, Pending news) {
    Gathering gathering =
        watch.gatherings().getOrDefault(place.name(), Gathering.empty(place.opened(), place.due()));
    return watch.gather(place.name(), gathering.with(news, gathering.due()));
  }

  /** Behind news that was told: a group of its like gathers from now on. */
  static WatchState opened(Subject subject, WatchState watch, Pending news, Instant at) {
    String group = group(subject.policy(), news);
    return group == null
        ? watch
        : watch.gather(group, Gathering.empty(at, at.plus(subject.policy().grouping().window())));
  }

  /** The group that news belongs to; corrections and withdrawals never wait for one. */
  private static String group(Subject.Policy policy, Pending news) {
    if (policy.grouping() == null
        || news.kind() == Alert.Kind.CORRECTED
        || news.kind() == Alert.Kind.RETRACTED) {
      return null;
    }
    List<String> regions = news.sighting().regions();
    return policy.grouping().by() == Subject.Grouping.By.REGION && !regions.isEmpty()
        ? GROUP + " " + regions.get(0)
        : GROUP;
  }

  /** With an old article in the notice of the backlog, if the subject asks for one. */
  static WatchState backlog(Subject subject, WatchState watch, Sighting sighting) {
    if (!AlertPolicy.wants(subject.policy(), Alert.Kind.BACKLOG)) {
      return watch;
    }
    Gathering notice =
        watch.gatherings().getOrDefault(BACKLOG, Gathering.empty(sighting.at(), sighting.at()));
    Instant latest = notice.opened().plus(BACKLOG_LONGEST);
    Instant due = sighting.at().plus(BACKLOG_PAUSE);
    Pending news = new Pending(Alert.Kind.BACKLOG, cause(sighting.backlog()), sighting);
    return watch.gather(BACKLOG, notice.with(news, due.isBefore(latest) ? due : latest));
  }

  /** Whether a notice is of a backlog, and not a digest. */
  static boolean isBacklog(String name) {
    return name.startsWith(BACKLOG);
  }

  /**
   * What a notice must not say yet, put aside: in a place of its own, because what comes meanwhile
   * is not to wait with it.
   */
  static WatchState putAside(WatchState watch, String name, Gathering hushed) {
    String aside = name.endsWith(HUSHED) ? name : name + HUSHED;
    Gathering before = watch.gatherings().get(aside);
    if (before == null) {
      return watch.gather(aside, hushed);
    }
    Instant due = hushed.due().isBefore(before.due()) ? hushed.due() : before.due();
    return watch.gather(aside, before.and(hushed).dueAt(due));
  }

  /** A notice that falls due in quiet hours. */
  static WatchState postponed(WatchState watch, String name, Gathering gathering, Instant quiet) {
    return isBacklog(name)
        ? watch.gather(name, gathering.dueAt(quiet))
        : watch.gather(
            QUIET,
            watch
                .gatherings()
                .getOrDefault(QUIET, Gathering.empty(gathering.due(), quiet))
                .and(gathering));
  }

  /** Behind a notice that was told: a storm goes on, the next notice is a window away. */
  static WatchState told(Subject subject, WatchState watch, String name, Instant at) {
    return name.startsWith(GROUP) && !name.endsWith(HUSHED) && subject.policy().grouping() != null
        ? watch.gather(name, Gathering.empty(at, at.plus(subject.policy().grouping().window())))
        : watch;
  }

  /** What is gathered, as a subject asks for it that was changed meanwhile. */
  static WatchState settled(Subject subject, WatchState watch, Instant at) {
    WatchState settled = watch;
    for (Map.Entry<String, Gathering> each : watch.gatherings().entrySet()) {
      Gathering rest = each.getValue();
      for (Alert.Part part : each.getValue().parts()) {
        rest = AlertPolicy.wants(subject.policy(), part.kind()) ? rest : rest.without(part);
      }
      boolean nothing = rest.total() == 0 && each.getValue().total() > 0;
      Gathering due = rest.dueAt(due(subject, each.getKey(), rest, at));
      settled = settled.gather(each.getKey(), nothing ? null : due);
    }
    return settled;
  }

  private static Instant due(Subject subject, String name, Gathering gathering, Instant at) {
    if (name.equals(BACKLOG)) {
      return gathering.due();
    }
    if (name.equals(QUIET)) {
      return QuietTime.until(subject, at).orElse(at);
    }
    if (name.endsWith(HUSHED) || subject.policy().grouping() == null) {
      return at;
    }
    Instant end = gathering.opened().plus(subject.policy().grouping().window());
    return end.isAfter(at) ? end : at;
  }

  /** In a sentence, for people: why the parts of a notice come together. */
  static String why(String name, Gathering gathering) {
    if (isBacklog(name)) {
      return "A backlog, not fresh news: kept and tagged, told once in this notice";
    }
    String since = " since " + gathering.opened();
    if (name.endsWith(HUSHED)) {
      return "What a silence or another subject held back" + since;
    }
    return name.equals(QUIET)
        ? "What the quiet hours held back" + since
        : "What came in one group" + since;
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
