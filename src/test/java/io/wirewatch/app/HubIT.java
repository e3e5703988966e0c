package io.wirewatch.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wirewatch.app.Wirewatch.MissingTopics;
import io.wirewatch.config.Settings;
import io.wirewatch.kafka.SharedBroker;
import io.wirewatch.kafka.TopicTable;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Feed;
import io.wirewatch.model.FeedItem;
import io.wirewatch.model.Subscription;
import io.wirewatch.model.Subscription.Stage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A feed with a hub: found, verified, pushed and polled slowly, on a real broker. */
@ExtendWith(SharedBroker.class)
class HubIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir Path directory;

  @Test
  void shouldTakeNewsFromAHubThatItSubscribedTo(SharedBroker.Access broker) throws Exception {
    int port = freePort();
    try (LoopbackHub hub = new LoopbackHub("Ferry sails", "Crane falls");
        Wirewatch wirewatch =
            Wirewatch.start(settings(broker, port), Set.of(Role.POLL), MissingTopics.CREATE)) {
      Topics topics = wirewatch.topics();
      Feed feed = new Feed("harbour", hub.url("/feed"), "Harbour", null, null, "en", List.of());
      new TopicTable<>(broker.client(), topics.feeds()).write(Map.of("harbour", feed));
      await().atMost(PATIENCE).until(() -> stage(broker, topics) == Stage.ACTIVE);
      assertThat(hub.verified()).containsExactly(200);
      Map<String, String> form = hub.asked().get(0);
      assertThat(form).containsEntry("hub.mode", "subscribe").containsKey("hub.secret");
      String callback = form.get("hub.callback");
      String secret = form.get("hub.secret");

      assertThat(hub.verify(form, "unsubscribe", form.get("hub.topic"))).isEqualTo(404);
      assertThat(hub.verify(form, "subscribe", hub.url("/other"))).isEqualTo(404);
      assertThat(hub.push(callback + "0", secret, "Forged address")).isEqualTo(410);
      assertThat(hub.push(callback, secret + "0", "Forged signature")).isEqualTo(202);
      assertThat(hub.push(callback, secret, "Whale seen")).isEqualTo(202);
      await().atMost(PATIENCE).until(() -> titles(broker, topics).contains("Whale seen"));

      int polls = hub.polls();
      hub.publish("Whale seen");
      assertThat(hub.push(callback, secret, "Fog lifts")).isEqualTo(202);
      await().atMost(PATIENCE).until(() -> titles(broker, topics).contains("Fog lifts"));
      assertThat(hub.polls()).as("asked every half second without a hub").isEqualTo(polls);
      assertThat(titles(broker, topics))
          .containsExactlyInAnyOrder("Ferry sails", "Crane falls", "Whale seen", "Fog lifts");
    }
  }

  private static Stage stage(SharedBroker.Access broker, Topics topics) {
    Subscription subscription =
        new TopicTable<>(broker.client(), topics.subscriptions()).read().get("harbour");
    return subscription == null ? null : subscription.stage();
  }

  private static List<String> titles(SharedBroker.Access broker, Topics topics) {
    return Outcome.read(broker.client(), topics).items().stream().map(FeedItem::title).toList();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private Settings settings(SharedBroker.Access broker, int port) {
    return Quick.settings(broker, directory)
        .commandLine("websub.callback-url", "http://127.0.0.1:" + port + "/websub")
        .commandLine("websub.secret", "a long text for this test only")
        .commandLine("websub.host", "127.0.0.1")
        .commandLine("websub.port", String.valueOf(port))
        .load();
  }
}
