package io.wirewatch.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.alert.AlertDecision;
import io.wirewatch.alert.AlertState;
import io.wirewatch.alert.Sighting;
import io.wirewatch.alert.Sightings;
import io.wirewatch.alert.WatchState;
import io.wirewatch.kafka.JsonSerde;
import io.wirewatch.model.Article;
import io.wirewatch.subject.SubjectFile;
import io.wirewatch.subject.SubjectMonitor;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Subjects whose homes are different partitions, of which one mutes the others. */
class RaiseAlertsTest {
  private static final int PARTITIONS = 6;
  private static final Instant START = Instant.parse("2026-11-02T10:00:00Z");

  @TempDir Path state;

  private final SubjectMonitor subjects =
      SubjectMonitor.of(
          SubjectFile.read(
                  "test.yaml",
                  """
                  subjects:
                    - {id: rain, query: rain, policy: {mutes: [puddles]}}
                    - {id: puddles, query: puddles}
                    - {id: wind, query: wind}
                    - {id: typhoon, query: typhoon, policy: {mutes: [rain, wind], minimum-sources: 2}}
                  """)
              .subjects());
  private RaisingTasks tasks;

  @BeforeEach
  void start() {
    tasks = new RaisingTasks(subjects, PARTITIONS, state);
  }

  @AfterEach
  void stop() {
    tasks.close();
    subjects.close();
  }

  private static Sighting sighting(String subject, String source, int minute) {
    return Sightings.of(
        subject,
        "story",
        "article-" + minute,
        Article.Kind.NEW,
        source,
        START.plusSeconds(60L * minute));
  }

  private void article(String source, int minute, String... fits) {
    for (String subject : fits) {
      Sighting sighting = sighting(subject, source, minute);
      tasks.send(subject, AlertSignal.of(sighting), sighting.at());
    }
  }

  private List<String> decisions() {
    return tasks.decisions().stream()
        .map(
            it ->
                it instanceof AlertDecision.Raise raise
                    ? raise.alert().id()
                    : it.subjectId()
                        + " "
                        + ((AlertDecision.HoldBack) it).suppressed().reason()
                        + " "
                        + it.at())
        .toList();
  }

  @Test
  void shouldMuteAcrossPartitionsAndTellEachThingOnce() {
    // Some share a partition, some do not.
    assertThat(Stream.of("rain", "puddles", "wind", "typhoon").map(tasks::home).distinct())
        .hasSizeBetween(2, 3);

    article("A", 0, "typhoon", "rain", "puddles", "wind");
    article("B", 1, "typhoon", "rain", "puddles", "wind");

    assertThat(decisions())
        .containsExactlyInAnyOrder(
            "typhoon TOO_FEW_SOURCES 2026-11-02T10:00:00Z",
            "rain/story/0",
            "puddles INHIBITED 2026-11-02T10:00:00Z",
            "wind/story/0",
            "typhoon/story/0",
            "rain INHIBITED 2026-11-02T10:01:00Z",
            "puddles INHIBITED 2026-11-02T10:01:00Z",
            "wind INHIBITED 2026-11-02T10:01:00Z");
  }

  /** As the stores of the version before wrote it. */
  @Test
  void shouldReadOlderStates() {
    AlertState story =
        read(
            AlertState.class,
            """
            {"storyId":"st-1","told":true,"alerts":2,"lastToldAt":"2026-11-02T10:00:00Z",
             "heldSince":1,"sources":["A"],"toldSources":1,"outlets":["A"],"facts":["47"],
             "mutedUntil":"2026-11-03T10:00:00Z","firstSeen":"2026-11-02T10:00:00Z",
             "lastSeen":"2026-11-02T10:00:00Z",
             "pending":{"kind":"updated","reason":"r","sighting":{"subjectId":"s","subjectVersion":1,
              "storyId":"st-1","articleId":"a","kind":"new","headline":"h","outlet":"A","source":"A",
              "regions":[],"backlog":"none","facts":{"headline":["47"],"all":["47"]},"evidence":[],
              "mutedBy":"typhoon","at":"2026-11-02T10:00:00Z"}}}
            """);
    WatchState watch =
        read(
            WatchState.class,
            """
            {"gatherings":{"quiet":{"opened":"2026-11-02T22:00:00Z","due":"2026-11-03T06:00:00Z",
              "total":1,"parts":[{"storyId":"st-1","kind":"new","headline":"h","articleId":"a",
               "outlet":"A","at":"2026-11-02T22:00:00Z"}],"outlets":["A"]}},
             "waiting":{"st-1":"2026-11-02T23:00:00Z"}}
            """);

    assertThat(story.alerts()).isEqualTo(2);
    assertThat(story.facts()).containsExactly("47");
    assertThat(story.headlines()).isEmpty();
    assertThat(story.mergedInto()).isNull();
    assertThat(story.pending().sighting().articleId()).isEqualTo("a");
    assertThat(watch.gatherings().get("quiet").parts()).hasSize(1);
    assertThat(watch.gatherings().get("quiet").regions()).isEmpty();
    assertThat(read(AlertState.class, written(AlertState.class, story))).isEqualTo(story);
    assertThat(read(WatchState.class, written(WatchState.class, watch))).isEqualTo(watch);
  }

  private static <T> T read(Class<T> type, String json) {
    return JsonSerde.of(type).deserializer().deserialize("store", json.getBytes(UTF_8));
  }

  private static <T> String written(Class<T> type, T value) {
    return new String(JsonSerde.of(type).serializer().serialize("store", value), UTF_8);
  }
}
