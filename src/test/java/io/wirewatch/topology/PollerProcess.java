package io.wirewatch.topology;

import io.wirewatch.fetch.FeedFetcher;
import io.wirewatch.fetch.FetchSettings;
import io.wirewatch.fetch.LoopbackFetch;
import io.wirewatch.kafka.StreamSample;
import io.wirewatch.kafka.StreamsProperties;
import io.wirewatch.kafka.StreamsRunner;
import io.wirewatch.kafka.Topics;
import io.wirewatch.poll.PollSettings;
import io.wirewatch.poll.PollSettingsSample;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.StreamsBuilder;

/** A poller in a process of its own, that a test can kill: BOOTSTRAP PREFIX PARTITIONS STATE. */
final class PollerProcess {
  private PollerProcess() {}

  /** Polls every two seconds, so that a test is short. */
  static PollSettings schedule() {
    return PollSettingsSample.every(Duration.ofSeconds(2))
        .backoff(Duration.ofSeconds(4))
        .settings();
  }

  public static void main(String[] args) {
    Topics topics = new Topics(args[1] + ".", Integer.parseInt(args[2]));
    Properties properties =
        StreamSample.of("poll", topics, Path.of(args[3]))
            .application(args[1])
            .with(
                Map.of(
                    "bootstrap.servers", args[0],
                    "main.consumer.session.timeout.ms", "15000",
                    "main.consumer.heartbeat.interval.ms", "3000"))
            .properties();
    FetchSettings loopback = LoopbackFetch.settings();
    StreamsBuilder builder = StreamsProperties.builder(properties);
    PollTopology.build(builder, topics, new FeedFetcher(loopback), schedule(), loopback);
    new StreamsRunner(
            "poll", builder.build(), properties, Duration.ofSeconds(10), InstantSource.system())
        .start()
        .failure()
        .thenAccept(
            problem -> {
              problem.printStackTrace();
              System.exit(3);
            })
        .join();
  }
}
