package io.wirewatch.ops;

import io.wirewatch.model.Alert;
import io.wirewatch.model.Article;
import io.wirewatch.model.Duplicate;
import io.wirewatch.model.FeedStatus;
import io.wirewatch.model.Severity;
import io.wirewatch.model.Story;
import io.wirewatch.model.Subject;
import io.wirewatch.model.Suppressed;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What the page shows: the newest alerts, stories with their articles, feeds and subjects. Bounded
 * in each direction, so that it is the same size after a year. Safe for use by many threads.
 */
public final class RecentNews {
  static final int ALERTS = 500;
  static final int HELD_BACK = 500;
  static final int ARTICLES = 20_000;
  static final int FEEDS = 50_000;
  static final int SUBJECTS = 10_000;

  /**
   * An article or copy on a story's time line.
   *
   * @param id article or item id
   * @param kind new, revised, corrected, retracted, or copy
   * @param title empty for a copy, which has its original's
   * @param outlet who published it
   * @param source the independent source
   * @param link may be null
   * @param at when it was fetched
   * @param published as stated; may be null
   * @param copyOf the original's id; null for an article
   * @param similarity of a copy to its original; 0 for an article
   */
  public record Entry(
      String id,
      String kind,
      String title,
      String outlet,
      String source,
      String link,
      Instant at,
      Instant published,
      String copyOf,
      double similarity) {}

  /**
   * A story with its time line and the alerts on it, and those of the stories that it took over.
   *
   * @param story that which was asked for, or the one that it was merged into
   */
  public record StoryPage(Story story, List<Entry> entries, List<Alert> alerts) {}

  /** A subject with its volume. */
  public record SubjectPage(
      String id, String title, String severity, int told, int held, Volume.Bars volume) {}

  private final Deque<Alert> alerts = new ArrayDeque<>();
  private final Deque<Suppressed> heldBack = new ArrayDeque<>();
  private final StoryShelf stories = new StoryShelf();
  private final Map<String, String> storyOfArticle = bounded(ARTICLES);
  private final Map<String, FeedStatus> feeds = bounded(FEEDS);
  private final Map<String, Subject> subjects = bounded(SUBJECTS);
  private final Map<String, Volume> volumes = bounded(SUBJECTS);

  synchronized void accept(Alert alert) {
    alerts.addFirst(alert);
    stories.listed(alert.storyId());
    if (alerts.size() > ALERTS) {
      stories.unlisted(alerts.removeLast().storyId());
    }
    volumes.computeIfAbsent(alert.subjectId(), id -> new Volume()).add(alert.raisedAt(), true);
  }

  synchronized void accept(Suppressed held) {
    heldBack.addFirst(held);
    if (heldBack.size() > HELD_BACK) {
      heldBack.removeLast();
    }
    volumes.computeIfAbsent(held.subjectId(), id -> new Volume()).add(held.at(), false);
  }

  synchronized void accept(Article article) {
    if (article.storyId() == null) {
      return;
    }
    storyOfArticle.put(article.id(), article.storyId());
    stories.append(
        article.storyId(),
        new Entry(
            article.id(),
            article.kind().name().toLowerCase(java.util.Locale.ROOT),
            article.item().title(),
            article.item().outlet() == null ? article.item().feedId() : article.item().outlet(),
            article.source(),
            article.item().link(),
            article.item().fetchedAt(),
            article.item().published(),
            null,
            0));
  }

  synchronized void accept(Duplicate copy) {
    String story = copy.storyId() != null ? copy.storyId() : storyOfArticle.get(copy.articleId());
    if (story == null || copy.kind() == Duplicate.Kind.SAME_ITEM) {
      return;
    }
    stories.append(
        story,
        new Entry(
            copy.itemId(),
            "copy",
            "",
            copy.outlet() == null ? copy.feedId() : copy.outlet(),
            copy.source(),
            copy.link(),
            copy.fetchedAt(),
            null,
            copy.articleId(),
            copy.similarity()));
  }

  /** The story as it stands; null ends it. */
  synchronized void story(String id, Story story) {
    stories.put(id, story);
  }

  /** The topics have been read up to now. */
  synchronized void caughtUp() {
    stories.caughtUp();
  }

  synchronized void feed(String id, FeedStatus status) {
    if (status == null) {
      feeds.remove(id);
    } else {
      feeds.put(id, status);
    }
  }

  synchronized void subject(String id, Subject subject) {
    if (subject == null) {
      subjects.remove(id);
    } else {
      subjects.put(id, subject);
    }
  }

  /** Newest first; null in a filter means any, and an alert without a severity is of any. */
  synchronized List<Alert> alerts(String subject, Severity atLeast, String region, int limit) {
    return alerts.stream()
        .filter(alert -> subject == null || subject.equals(alert.subjectId()))
        .filter(
            alert ->
                atLeast == null
                    || alert.severity() == null
                    || alert.severity().compareTo(atLeast) >= 0)
        .filter(alert -> region == null || alert.regions().contains(region))
        .sorted(Comparator.comparing(Alert::raisedAt).reversed())
        .limit(limit)
        .toList();
  }

  /** Newest first. */
  synchronized List<Suppressed> heldBack(int limit) {
    return heldBack.stream()
        .sorted(Comparator.comparing(Suppressed::at).reversed())
        .limit(limit)
        .toList();
  }

  /** Last seen first; merged ones are left out. */
  synchronized List<Story> stories(int limit) {
    return stories
        .stories()
        .sorted(
            Comparator.comparing(Story::lastSeen, Comparator.nullsLast(Comparator.reverseOrder())))
        .limit(limit)
        .toList();
  }

  /** One story; null where it is not, or no longer, held in memory. */
  synchronized StoryPage story(String id) {
    Story story = stories.story(id);
    if (story == null) {
      return null;
    }
    String standing = stories.standing(id);
    List<Entry> line = new ArrayList<>(stories.entries(id));
    line.sort(Comparator.comparing(Entry::at));
    return new StoryPage(
        story,
        List.copyOf(line),
        alerts.stream()
            .filter(alert -> alert.storyId() != null)
            .filter(alert -> standing.equals(stories.standing(alert.storyId())))
            .toList());
  }

  /** By id. */
  synchronized List<FeedStatus> feeds() {
    return List.copyOf(new TreeMap<>(feeds).values());
  }

  /** Those with most alerts first. */
  synchronized List<SubjectPage> subjects() {
    List<SubjectPage> pages = new ArrayList<>();
    for (Subject subject : subjects.values()) {
      Volume volume = volumes.getOrDefault(subject.id(), new Volume());
      pages.add(
          new SubjectPage(
              subject.id(),
              Objects.requireNonNullElse(subject.title(), subject.id()),
              subject.severity().name().toLowerCase(java.util.Locale.ROOT),
              volume.told(),
              volume.held(),
              volume.bars()));
    }
    pages.sort(
        Comparator.comparing(SubjectPage::told)
            .thenComparing(SubjectPage::held)
            .reversed()
            .thenComparing(SubjectPage::id));
    return pages;
  }

  static <V> Map<String, V> bounded(int most) {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > most;
      }
    };
  }
}
