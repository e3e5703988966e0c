package io.wirewatch.app;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.fetch.HubCallbackServer;
import io.wirewatch.fetch.WebSubSettings;
import io.wirewatch.model.HubCall;
import io.wirewatch.model.Subscription;
import io.wirewatch.model.Subscription.Stage;
import io.wirewatch.ops.Callers;
import io.wirewatch.poll.HubKey;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The address that is open to strangers, while many of them say no more. */
class HubCallbackIT {
  private static final String SECRET = "a long text for this test only";
  private static final String TOPIC = "https://news.example/rss";

  private final Callers callers = new Callers("hub-callback", Hubs.CALLERS);
  private final List<HubCall> calls = new CopyOnWriteArrayList<>();
  private final List<Socket> strangers = new ArrayList<>();
  private final HubCallbackServer server;
  private final String path = "/websub/news/" + new HubKey(SECRET).token("news", TOPIC);

  HubCallbackIT() throws IOException {
    server =
        new HubCallbackServer(
            new WebSubSettings(
                "http://127.0.0.1/websub", SECRET, "127.0.0.1", 0, Duration.ofDays(7), 1 << 20),
            feedId -> feedId.equals("news") ? Optional.of(active()) : Optional.empty(),
            (key, call) -> calls.add(call),
            callers,
            InstantSource.system());
  }

  @AfterEach
  void stop() throws IOException {
    for (Socket each : strangers) {
      each.close();
    }
    server.close();
    callers.close();
  }

  private static Subscription active() {
    return new Subscription(
        "news",
        "news.example",
        "https://hub.example/",
        TOPIC,
        false,
        Stage.ACTIVE,
        "",
        null,
        null,
        0,
        null,
        false);
  }

  @Test
  void shouldHearAHubWhileManyBeginToAskAndSayNoMore() throws Exception {
    connect("G");
    assertHubIsHeard();
  }

  @Test
  void shouldHearAHubWhileManyAnnounceADocumentThatNeverComes() throws Exception {
    connect("POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n<");
    assertHubIsHeard();
  }

  private void connect(String said) throws IOException {
    for (int i = 0; i < 60; i++) {
      Socket socket = new Socket("127.0.0.1", server.port());
      socket.getOutputStream().write(said.getBytes(US_ASCII));
      strangers.add(socket);
    }
  }

  private void assertHubIsHeard() throws Exception {
    HttpRequest push =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .timeout(Duration.ofSeconds(10))
            .POST(HttpRequest.BodyPublishers.ofString("news"))
            .build();
    for (int i = 0; i < 3; i++) {
      assertThat(HttpClient.newHttpClient().send(push, BodyHandlers.discarding()).statusCode())
          .isEqualTo(202);
    }
    assertThat(calls).hasSize(3);
  }
}
