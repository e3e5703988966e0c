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

  private record Numbered(int number, StoryText text) {}

  private final String id;
  private ArrayDeque<Numbered> articles = new ArrayDeque<>(1);
  private List<StoryText> latest;
  private Profile profile;
  private Map<Integer, Integer> anchors;
  private long lastSeen;
  private OpenStory absorbedBy;

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
    Iterator<Numbered> newestFirst = articles.descendingIterator();
    for (int i = 0; i < PROFILE && newestFirst.hasNext(); i++) {
      if (newestFirst.next().text.language().equals(language)) {
        return true;
      }
    }
    return false;
  }

  /** The latest articles, newest first. */
  List<StoryText> latest() {
    if (latest == null) {
      latest = new ArrayList<>(profiled());
      Iterator<Numbered> newestFirst = articles.descendingIterator();
      while (newestFirst.hasNext() && latest.size() < PROFILE) {
        latest.add(newestFirst.next().text);
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

  /** The number of its oldest article. */
  int first() {
    return articles.getFirst().number;
  }

  /** Takes over the articles of another story, in the order of their numbers. */
  void absorb(OpenStory other) {
    ArrayDeque<Numbered> all = new ArrayDeque<>(articles.size() + other.articles.size());
    while (!articles.isEmpty() || !other.articles.isEmpty()) {
      boolean own =
          other.articles.isEmpty()
              || !articles.isEmpty()
                  && articles.peekFirst().number < other.articles.peekFirst().number;
      all.addLast((own ? articles : other.articles).removeFirst());
    }
    articles = all;
    lastSeen = Math.max(lastSeen, other.lastSeen);
    other.absorbedBy = this;
    other.cool();
    cool();
  }

  /** The story that its articles now belong to: itself where it was not absorbed. */
  OpenStory survivor() {
    OpenStory last = this;
    while (last.absorbedBy != null) {
      last = last.absorbedBy;
    }
    return last;
  }

  /** Takes an article; numbers rise. */
  void add(int number, StoryText text, long at) {
    articles.addLast(new Numbered(number, text));
    lastSeen = Math.max(lastSeen, at);
    cool();
  }

  /** Forgets its oldest article. */
  void removeOldest() {
    articles.removeFirst();
    cool();
  }
}
