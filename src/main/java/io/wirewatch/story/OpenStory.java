package io.wirewatch.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * An open story: the articles of the window, and a profile of the latest of them. The profile is
 * made when it is asked for and can be dropped at any time: most stories are one article that
 * nobody asks for again.
 */
final class OpenStory {
  /** Articles that make the profile; older ones no longer say where the story stands. */
  static final int PROFILE = 16;

  private final String id;
  private final ArrayDeque<StoryText> articles = new ArrayDeque<>(1);
  private List<StoryText> latest;
  private Profile profile;
  private Map<Integer, Integer> anchors;
  private long lastSeen;

  OpenStory(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }

  long lastSeen() {
    return lastSeen;
  }

  int size() {
    return articles.size();
  }

  /** How many articles make the profile. */
  int profiled() {
    return Math.min(PROFILE, articles.size());
  }

  /** Whether one of the latest articles is in the language. */
  boolean speaks(String language) {
    Iterator<StoryText> newestFirst = articles.descendingIterator();
    for (int i = 0; i < PROFILE && newestFirst.hasNext(); i++) {
      if (newestFirst.next().language().equals(language)) {
        return true;
      }
    }
    return false;
  }

  /** The latest articles, newest first. */
  List<StoryText> latest() {
    if (latest == null) {
      latest = new ArrayList<>(profiled());
      Iterator<StoryText> newestFirst = articles.descendingIterator();
      while (newestFirst.hasNext() && latest.size() < PROFILE) {
        latest.add(newestFirst.next());
      }
    }
    return latest;
  }

  Profile profile() {
    if (profile == null) {
      profile = new Profile();
      for (StoryText article : latest()) {
        profile.add(article);
      }
    }
    return profile;
  }

  /** How many of the latest articles bear each anchor. */
  Map<Integer, Integer> anchors() {
    if (anchors == null) {
      anchors = new HashMap<>();
      for (StoryText article : latest()) {
        for (int anchor : article.anchors()) {
          anchors.merge(anchor, 1, Integer::sum);
        }
      }
    }
    return anchors;
  }

  /** Drops what can be made anew. */
  void cool() {
    latest = null;
    profile = null;
    anchors = null;
  }

  void add(StoryText text, long at) {
    articles.addLast(text);
    lastSeen = Math.max(lastSeen, at);
    cool();
  }

  /** Forgets its oldest article. */
  void removeOldest() {
    articles.removeFirst();
    cool();
  }
}
