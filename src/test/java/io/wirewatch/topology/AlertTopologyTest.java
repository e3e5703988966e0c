package io.wirewatch.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.kafka.DrivenTopics;
import io.wirewatch.kafka.StreamsProperties;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Alert;
import io.wirewatch.model.Article;
import io.wirewatch.model.ArticleSample;
import io.wirewatch.model.FeedItem;
import io.wirewatch.model.Heartbeat;
import io.wirewatch.model.ItemSample;
import io.wirewatch.model.Story;
import io.wirewatch.model.StorySample;
import io.wirewatch.model.Subject;
import io.wirewatch.model.SubjectMatch;
import io.wirewatch.model.Suppressed;
import io.wirewatch.subject.SubjectFile;
import io.wirewatch.subject.SubjectMonitor;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertTopologyTest {
  private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

  @TempDir Path state;

  private final Topics topics = new Topics();
  private SubjectMonitor monitor;
  private Topology topology;
  private TopologyTestDriver driver;
  private TestInputTopic<String, Subject> subjects;
  private TestInputTopic<String, Article> articles;
  private TestInputTopic<String, Story> stories;
  private TestOutputTopic<String, Alert> alerts;
  private TestOutputTopic<String, Suppressed> suppressed;

  @BeforeEach
  void start() {
    Properties properties = DrivenTopics.properties("alert", state);
    StreamsBuilder builder = StreamsProperties.builder(properties);
    monitor =
        AlertTopology.build(
            builder, topics, name -> !name.equals(topics.subject("topicless").name()));
    topology = builder.build();
    driver = new TopologyTestDriver(topology, properties, START);
    StringSerializer keys = new StringSerializer();
    subjects = DrivenTopics.in(driver, topics.subjects());
    articles = DrivenTopics.in(driver, topics.articles());
    stories = DrivenTopics.in(driver, topics.stories());
    alerts = DrivenTopics.out(driver, topics.alerts());
    suppressed = DrivenTopics.out(driver, topics.suppressed());
  }

  @AfterEach
  void stop() {
    driver.close();
    monitor.close();
  }

  private void watch(String yaml, boolean ownTopic) {
    for (Subject subject : SubjectFile.read("test.yaml", yaml).subjects()) {
      subjects.pipeInput(subject.id(), subject.applied(3, ownTopic));
    }
  }

  private void article(String id, String story, String title, String source, Duration after) {
    article(id, story, title, source, after, Article.Kind.NEW);
  }

  private void article(
      String id, String story, String title, String source, Duration after, Article.Kind kind) {
    article(id, story, null, title, source, after, kind);
  }

  private void article(
      String id,
      String story,
      List<String> absorbed,
      String title,
      String source,
      Duration after,
      Article.Kind kind) {
    Instant at = START.plus(after);
    FeedItem item =
        ItemSample.of(id, at).outlet(source).country("GB").title(title).published(at).item();
    Article article =
        ArticleSample.of(item)
            .revision(kind == Article.Kind.NEW ? 0 : 1)
            .kind(kind)
            .story(story)
            .absorbed(absorbed)
            .article();
    articles.pipeInput(id, article, at);
  }

  @Test
  void shouldTellAStoryOnceAndKeepTheLedgerOfTheRest() {
    watch("id: gas\nseverity: high\nquery: title:gas", false);
    article("a1", "st-1", "Gas deal signed", "Reuters", Duration.ZERO);
    article("a2", "st-1", "Deal on gas is signed", "AFP", Duration.ofMinutes(1));
    article("a3", "st-2", "Nothing of interest", "AFP", Duration.ofMinutes(2));

    KeyValue<String, Alert> alert = alerts.readKeyValue();
    assertThat(alert.key).isEqualTo("gas/st-1");
    assertThat(alert.value.id()).isEqualTo("gas/st-1/0");
    assertThat(alert.value.subjectVersion()).isEqualTo(3);
    assertThat(alert.value.kind()).isEqualTo(Alert.Kind.NEW);
    assertThat(alert.value.evidence()).extracting(m -> m.text()).containsExactly("Gas");
    assertThat(alert.value.raisedAt()).isEqualTo(START);
    assertThat(alerts.isEmpty()).isTrue();
    KeyValue<String, Suppressed> held = suppressed.readKeyValue();
    assertThat(held.key).isEqualTo("gas/st-1");
    assertThat(held.value.reason()).isEqualTo(Suppressed.Reason.ALREADY_TOLD);
    assertThat(suppressed.isEmpty()).isTrue();
  }

  /** The story's pointer comes by another partition. */
  @Test
  void shouldTellAStoryOnceWhoseEndIsReadLater() {
    watch("id: gas\nseverity: critical\nquery: title:gas", false);
    article("a1", "old", "Gas deal signed", "Reuters", Duration.ZERO);
    article(
        "a2",
        "new",
        List.of("old"),
        "Ministers sign gas deal",
        "AFP",
        Duration.ofMinutes(1),
        Article.Kind.NEW);

    assertThat(alerts.readValuesToList()).extracting(Alert::storyId).containsExactly("old");
  }

  @Test
  void shouldFollowSubjectsWithoutARestart() {
    article("a1", "st-1", "Gas deal signed", "Reuters", Duration.ZERO);
    watch("id: gas\nquery: title:gas", false);
    article("a2", "st-2", "Gas deal broken", "Reuters", Duration.ofMinutes(1));
    subjects.pipeInput("gas", (Subject) null);
    article("a3", "st-3", "Gas deal mended", "Reuters", Duration.ofMinutes(2));

    assertThat(alerts.readValuesToList()).extracting(Alert::articleId).containsExactly("a2");
  }

  @Test
  void shouldWriteToTheSubjectsTopicOnlyWhereThereIsOne() {
    watch("id: gas\nquery: title:gas", true);
    watch("id: deal\nquery: title:deal", false);
    article("a1", "st-1", "Gas deal signed", "Reuters", Duration.ZERO);

    TestOutputTopic<String, SubjectMatch> matches = DrivenTopics.out(driver, topics.subject("gas"));
    var record = matches.readRecord();
    assertThat(record.key()).isEqualTo("a1");
    assertThat(record.value().subjectId()).isEqualTo("gas");
    assertThat(record.headers().lastHeader("ce_id").value()).isEqualTo("gas/a1/0".getBytes());
    assertThat(alerts.readValuesToList()).hasSize(2);
    assertThat(driver.producedTopicNames()).doesNotContain(topics.subject("deal").name());
  }

  @Test
  void shouldAlertOnASubjectWhoseTopicIsMissingAndWriteNoMatch() {
    watch("id: topicless\nquery: title:gas", true);
    article("a1", "st-1", "Gas deal signed", "Reuters", Duration.ZERO);

    assertThat(alerts.readValuesToList()).hasSize(1);
    assertThat(driver.producedTopicNames()).doesNotContain(topics.subject("topicless").name());
  }

  /** Until 12:00. */
  private void twoStoriesInQuietHours() {
    watch(
        """
        id: gas
        query: title:gas
        policy: {quiet-hours: {from: "09:00", to: "12:00"}}
        """,
        false);
    article("a1", "st-1", "Gas deal signed", "Reuters", Duration.ZERO);
    article("a2", "st-2", "Gas found", "Reuters", Duration.ofMinutes(1));
  }

  @Test
  void shouldTellADigestAtItsTimeAlthoughNothingMatchesThen() {
    twoStoriesInQuietHours();
    assertThat(alerts.isEmpty()).isTrue();
    article("a3", "st-3", "Of something else", "Reuters", Duration.ofHours(2).plusSeconds(30));

    Alert digest = alerts.readValue();
    assertThat(digest.kind()).isEqualTo(Alert.Kind.DIGEST);
    assertThat(digest.raisedAt()).isEqualTo(START.plus(Duration.ofHours(2)));
    assertThat(digest.parts()).extracting(Alert.Part::storyId).containsExactly("st-1", "st-2");
  }

  @Test
  void shouldTellADigestAtItsTimeOnAnIdleDesk() {
    twoStoriesInQuietHours();
    TestInputTopic<String, Heartbeat> beats = DrivenTopics.in(driver, topics.heartbeats());
    Instant noon = START.plus(Duration.ofHours(2));
    beats.pipeInput("poll", new Heartbeat(noon), noon);
    assertThat(alerts.isEmpty()).as("an article of 11:59 may be on its way").isTrue();
    beats.pipeInput("poll", new Heartbeat(noon.plusSeconds(60)), noon.plusSeconds(60));

    Alert digest = alerts.readValue();
    assertThat(digest.kind()).isEqualTo(Alert.Kind.DIGEST);
    assertThat(digest.raisedAt()).isEqualTo(noon);
  }

  @Test
  void shouldNotRepeatAStoryThatMerged() {
    watch("id: gas\nquery: title:gas", false);
    article("a1", "st-1", "Gas deal signed", "Reuters", Duration.ZERO);
    stories.pipeInput(
        "st-1", StorySample.of("st-1", START).story().mergedInto("st-2"), START.plusSeconds(5));
    stories.pipeInput("st-1", null, START.plusSeconds(5));
    article("a2", "st-2", "Deal on gas is signed", "AFP", Duration.ofMinutes(1));

    assertThat(alerts.readValuesToList()).hasSize(1);
    assertThat(suppressed.readValuesToList())
        .extracting(Suppressed::storyId)
        .containsExactly("st-1");
  }

  @Test
  void shouldMuteOnlyWhatTheStormSubjectTold() {
    watch("id: rain\nquery: title:rain", false);
    watch("id: typhoon\nquery: title:typhoon\npolicy: {mutes: [rain], minimum-sources: 2}", false);
    article("a1", "st-1", "Typhoon brings rain", "Reuters", Duration.ZERO);
    article("a2", "st-1", "Rain and typhoon", "AFP", Duration.ofMinutes(1));
    article("a3", "st-1", "Rain goes on, says the typhoon centre", "AFP", Duration.ofMinutes(2));

    assertThat(alerts.readValuesToList())
        .extracting(Alert::id)
        .containsExactly("rain/st-1/0", "typhoon/st-1/0");
    assertThat(suppressed.readValuesToList())
        .extracting(held -> held.subjectId() + " " + held.articleId() + " " + held.reason())
        .containsExactly(
            "typhoon a1 TOO_FEW_SOURCES",
            "rain a2 INHIBITED",
            "typhoon a3 ALREADY_TOLD",
            "rain a3 INHIBITED");
  }

  @Test
  void shouldTellAWithdrawalInWhateverWordsToThoseWhoWereTold() {
    watch("id: gas\nquery: title:gas", true);
    watch("id: deal\nquery: title:deal", false);
    watch("id: story\nquery: title:story", false);
    article("a1", "st-1", "Gas deal signed", "Reuters", Duration.ZERO);
    article("a2", "st-1", "Pipes are long", "AFP", Duration.ofMinutes(1));
    article("a2", "st-1", "Gone", "AFP", Duration.ofMinutes(2), Article.Kind.RETRACTED);
    article("a1", "st-1", "Coal deal", "Reuters", Duration.ofMinutes(3), Article.Kind.CORRECTED);
    article("a1", "st-1", "Story gone", "Reuters", Duration.ofMinutes(4), Article.Kind.RETRACTED);

    assertThat(alerts.readValuesToList())
        .extracting(alert -> alert.id() + " " + alert.kind() + " " + alert.articleId())
        .containsExactly(
            "deal/st-1/0 NEW a1",
            "gas/st-1/0 NEW a1",
            "deal/st-1/1 CORRECTED a1",
            "gas/st-1/1 CORRECTED a1",
            "deal/st-1/2 RETRACTED a1");
    assertThat(suppressed.readValuesToList())
        .extracting(held -> held.subjectId() + " " + held.articleId() + " " + held.reason())
        .containsExactly("story a1 WITHDRAWN");
    TestOutputTopic<String, SubjectMatch> matches = DrivenTopics.out(driver, topics.subject("gas"));
    assertThat(matches.readKeyValuesToList()).as("it fits no more").hasSize(1);
  }

  @Test
  void shouldGiveEveryNodeANameOfTheDomain() {
    assertThat(topology.describe().toString()).doesNotContainPattern("[A-Z]-\\d{10}");
  }
}
