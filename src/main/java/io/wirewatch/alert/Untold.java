package io.wirewatch.alert;

import io.wirewatch.model.Alert;
import io.wirewatch.model.Subject;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was gathered and is not told yet, when one of a story's articles is corrected or withdrawn:
 * what that brought leaves its place, and so does the first news of the story, as if neither had
 * been gathered. Of more than fifty parts of a notice those behind are not seen. Pure.
 *
 * @param left what is gathered without it
 * @param stories all names of the story
 * @param place where the first news of the story stood; null where that was told, or never came
 * @param first that news
 */
record Untold(WatchState left, Set<String> stories, String place, Alert.Part first) {

  /** Takes it out, of a story under all its names. */
  static Untold takenOut(WatchState watch, Set<String> stories, String articleId) {
    Untold untold = new Untold(watch, stories, null, null);
    for (Map.Entry<String, Gathering> each : new TreeMap<>(watch.gatherings()).entrySet()) {
      String name = each.getKey();
      for (Alert.Part part : each.getValue().parts()) {
        boolean first = part.kind() == Alert.Kind.NEW && untold.isOfStory(name, part);
        if (first || part.articleId().equals(articleId)) {
          Gathering rest = untold.left.gatherings().get(name).without(part);
          untold =
              new Untold(
                  untold.left.gather(name, rest),
                  stories,
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

  private boolean isOfStory(String name, Alert.Part part) {
    return !Notices.isBacklog(name) && stories.contains(part.storyId());
  }

  /** Whether so many stand by a story still that its first news is told all the same. */
  static boolean stands(Subject.Policy policy, AlertState story) {
    return !story.accounts().isEmpty() && story.sources().size() >= policy.minimumSources();
  }

  /**
   * What is gathered when an article that is withdrawn took the first news of its story out: where
   * the story stands that is put back, as those tell it who stand by it; else nothing of it is
   * told.
   *
   * @param story without the article
   */
  WatchState settled(Subject.Policy policy, AlertState story, String articleId) {
    WatchState settled = left;
    if (stands(policy, story)) {
      boolean gone = first.articleId().equals(articleId);
      Alert.Part part = gone ? story.lastAccount().part() : first;
      Gathering gathering = left.gatherings().get(place);
      for (Alert.Part other : gathering.parts()) {
        gathering =
            other.articleId().equals(part.articleId()) ? gathering.without(other) : gathering;
      }
      return left.gather(place, gathering.with(part));
    }
    for (Map.Entry<String, Gathering> each : new TreeMap<>(left.gatherings()).entrySet()) {
      for (Alert.Part part : each.getValue().parts()) {
        if (isOfStory(each.getKey(), part)) {
          Gathering rest = settled.gatherings().get(each.getKey()).without(part);
          settled = settled.gather(each.getKey(), rest);
        }
      }
    }
    return settled;
  }
}
