package io.wirewatch.topology;

import io.wirewatch.alert.AlertDecision;
import io.wirewatch.kafka.JsonSerde;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Alert;
import io.wirewatch.model.Article;
import io.wirewatch.model.Story;
import io.wirewatch.model.SubjectMatch;
import io.wirewatch.model.Suppressed;
import io.wirewatch.subject.SubjectMonitor;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;

/** articles, subjects, stories, heartbeats -> subject.&lt;id&gt;, alerts, suppressed. */
public final class AlertTopology {
  /** From the poll to here an article takes seconds; a digest can wait that long for it. */
  private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

  private AlertTopology() {}

  /** With a topic for every subject that says it has one. */
  public static SubjectMonitor build(StreamsBuilder builder, Topics topics) {
    return build(builder, topics, name -> true);
  }

  /**
   * Adds the stream to the builder.
   *
   * @param topicIsThere whether there is a topic of this name; asked for the subjects' own
   * @return the subjects as this instance knows them, for metrics; it follows the topic
   */
  public static SubjectMonitor build(
      StreamsBuilder builder, Topics topics, Predicate<String> topicIsThere) {
    SubjectMonitor monitor = new SubjectMonitor();
    SubjectsTable subjects = new SubjectsTable(monitor, topics.subjects().name());
    builder.addGlobalStore(
        subjects.store(),
        topics.subjects().name(),
        topics.subjects().consumed("read-subjects"),
        subjects);

    KStream<String, Article> articles =
        builder.stream(topics.articles().name(), topics.articles().consumed("read-articles"));
    KStream<String, Matched> matches =
        articles.process(new MatchSubjects(monitor), Named.as("match-subjects"));
    publishMatches(matches, monitor, topics, topicIsThere);

    KStream<String, AlertSignal> sightings =
        matches.mapValues(Matched::signal, Named.as("take-sightings"));
    KStream<String, AlertSignal> time =
        articles.process(new TellTime<>(Duration.ZERO), Named.as("tell-time"));
    KStream<String, AlertSignal> idleTime =
        builder.stream(topics.heartbeats().name(), topics.heartbeats().consumed("read-heartbeats"))
            .process(new TellTime<>(ON_ITS_WAY), Named.as("tell-idle-time"));
    KStream<String, AlertSignal> kin =
        builder.stream(topics.stories().name(), topics.stories().consumed("read-stories"))
            .flatMap((id, story) -> kinOf(id, story), Named.as("find-kin-of-stories"));
    BySubject bySubject = new BySubject(monitor, topics.partitions());
    Map<String, KStream<String, AlertDecision>> decisions =
        sightings
            .merge(time, Named.as("sightings-and-time"))
            .merge(idleTime, Named.as("sightings-and-idle-time"))
            .merge(kin, Named.as("sightings-time-and-kin"))
            .repartition(
                Repartitioned.<String, AlertSignal>as("signals-by-subject")
                    .withKeySerde(Serdes.String())
                    .withValueSerde(JsonSerde.of(AlertSignal.class))
                    .withStreamPartitioner(bySubject)
                    .withNumberOfPartitions(topics.partitions()))
            .process(new RaiseAlerts(monitor, bySubject), Named.as("raise-alerts"))
            .split(Named.as("decided-"))
            .branch((key, it) -> it instanceof AlertDecision.Raise, Branched.as("alerts"))
            .branch((key, it) -> it instanceof AlertDecision.HoldBack, Branched.as("suppressed"))
            .noDefaultBranch();
    decisions
        .get("decided-alerts")
        .map((key, it) -> keyed(((AlertDecision.Raise) it).alert()), Named.as("take-alerts"))
        .to(topics.alerts().name(), topics.alerts().produced("publish-alerts"));
    decisions
        .get("decided-suppressed")
        .map(
            (key, it) -> keyed(((AlertDecision.HoldBack) it).suppressed()),
            Named.as("take-suppressed"))
        .to(topics.suppressed().name(), topics.suppressed().produced("publish-suppressed"));
    return monitor;
  }

  /**
   * Only where the topic is there, whatever the subject says: a write to one that is not hangs, and
   * ends the stream for all.
   */
  private static void publishMatches(
      KStream<String, Matched> found,
      SubjectMonitor monitor,
      Topics topics,
      Predicate<String> topicIsThere) {
    KStream<String, SubjectMatch> matches =
        found.flatMapValues(
            it -> it instanceof Matched.AMatch one ? List.of(one.match()) : List.of(),
            Named.as("take-matches"));
    matches
        .filter(
            (id, match) ->
                monitor.subject(id).filter(subject -> subject.ownTopic()).isPresent()
                    && topicIsThere.test(topics.subject(id).name()),
            Named.as("keep-matches-with-a-topic"))
        .selectKey((id, match) -> match.article().id(), Named.as("key-matches-by-article"))
        .to(
            (articleId, match, context) -> topics.subject(match.subjectId()).name(),
            Produced.<String, SubjectMatch>as("publish-matches")
                .withKeySerde(Serdes.String())
                .withValueSerde(new SubjectMatchSerde(topics)));
  }

  private static Iterable<KeyValue<String, AlertSignal>> kinOf(String id, Story story) {
    if (story == null) {
      return List.of();
    }
    return story.kin().stream()
        .map(other -> KeyValue.pair(id, AlertSignal.kin(id, other)))
        .toList();
  }

  private static KeyValue<String, Alert> keyed(Alert alert) {
    String story = alert.storyId() == null ? notice(alert) : alert.storyId();
    return KeyValue.pair(Topics.alertKey(alert.subjectId(), story), alert);
  }

  /** In the place of a story: {@code backlog} or {@code digest}. */
  private static String notice(Alert alert) {
    return alert.kind().name().toLowerCase(Locale.ROOT);
  }

  private static KeyValue<String, Suppressed> keyed(Suppressed held) {
    return KeyValue.pair(Topics.alertKey(held.subjectId(), held.storyId()), held);
  }
}
