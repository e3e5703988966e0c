package io.wirewatch.app;

import io.wirewatch.kafka.DeadLetters;
import io.wirewatch.kafka.EventHeaders;
import io.wirewatch.kafka.Topic;
import io.wirewatch.kafka.TopicReader;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Alert;
import io.wirewatch.model.Article;
import io.wirewatch.model.Duplicate;
import io.wirewatch.model.FeedItem;
import io.wirewatch.model.Suppressed;
import java.util.List;
import java.util.Map;

/** All that a run of the stream left on its topics, committed records only. */
record Outcome(
    List<FeedItem> items,
    List<Article> articles,
    List<Duplicate> duplicates,
    List<Alert> alerts,
    List<Suppressed> suppressed,
    long deadItems) {

  static Outcome read(Map<String, String> client, Topics topics) {
    return new Outcome(
        read(client, topics.items()),
        read(client, topics.articles()),
        read(client, topics.duplicates()),
        read(client, topics.alerts()),
        read(client, topics.suppressed()),
        deadItems(client, topics));
  }

  /** Whether every item has found its end. */
  boolean isBalanced() {
    return items.size() == articles.size() + duplicates.size() + deadItems;
  }

  private static <V> List<V> read(Map<String, String> client, Topic<String, V> topic) {
    try (TopicReader reader = TopicReader.open(client, List.of(topic.name()))) {
      return reader.readToEnd().stream()
          .filter(record -> record.value()[0] == '{')
          .map(
              record -> topic.valueSerde().deserializer().deserialize(topic.name(), record.value()))
          .toList();
    }
  }

  private static long deadItems(Map<String, String> client, Topics topics) {
    try (TopicReader reader = TopicReader.open(client, List.of(topics.deadLetters().name()))) {
      return reader.readToEnd().stream()
          .filter(
              letter -> "process".equals(EventHeaders.text(letter.headers(), DeadLetters.STAGE)))
          .count();
    }
  }
}
