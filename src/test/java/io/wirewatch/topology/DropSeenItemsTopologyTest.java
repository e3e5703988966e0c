package io.wirewatch.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.kafka.DrivenTopics;
import io.wirewatch.kafka.StreamsProperties;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.FeedItem;
import io.wirewatch.model.ItemSample;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Properties;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The memory of identities, by itself. */
class DropSeenItemsTopologyTest {
  private static final Instant START = Instant.parse("2026-11-02T00:00:00Z");

  @TempDir Path state;

  private TopologyTestDriver driver;
  private TestInputTopic<String, FeedItem> items;

  @BeforeEach
  void start() {
    Topics topics = new Topics();
    Properties properties = DrivenTopics.properties("process", state);
    StreamsBuilder builder = StreamsProperties.builder(properties);
    builder.stream(topics.items().name(), topics.items().consumed("read-items"))
        .mapValues(item -> (SeenInput) new SeenInput.Published(item), Named.as("take-items"))
        .process(new DropSeenItems(Duration.ofDays(1)), Named.as("drop-seen-items"));
    driver = new TopologyTestDriver(builder.build(), properties, START);
    items = DrivenTopics.in(driver, topics.items());
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  private void item(String id, Instant at) {
    items.pipeInput(id, ItemSample.of(id, at).item(), at);
  }

  @Test
  void shouldForgetAsFastAsItLearns() {
    int aDay = 12_000;
    for (int day = 0; day < 4; day++) {
      // All of a day's items come within ten minutes, so that a day has one sweep.
      for (int i = 0; i < aDay; i++) {
        item(day + "-" + i, START.plus(Duration.ofDays(day)).plusMillis(i * 40L));
      }
    }
    assertThat(remembered()).isEqualTo(2 * aDay);
  }

  /** A store outlives its host, and the next host may be of another country. */
  @ParameterizedTest
  @ValueSource(strings = {"fa-IR", "ar-EG", "hi-IN-u-nu-deva", "de-DE"})
  void shouldFileUnderTheSameKeyWhateverTheLocale(String tag) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(tag));
    try {
      item("a", START);
    } finally {
      Locale.setDefault(before);
    }
    try (KeyValueIterator<String, byte[]> all =
        driver.<String, byte[]>getKeyValueStore(DropSeenItems.BY_DAY).all()) {
      assertThat(all.next().key).isEqualTo("000000020759/a");
    }
  }

  private long remembered() {
    long count = 0;
    try (KeyValueIterator<String, byte[]> all =
        driver.<String, byte[]>getKeyValueStore(DropSeenItems.BY_DAY).all()) {
      while (all.hasNext()) {
        all.next();
        count++;
      }
    }
    return count;
  }
}
