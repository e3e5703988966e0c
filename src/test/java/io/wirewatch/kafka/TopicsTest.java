package io.wirewatch.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.model.Actor;
import io.wirewatch.model.Feed;
import io.wirewatch.model.FeedItem;
import io.wirewatch.model.FeedStatus;
import io.wirewatch.model.ItemSample;
import io.wirewatch.model.KnownActor;
import io.wirewatch.model.Story;
import io.wirewatch.model.Subscription;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class TopicsTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private final Topics topics = new Topics();

  @Test
  void shouldWriteRecordsAsTheContractSays() {
    FeedItem item = item("Text");

    byte[] bytes = topics.items().valueSerde().serializer().serialize("wirewatch.items", item);

    assertThat(new String(bytes, StandardCharsets.UTF_8))
        .contains("\"dateConfidence\":\"stated\"", "\"backlog\":\"none\"")
        .contains("\"fetchedAt\":\"2026-11-23T12:00:00Z\"")
        .doesNotContain("null", "guid");
    assertThat(topics.items().valueSerde().deserializer().deserialize("wirewatch.items", bytes))
        .isEqualTo(item);
  }

  @Test
  void shouldIgnoreFieldsThatItDoesNotKnow() {
    byte[] bytes =
        "{\"id\":\"a\",\"url\":\"http://a.example/\",\"colour\":\"blue\"}"
            .getBytes(StandardCharsets.UTF_8);

    assertThat(topics.feeds().valueSerde().deserializer().deserialize("wirewatch.feeds", bytes))
        .isEqualTo(new Feed("a", "http://a.example/", null, null, null, null, List.of()));
  }

  @Test
  void shouldSayWhatCannotBeRead() {
    var reader = topics.feeds().valueSerde().deserializer();
    for (String bad : List.of("{", "[]", "\"x\"", "null", "{\"url\":\"http://a\"}", "{} {}")) {
      assertThatThrownBy(
              () -> reader.deserialize("wirewatch.feeds", bad.getBytes(StandardCharsets.UTF_8)))
          .as(bad)
          .isInstanceOf(SerializationException.class)
          .hasMessageContaining("wirewatch.feeds");
    }
  }

  @Test
  void shouldRefuseWhatIsTooLargeForATopic() {
    FeedItem item = item("x".repeat(1_000_000));

    assertThatThrownBy(
            () -> topics.items().valueSerde().serializer().serialize("wirewatch.items", item))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("900,000");
  }

  @Test
  void shouldStampHeadersOnItsOwnTopicOnly() {
    var writer = topics.items().valueSerde().serializer();
    var own = new RecordHeaders();
    var other = new RecordHeaders();

    writer.serialize("wirewatch.items", own, item("Text"));
    writer.serialize("process-somewhere-repartition", other, item("Text"));

    assertThat(EventHeaders.text(own, "content-type")).isEqualTo("application/json");
    assertThat(EventHeaders.text(own, "schema")).isEqualTo("urn:wirewatch:schema:item:1");
    assertThat(EventHeaders.text(own, "ce_type")).isEqualTo("io.wirewatch.item.v1");
    assertThat(EventHeaders.text(own, "ce_time")).isEqualTo("2026-11-23T12:00:00Z");
    assertThat(EventHeaders.text(own, "ce_id")).isEqualTo("item-1/2026-11-23T12:00:00Z");
    assertThat(other).isEmpty();
  }

  @Test
  void shouldGiveEachStateOfAStoryAnIdOfItsOwn() {
    Set<String> ids =
        Stream.of(
                story(1, 0, List.of("A"), 1, null),
                story(2, 0, List.of("A"), 1, null),
                story(1, 1, List.of("A"), 1, null),
                story(1, 1, List.of("A", "B"), 1, null),
                story(1, 1, List.of("A", "B"), 2, null),
                story(1, 1, List.of("A", "B"), 2, "s:other"))
            .map(story -> id(topics.stories(), story))
            .collect(Collectors.toSet());

    assertThat(ids).as("all were last seen in the same poll").hasSize(6);
    assertThat(id(topics.stories(), story(1, 0, List.of("A"), 1, null)))
        .as("a replay gives the same")
        .isIn(ids);
  }

  @Test
  void shouldGiveEachChangeOfAFeedOrAnActorAnIdOfItsOwn() {
    Feed feed = new Feed("gale", "https://gale.example/", "Gale", "Gale", "GB", "en", List.of());
    KnownActor actor = new KnownActor("doe", "Doe", Actor.Kind.PERSON, "NZ", List.of(), List.of());

    // Back to what it was is a change as well.
    assertThat(id(topics.feeds(), feed)).startsWith("gale/").isNotEqualTo(id(topics.feeds(), feed));
    assertThat(id(topics.actors(), actor))
        .startsWith("doe/")
        .isNotEqualTo(id(topics.actors(), actor));
  }

  @Test
  void shouldGiveEachStateOfAFeedAndOfItsSubscriptionAnIdOfItsOwn() {
    assertThat(
            Stream.of(
                    status(FeedStatus.State.OK, 600),
                    status(FeedStatus.State.STALE, 600),
                    status(FeedStatus.State.STALE, 900))
                .map(status -> id(topics.feedStatus(), status)))
        .as("all of one poll")
        .doesNotHaveDuplicates();
    assertThat(
            Stream.of(
                    subscription(Subscription.Stage.WANTED, 0, null),
                    subscription(Subscription.Stage.ASKED, 0, null),
                    subscription(Subscription.Stage.ASKED, 1, null),
                    subscription(Subscription.Stage.ACTIVE, 0, null),
                    subscription(Subscription.Stage.ACTIVE, 0, NOON.plusSeconds(9)))
                .map(subscription -> id(topics.subscriptions(), subscription)))
        .as("all due at one time")
        .doesNotHaveDuplicates();
  }

  private static FeedStatus status(FeedStatus.State state, long until) {
    return new FeedStatus(
        "gale",
        "https://gale.example/",
        "Gale",
        state,
        "",
        NOON,
        NOON,
        NOON,
        NOON.plusSeconds(until),
        600,
        200,
        0,
        9,
        0);
  }

  private static Subscription subscription(
      Subscription.Stage stage, int attempts, Instant lastPush) {
    return new Subscription(
        "gale",
        "gale.example",
        "https://hub.example/",
        "https://gale.example/",
        true,
        stage,
        "",
        NOON,
        null,
        attempts,
        lastPush,
        false);
  }

  @Test
  void shouldNotLetATombstoneBearTheHeadersOfWhatCausedIt() {
    var headers = new RecordHeaders();
    topics.items().valueSerde().serializer().serialize("wirewatch.items", headers, item("Text"));
    headers.add(
        "traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01".getBytes());
    headers.add(EventHeaders.MERGED_INTO, "s:other".getBytes());

    topics.stories().valueSerde().serializer().serialize("wirewatch.stories", headers, null);

    assertThat(EventHeaders.text(headers, "schema")).isEqualTo("urn:wirewatch:schema:story:1");
    assertThat(EventHeaders.text(headers, EventHeaders.MERGED_INTO)).isEqualTo("s:other");
    assertThat(headers)
        .extracting(Header::key)
        .as("it is no event, and the trace goes on")
        .containsExactlyInAnyOrder("schema", "traceparent", EventHeaders.MERGED_INTO);
  }

  private static <V> String id(Topic<String, V> topic, V value) {
    var headers = new RecordHeaders();
    topic.valueSerde().serializer().serialize(topic.name(), headers, value);
    return EventHeaders.text(headers, "ce_id");
  }

  private static Story story(
      int articles, int copies, List<String> outlets, int sources, String mergedInto) {
    return new Story(
        "s:one",
        "en",
        "Title",
        articles,
        copies,
        outlets,
        sources,
        List.of(),
        NOON,
        NOON,
        mergedInto,
        List.of());
  }

  @Test
  void shouldStandUnderThePrefix() {
    assertThat(new Topics("news.test.", 2).all())
        .extracting(Topic::name)
        .containsExactly(
            "news.test.feeds",
            "news.test.feed-status",
            "news.test.subscriptions",
            "news.test.hub-calls",
            "news.test.items",
            "news.test.heartbeats",
            "news.test.sightings",
            "news.test.actors",
            "news.test.articles",
            "news.test.duplicates",
            "news.test.stories",
            "news.test.subjects",
            "news.test.alerts",
            "news.test.suppressed",
            "news.test.redeliveries",
            "news.test.dead-letters");
    assertThatThrownBy(() -> new Topics("a/b", 2)).hasMessageContaining("a/b");
  }

  private static FeedItem item(String content) {
    return ItemSample.of("item-1", NOON).language("en").content(content).published(NOON).item();
  }
}
