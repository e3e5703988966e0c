package io.wirewatch.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wirewatch.app.Wirewatch.MissingTopics;
import io.wirewatch.config.SettingsLoader;
import io.wirewatch.kafka.DeadLetters;
import io.wirewatch.kafka.EventHeaders;
import io.wirewatch.kafka.SharedBroker;
import io.wirewatch.kafka.TopicReader;
import io.wirewatch.kafka.TopicTable;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.FeedItem;
import io.wirewatch.model.FeedStatus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a publisher sends: a clear reason or a dead letter, and the rest goes on. */
@ExtendWith(SharedBroker.class)
class BadFeedsIT {
  /** What is said of each feed that gives nothing. */
  private static final Map<String, String> REASONS =
      Map.of(
          "html", "a web page .*",
          "empty", "(?i).*empty.*",
          "huge", "(?i).*(large|bytes|MB).*",
          "gzip-bomb", "(?i).*(large|bytes|MB).*");

  @TempDir Path directory;

  @Test
  void shouldSayWhatIsWrongAndGoOn(SharedBroker.Access broker) throws Exception {
    SettingsLoader loader = Quick.settings(broker, directory);
    try (BadFeeds feeds = new BadFeeds();
        Wirewatch wirewatch = Wirewatch.start(loader.load(), Role.all(), MissingTopics.CREATE)) {
      Topics topics = wirewatch.topics();
      TopicTable<FeedStatus> statuses = new TopicTable<>(broker.client(), topics.feedStatus());
      new TopicTable<>(broker.client(), topics.feeds()).write(feeds.feeds());
      await()
          .atMost(60, TimeUnit.SECONDS)
          .untilAsserted(
              () -> {
                Map<String, FeedStatus> known = statuses.read();
                assertThat(known.keySet()).isEqualTo(feeds.feeds().keySet());
                assertThat(known.values())
                    .isNotEmpty()
                    .allMatch(status -> status.lastPoll() != null);
                REASONS.forEach(
                    (feed, reason) -> {
                      assertThat(known.get(feed).state()).isEqualTo(FeedStatus.State.FAILING);
                      assertThat(known.get(feed).reason()).as(feed).matches(reason);
                    });
              });
      assertThat(buried(broker, topics)).contains("html").doesNotContain("good");

      feeds.publish();
      await()
          .atMost(60, TimeUnit.SECONDS)
          .untilAsserted(
              () -> {
                Outcome outcome = Outcome.read(broker.client(), topics);
                assertThat(outcome.items())
                    .extracting(FeedItem::title)
                    .contains(
                        "Council opens bridge number 1",
                        "Council opens bridge number 2",
                        "cut-1",
                        "Новости дня в Москве",
                        "Large");
                assertThat(outcome.isBalanced()).isTrue();
              });
      Outcome outcome = Outcome.read(broker.client(), topics);
      assertThat(outcome.items())
          .isNotEmpty()
          .allSatisfy(
              item -> {
                assertThat(item.title()).doesNotContain("ha ha ha ha ha ha ha ha ha ha ha");
                assertThat(item.text().toString().length()).isLessThan(1_000_000);
              });
      assertThat(
              outcome.items().stream()
                  .filter(item -> item.feedId().equals("external-entity"))
                  .map(FeedItem::title))
          .hasSize(1)
          .allMatch(title -> title.matches("before\\W*(secret)?\\W*after"));
      assertThat(wirewatch.failure()).isNotDone();
      assertThat(wirewatch.ready()).isTrue();
    }
  }

  /** Feeds whose documents are among the dead letters. */
  private static Set<String> buried(SharedBroker.Access broker, Topics topics) {
    Set<String> feeds = new HashSet<>();
    try (TopicReader reader =
        TopicReader.open(broker.client(), List.of(topics.deadLetters().name()))) {
      reader
          .readToEnd()
          .forEach(
              letter -> {
                assertThat(EventHeaders.text(letter.headers(), DeadLetters.STAGE))
                    .isEqualTo("poll");
                feeds.add(new String(letter.key(), StandardCharsets.UTF_8));
              });
    }
    return feeds;
  }
}
