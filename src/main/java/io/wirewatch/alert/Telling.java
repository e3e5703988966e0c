package io.wirewatch.alert;

import io.wirewatch.model.Alert;
import io.wirewatch.model.Subject;
import java.time.Instant;
import java.util.List;

/** Alerts as they are told, with ids that are functions of subject, story and revision. */
final class Telling {
  private Telling() {}

  /** News of one story. */
  static Alert of(Subject subject, AlertState state, Pending news, Instant at) {
    Sighting sighting = news.sighting();
    return new Alert(
        subject.id() + "/" + state.storyId() + "/" + state.alerts(),
        subject.id(),
        subject.version(),
        subject.title(),
        subject.severity(),
        state.storyId(),
        news.kind(),
        state.alerts(),
        news.reason(),
        sighting.headline(),
        sighting.link(),
        sighting.articleId(),
        sighting.language(),
        state.outlets(),
        state.sources().size(),
        sighting.regions(),
        sighting.evidence(),
        state.firstSeen(),
        sighting.published(),
        at,
        // News that had to wait was itself counted as held back.
        at.equals(sighting.at()) ? state.heldSince() : Math.max(0, state.heldSince() - 1),
        List.of(),
        sighting.dictionary());
  }

  /** One notice of several stories. */
  static Alert of(Subject subject, String name, Gathering gathering, Instant at) {
    boolean backlog = Notices.isBacklog(name);
    long stories = gathering.parts().stream().map(Alert.Part::storyId).distinct().count();
    Alert.Part last = gathering.parts().get(gathering.parts().size() - 1);
    String outlets = AlertPolicy.names(gathering.outlets());
    String headline =
        backlog
            ? subject.title()
                + ": "
                + gathering.total()
                + (gathering.total() == 1 ? " older article from " : " older articles from ")
                + outlets
            : subject.title() + ": " + stories + (stories == 1 ? " story" : " stories");
    return new Alert(
        subject.id()
            + "/"
            + (backlog ? "backlog" : "digest")
            + "/"
            + name.replace(' ', '-')
            + "/"
            + gathering.opened(),
        subject.id(),
        subject.version(),
        subject.title(),
        subject.severity(),
        null,
        backlog ? Alert.Kind.BACKLOG : Alert.Kind.DIGEST,
        0,
        Notices.why(name, gathering),
        headline,
        last.link(),
        last.articleId(),
        null,
        gathering.outlets(),
        gathering.outlets().size(),
        List.of(),
        List.of(),
        gathering.opened(),
        null,
        at,
        gathering.total(),
        gathering.parts(),
        null);
  }
}
