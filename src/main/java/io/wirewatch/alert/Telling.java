package io.wirewatch.alert;

import io.wirewatch.model.Alert;
import io.wirewatch.model.Subject;
import java.time.Instant;
import java.util.List;

/** Alerts as they are told, with ids that are functions of subject, story and revision. */
final class Telling {
  private Telling() {}

  /**
   * News of one story.
   *
   * @param shown the match whose headline stands over it: as a rule, but not always, the news' own
   */
  static Alert of(Subject subject, AlertState state, Pending news, Sighting shown, Instant at) {
    return new Alert(
        subject.id() + "/" + state.storyId() + "/" + state.alerts(),
        subject.id(),
        subject.version(),
        subject.title(),
        subject.severity(),
        state.storyId(),
        news.kind(),
        state.alerts(),
        AlertPolicy.told(news.reason(), state.sources()) + foundBy(subject, shown),
        shown.headline(),
        shown.link(),
        news.sighting().articleId(),
        shown.language(),
        state.outlets(),
        state.sources().size(),
        shown.regions(),
        shown.evidence(),
        state.firstSeen(),
        shown.published(),
        at,
        // News that had to wait was itself counted as held back.
        at.equals(news.sighting().at()) ? state.heldSince() : Math.max(0, state.heldSince() - 1),
        List.of(),
        shown.dictionary(),
        null);
  }

  /** What waited can have been found by another query than the subject has now. */
  private static String foundBy(Subject subject, Sighting sighting) {
    return sighting.subjectVersion() < subject.version()
        ? "; found by version " + sighting.subjectVersion() + " of the subject"
        : "";
  }

  /**
   * One notice of several stories.
   *
   * @param watch from before it is told
   */
  static Alert of(
      Subject subject,
      WatchState watch,
      String name,
      Gathering gathering,
      Roundup roundup,
      Instant at) {
    boolean backlog = Notices.isBacklog(name);
    Alert.Part last = gathering.parts().get(gathering.parts().size() - 1);
    String what =
        backlog
            ? gathering.total()
                + (gathering.total() == 1 ? " older article from " : " older articles from ")
                + AlertPolicy.names(gathering.outlets())
            : roundup.stories() + (roundup.stories() == 1 ? " story" : " stories");
    return new Alert(
        id(subject, watch, backlog ? "backlog" : "digest", name, gathering.opened()),
        subject.id(),
        subject.version(),
        subject.title(),
        subject.severity(),
        null,
        backlog ? Alert.Kind.BACKLOG : Alert.Kind.DIGEST,
        0,
        Notices.why(name, gathering),
        subject.title() + ": " + what,
        last.link(),
        last.articleId(),
        null,
        gathering.outlets(),
        roundup.sources(),
        gathering.allRegions(),
        List.of(),
        gathering.opened(),
        null,
        at,
        Math.max(0, roundup.heldBack() - gathering.total()),
        gathering.parts(),
        null,
        gathering.total());
  }

  /** The same at each replay, and never that of another notice. */
  private static String id(
      Subject subject, WatchState watch, String kind, String name, Instant opened) {
    String id = subject.id() + "/" + kind + "/" + name.replace(' ', '-') + "/" + opened;
    return watch.isAnew(name, opened) ? id : id + "/" + (watch.again() + 1);
  }
}
