package io.wirewatch.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alert.AlertDecision;
import io.wirewatch.alert.Sighting;
import io.wirewatch.alert.Sightings;
import io.wirewatch.alert.TakenBack;
import io.wirewatch.model.Alert;
import io.wirewatch.model.Article;
import io.wirewatch.subject.SubjectFile;
import io.wirewatch.subject.SubjectMonitor;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same input gives the same alerts, whatever the number of partitions and whether live or
 * replayed; where partitions are read at other speeds, all but what the decision on the key of
 * alerts names.
 */
class SameAlertsTest {
  private static final Instant START = Instant.parse("2026-11-02T10:00:00Z");
  private static final int ARTICLES = 900;
  private static final int MINUTES = 4;

  /** Those that hear the same stories in whatever order. */
  private static final List<String> PLAIN = List.of("plain", "grouped", "night");

  @TempDir Path state;

  private final SubjectMonitor subjects =
      SubjectMonitor.of(
          SubjectFile.read(
                  "test.yaml",
                  """
                  subjects:
                    - {id: plain, query: x, severity: critical}
                    - {id: grouped, query: x, policy: {group: {window: 30m}}}
                    - {id: night, query: x, policy: {quiet-hours: {from: "22:00", to: "07:00"}}}
                    - {id: rumour, query: x, policy: {minimum-sources: 2, escalate-at: [3, 5]}}
                    - {id: storm, query: x, policy: {mutes: [rain]}}
                    - {id: rain, query: x}
                  """)
              .subjects());

  @AfterEach
  void stop() {
    subjects.close();
  }

  /**
   * A signal where it is written.
   *
   * @param from the partition of articles that it comes from
   */
  private record Step(int from, String key, AlertSignal signal, Instant at) {}

  /**
   * Articles of some forty stories in as many hours, with what is revised and taken back of them.
   */
  private static List<List<Step>> articles(boolean takingBack) {
    Random random = new Random(11);
    List<Sighting> told = new ArrayList<>();
    List<List<Step>> all = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      Instant at = START.plusSeconds(60L * MINUTES * i + random.nextInt(60));
      int kind = random.nextInt(20);
      boolean again = kind < 4 && !told.isEmpty();
      Sighting before = again ? told.get(random.nextInt(told.size())) : null;
      String story = again ? before.storyId() : "story-" + (i / 40 + random.nextInt(3));
      String source = again ? before.source() : "source-" + random.nextInt(7);
      String id = again ? before.articleId() : "article-" + i;
      Article.Kind as =
          !again
              ? Article.Kind.NEW
              : kind == 0 && takingBack
                  ? Article.Kind.RETRACTED
                  : kind == 1 && takingBack ? Article.Kind.CORRECTED : Article.Kind.REVISED;
      List<String> fits = subjectsInOrder().filter(subject -> random.nextInt(3) > 0).toList();
      all.add(steps(story, id, as, source, at, fits));
      told.add(Sightings.of(null, story, id, as, source, at));
    }
    return all;
  }

  private static Stream<String> subjectsInOrder() {
    return Stream.of("grouped", "night", "plain", "rumour", "storm", "rain");
  }

  private static List<Step> steps(
      String story, String id, Article.Kind kind, String source, Instant at, List<String> fits) {
    int from = Math.floorMod(id.hashCode(), 6);
    List<Step> steps = new ArrayList<>();
    for (String subject : fits) {
      Sighting sighting = Sightings.of(subject, story, id, kind, source, at);
      steps.add(new Step(from, subject, AlertSignal.of(sighting), at));
    }
    if (kind == Article.Kind.CORRECTED || kind == Article.Kind.RETRACTED) {
      Sighting astray = Sightings.astray(story, id, kind, source, at);
      AlertSignal signal = AlertSignal.takenBack(new TakenBack(astray, fits));
      steps.add(new Step(from, id, signal, at));
    }
    steps.add(
        new Step(
            from,
            "time",
            AlertSignal.time(),
            Instant.ofEpochSecond(at.getEpochSecond() / 60 * 60)));
    return steps;
  }

  private List<AlertDecision> decided(
      List<List<Step>> articles, int partitions, String name, boolean restarting) {
    try (RaisingTasks tasks = new RaisingTasks(subjects, partitions, state.resolve(name))) {
      int number = 0;
      for (List<Step> article : articles) {
        if (restarting && ++number % 50 == 0) {
          tasks.restart();
        }
        article.forEach(step -> tasks.send(step.key(), step.signal(), step.at()));
      }
      Instant later = START.plusSeconds(60L * MINUTES * ARTICLES + 86_400 * 3);
      tasks.send("time", AlertSignal.time(), later);
      return tasks.decisions();
    }
  }

  private static Map<String, List<AlertDecision>> bySubject(List<AlertDecision> decisions) {
    return decisions.stream()
        .collect(
            Collectors.groupingBy(AlertDecision::subjectId, TreeMap::new, Collectors.toList()));
  }

  @Test
  void shouldTellTheSameOverAnyNumberOfPartitionsLiveOrReplayed() {
    List<List<Step>> articles = articles(true);
    var live = bySubject(decided(articles, 1, "one", false));

    assertThat(bySubject(decided(articles, 6, "six", false))).isEqualTo(live);
    assertThat(bySubject(decided(articles, 6, "restarted", true))).isEqualTo(live);
    assertThat(kinds(live))
        .contains(
            Alert.Kind.NEW,
            Alert.Kind.UPDATED,
            Alert.Kind.CORROBORATED,
            Alert.Kind.CORRECTED,
            Alert.Kind.RETRACTED,
            Alert.Kind.DIGEST);
  }

  /**
   * Each partition of articles keeps its order; among them it is another than when they were
   * written.
   */
  @Test
  void shouldTellTheSameStoriesWherePartitionsAreReadAtOtherSpeeds() {
    List<List<Step>> articles = articles(false);
    List<AlertDecision> live = decided(articles, 6, "live", false);
    List<AlertDecision> replayed = decided(otherwise(articles), 6, "replayed", false);

    assertThat(replayed).as("the order was another").isNotEqualTo(live);
    assertThat(stories(replayed)).isEqualTo(stories(live));
    for (List<AlertDecision> run : List.of(live, replayed)) {
      assertThat(ids(run)).doesNotHaveDuplicates();
      assertThat(own(run)).as("every match has a decision").containsAll(matches(articles));
    }
  }

  /** Up to twenty articles of a partition are read before the next one's. */
  private static List<List<Step>> otherwise(List<List<Step>> articles) {
    Random random = new Random(3);
    List<Deque<List<Step>>> partitions = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      partitions.add(new ArrayDeque<>());
    }
    List<List<Step>> order = new ArrayList<>();
    for (List<Step> article : articles) {
      partitions.get(article.get(0).from()).add(article);
      if (random.nextInt(10) == 0) {
        drain(partitions, order, random);
      }
    }
    drain(partitions, order, random);
    return order;
  }

  private static void drain(
      List<Deque<List<Step>>> partitions, List<List<Step>> order, Random random) {
    partitions.stream()
        .sorted(Comparator.comparingInt(partition -> random.nextInt()))
        .forEach(
            partition -> {
              order.addAll(partition);
              partition.clear();
            });
  }

  private static Set<Alert.Kind> kinds(Map<String, List<AlertDecision>> decisions) {
    return decisions.values().stream()
        .flatMap(List::stream)
        .filter(AlertDecision.Raise.class::isInstance)
        .map(it -> ((AlertDecision.Raise) it).alert().kind())
        .collect(Collectors.toSet());
  }

  private static List<String> ids(List<AlertDecision> decisions) {
    return decisions.stream()
        .filter(AlertDecision.Raise.class::isInstance)
        .map(it -> ((AlertDecision.Raise) it).alert().id())
        .toList();
  }

  /** The stories of which a subject that nobody mutes, and that asks for one source, was told. */
  private static Set<String> stories(List<AlertDecision> decisions) {
    Set<String> stories = new TreeSet<>();
    for (AlertDecision decision : decisions) {
      if (decision instanceof AlertDecision.Raise raise && PLAIN.contains(decision.subjectId())) {
        Alert alert = raise.alert();
        Stream.concat(
                Stream.ofNullable(alert.storyId()), alert.parts().stream().map(Alert.Part::storyId))
            .forEach(story -> stories.add(alert.subjectId() + " " + story));
      }
    }
    return stories;
  }

  /** Decisions that are a match's own: held back, or told when it came. */
  private static Set<String> own(List<AlertDecision> decisions) {
    Set<String> own = new HashSet<>();
    for (AlertDecision decision : decisions) {
      String article =
          decision instanceof AlertDecision.Raise raise
              ? raise.alert().articleId()
              : ((AlertDecision.HoldBack) decision).suppressed().articleId();
      own.add(decision.subjectId() + " " + article + " " + decision.at());
    }
    return own;
  }

  private static Set<String> matches(List<List<Step>> articles) {
    return articles.stream()
        .flatMap(List::stream)
        .filter(step -> step.signal().sighting() != null)
        .map(step -> step.key() + " " + step.signal().sighting().articleId() + " " + step.at())
        .collect(Collectors.toSet());
  }
}
