package io.wirewatch.alert;

import io.wirewatch.model.Alert;
import io.wirewatch.model.Subject;
import java.time.Instant;
import java.util.Optional;

/** Tells what was gathered, when it is due. */
final class NoticeDesk {
  private final AlertMemory memory;
  private final Agenda agenda;
  private final StoryRecall recall;
  private final Hushes hushes;

  NoticeDesk(AlertMemory memory, Agenda agenda, StoryRecall recall, Hushes hushes) {
    this.memory = memory;
    this.agenda = agenda;
    this.recall = recall;
    this.hushes = hushes;
  }

  /** What is due under a name; nothing where all of it is hushed, or the hour is quiet. */
  Optional<Alert> tell(Subject subject, String name, Instant at) {
    WatchState watch = agenda.of(subject.id());
    Gathering.Split split =
        watch
            .gatherings()
            .get(name)
            .split((part, regions) -> hushes.of(subject, part, regions, at), at);
    watch = watch.gather(name, null);
    if (split.hushed().total() > 0) {
      watch = Notices.putAside(watch, name, split.hushed());
    }
    Gathering news = split.told();
    if (news.total() == 0) {
      agenda.keep(subject, watch);
      return Optional.empty();
    }
    Optional<Instant> quiet = QuietTime.until(subject, at);
    if (quiet.isPresent()) {
      agenda.keep(subject, Notices.postponed(watch, name, news, quiet.get()));
      return Optional.empty();
    }
    agenda.keep(subject, Notices.told(subject, watch, name, at));
    news.parts().forEach(part -> memory.text(subject.id(), part.articleId(), null));
    return Optional.of(told(subject, name, news, at));
  }

  /** Several stories in one notice; a single one as itself. */
  private Alert told(Subject subject, String name, Gathering news, Instant at) {
    Roundup roundup =
        Roundup.of(news.stories().stream().map(id -> recall.whole(subject.id(), id)).toList());
    if (roundup.stories() == 1 && !Notices.isBacklog(name)) {
      Pending only = news.news(subject, Notices.why(name, news));
      AlertState state = recall.of(only.sighting());
      keep(subject, state.raised(at).waiting(state.pending()));
      return Telling.of(subject, state, only, only.sighting(), at);
    }
    WatchState watch = agenda.of(subject.id());
    agenda.keep(subject, watch.telling(name, news.opened()));
    roundup.states().values().forEach(state -> keep(subject, state.summedUp()));
    return Telling.of(subject, watch, name, news, roundup, at);
  }

  private void keep(Subject subject, AlertState state) {
    memory.story(subject.id(), state.storyId(), state);
  }
}
