package io.wirewatch.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.Feed;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLettersTopologyTest {
  @TempDir Path directory;

  private final Topics topics = new Topics("t.", 1);
  private final UnreadableRows unreadable = new UnreadableRows();
  private TopologyTestDriver driver;
  private TestInputTopic<byte[], byte[]> feeds;
  private TestInputTopic<byte[], byte[]> table;

  @BeforeEach
  void start() {
    Properties properties =
        StreamSample.of("poll", topics, directory)
            .unreadable(unreadable)
            // Under exactly-once the driver forgets what an unreadable record wrote.
            .with(Map.of("processing.guarantee", "at_least_once"))
            .properties();
    StreamsBuilder builder = StreamsProperties.builder(properties);
    builder.addGlobalStore(
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore("table"), Serdes.String(), JsonSerde.of(Feed.class))
            .withLoggingDisabled(),
        "t.table",
        topics.feeds().consumed("read-table"),
        () ->
            new ContextualProcessor<String, Feed, Void, Void>() {
              @Override
              public void process(Record<String, Feed> record) {
                if (record.value().url().contains("poison")) {
                  throw new IllegalStateException("poison in the table");
                }
                KeyValueStore<String, Feed> store = context().getStateStore("table");
                store.put(record.key(), record.value());
              }
            });
    builder.stream(topics.feeds().name(), topics.feeds().consumed("read-feeds"))
        .mapValues(
            feed -> {
              if (feed.url().contains("poison")) {
                throw new IllegalArgumentException("poison", new IllegalStateException("at heart"));
              }
              return feed.url().contains("huge")
                  ? new Feed(feed.id(), "x".repeat(1_000_000), null, null, null, null, null)
                  : feed;
            },
            Named.as("look-at-feeds"))
        .to("out", Produced.with(Serdes.String(), JsonSerde.of(Feed.class)).withName("write-out"));
    driver = new TopologyTestDriver(builder.build(), properties);
    feeds =
        driver.createInputTopic(
            topics.feeds().name(), new ByteArraySerializer(), new ByteArraySerializer());
    table =
        driver.createInputTopic("t.table", new ByteArraySerializer(), new ByteArraySerializer());
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void shouldBuryWhatCannotBeReadAndGoOn() {
    send("a", "{not json");
    send("b", "{\"id\":\"b\",\"url\":\"http://b.example/\"}");

    assertThat(letters())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.value()).isEqualTo("{not json".getBytes(UTF_8));
              assertThat(letter.key()).isEqualTo("a".getBytes(UTF_8));
              assertThat(header(letter, DeadLetters.KIND)).isEqualTo("unreadable");
              assertThat(header(letter, DeadLetters.STAGE)).isEqualTo("poll");
              assertThat(header(letter, DeadLetters.NODE)).isEqualTo("read-feeds");
              assertThat(header(letter, DeadLetters.TOPIC)).isEqualTo("t.feeds");
              assertThat(header(letter, DeadLetters.ATTEMPT)).isEqualTo("1");
              assertThat(header(letter, "mine")).isEqualTo("kept");
            });
    assertThat(written()).hasSize(1);
    assertThat(unreadable.of("t.feeds")).as("it has a letter").isEmpty();
  }

  @Test
  void shouldBuryWhatAStepFailsAt() {
    send("a", "{\"id\":\"a\",\"url\":\"poison\"}");
    send("b", "{\"id\":\"b\",\"url\":\"http://b.example/\"}");

    assertThat(letters())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(header(letter, DeadLetters.KIND)).isEqualTo("failed");
              assertThat(header(letter, DeadLetters.NODE)).isEqualTo("look-at-feeds");
              assertThat(header(letter, DeadLetters.MESSAGE)).isEqualTo("at heart");
              assertThat(header(letter, DeadLetters.EXCEPTION))
                  .isEqualTo("java.lang.IllegalStateException");
              assertThat(header(letter, DeadLetters.STACKTRACE)).hasSizeLessThan(4_100);
            });
    assertThat(written()).hasSize(1);
  }

  @Test
  void shouldBuryWhatIsTooLargeToBeWritten() {
    send("a", "{\"id\":\"a\",\"url\":\"huge\"}");
    send("b", "{\"id\":\"b\",\"url\":\"http://b.example/\"}");

    assertThat(letters())
        .singleElement()
        .satisfies(letter -> assertThat(header(letter, DeadLetters.KIND)).isEqualTo("unwritable"));
    assertThat(written()).hasSize(1);
  }

  @Test
  void shouldCutWhatIsTooLargeForALetter() {
    send("a", "x".repeat(1_900_000));

    assertThat(letters())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.value()).hasSize(DeadLetters.MAX_VALUE);
              assertThat(header(letter, DeadLetters.TRUNCATED)).isEqualTo("1900000");
            });
  }

  @Test
  void shouldCountTheAttempts() {
    RecordHeaders headers = new RecordHeaders();
    headers.add(DeadLetters.ATTEMPT, "1".getBytes(UTF_8));
    headers.add(DeadLetters.MESSAGE, "of the last time".getBytes(UTF_8));

    feeds.pipeInput(new TestRecord<>("a".getBytes(UTF_8), "{".getBytes(UTF_8), headers));

    assertThat(letters())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(header(letter, DeadLetters.ATTEMPT)).isEqualTo("2");
              assertThat(letter.headers().headers(DeadLetters.MESSAGE)).hasSize(1);
            });
  }

  @Test
  void shouldNotStopAtBadRecordsOfAGlobalTable() {
    table.pipeInput("a".getBytes(UTF_8), "{not json".getBytes(UTF_8));
    table.pipeInput("p".getBytes(UTF_8), "{\"id\":\"p\",\"url\":\"poison\"}".getBytes(UTF_8));
    table.pipeInput("b".getBytes(UTF_8), "{\"id\":\"b\",\"url\":\"http://b/\"}".getBytes(UTF_8));

    assertThat(letters()).isEmpty();
    KeyValueStore<String, Feed> store = driver.getKeyValueStore("table");
    assertThat(store.get("a")).isNull();
    assertThat(store.get("b")).isNotNull();
    assertThat(unreadable.of("t.table"))
        .as("the driver has a handler of its own for what a table cannot read")
        .extracting(UnreadableRows.Row::line)
        .singleElement()
        .asString()
        .startsWith("p: the record at t.table-0@")
        .endsWith("IllegalStateException: poison in the table");
  }

  private void send(String key, String value) {
    RecordHeaders headers = new RecordHeaders();
    headers.add("mine", "kept".getBytes(UTF_8));
    feeds.pipeInput(new TestRecord<>(key.getBytes(UTF_8), value.getBytes(UTF_8), headers));
  }

  private List<TestRecord<byte[], byte[]>> letters() {
    return DrivenTopics.out(driver, topics.deadLetters()).readRecordsToList();
  }

  private List<String> written() {
    return driver
        .createOutputTopic("out", new StringDeserializer(), new StringDeserializer())
        .readValuesToList();
  }

  private static String header(TestRecord<byte[], byte[]> letter, String key) {
    return EventHeaders.text(letter.headers(), key);
  }
}
