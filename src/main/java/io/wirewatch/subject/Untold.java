package io.wirewatch.subject;

import io.wirewatch.model.Alert;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was gathered and is not told yet, when one of a story's articles is corrected or withdrawn:
 * what that brought leaves its place, and so does the first news of the story, as if neither had
 * been gathered. Of more than fifty parts of a notice those behind are not seen. Pure.
 *
 * @param left what is gathered without it
 * @param place where the first news of the story stood; null where that was told, or never came
 * @param first that news
 */
record Untold(WatchState left, String place, Alert.Part first) {

  /**
   * Takes it out.
   *
   * @param stories all names of the article's story
   */
  static Untold takenOut(WatchState watch, Set<String> stories, String articleId) {
    Untold untold = new Untold(watch, null, null);
    for (Map.Entry<String, Gathering> each : new TreeMap<>(watch.gatherings()).entrySet()) {
      String name = each.getKey();
      for (Alert.Part part : each.getValue().parts()) {
        boolean first =
            part.kind() == Alert.Kind.NEW
                && !Notices.isBacklog(name)
                && stories.contains(part.storyId());
        if (first || part.articleId().equals(articleId)) {
          Gathering rest = untold.left.gatherings().get(name).without(part);
          untold =
              new Untold(
                  untold.left.gather(name, rest),
                  first ? name : untold.place,
                  first ? part : untold.first);
        }
      }
    }
    return untold;
  }

  /** Whether the story's first news was among it. */
  boolean isFirst() {
    return place != null;
  }

  /** Puts a story's first news back where it was, as those tell it who still stand by it. */
  WatchState putBack(AlertState story, Sighting withdrawn) {
    Alert.Part part =
        first.articleId().equals(withdrawn.articleId()) ? story.lastAccount().part() : first;
    return left.gather(place, left.gatherings().get(place).with(part, withdrawn.regions()));
  }
}
