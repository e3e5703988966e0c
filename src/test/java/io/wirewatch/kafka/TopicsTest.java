package io.wirewatch.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.model.Feed;
import io.wirewatch.model.FeedItem;
import io.wirewatch.model.ItemSample;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
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
