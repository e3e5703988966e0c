package io.wirewatch.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.kafka.Topic;
import io.wirewatch.kafka.Topics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicWatcherTest {
  /** The check of rights asks for no more and no less. */
  @Test
  void shouldSayWhatItReads() {
    Topics topics = new Topics();
    TopicWatcher watcher =
        new TopicWatcher(
            topics,
            Map.of(),
            Duration.ZERO,
            InstantSource.system(),
            new RecentNews(),
            new Metrics("test"),
            new LiveEvents<>(1, PageEvent.RELOAD));

    assertThat(TopicWatcher.reads(topics))
        .extracting(Topic::name)
        .containsExactlyInAnyOrderElementsOf(watcher.read());
  }
}
