package io.wirewatch.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ops.AdminServer;
import io.wirewatch.ops.AdminSettings;
import io.wirewatch.ops.LiveEvents;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LiveStreamIT {
  private static final int READERS = 2;

  private final HttpClient client = HttpClient.newHttpClient();

  /** A reader that is cut off before the first alert must be able to say where it was. */
  @Test
  void shouldSayAtOnceWhereAReaderIs() throws Exception {
    AlertHistory history = new AlertHistory(10, 10, new LiveEvents<>(READERS, null));
    history.add(0, 4, SampleAlerts.alert("desk", "s1", 0, "One", SampleAlerts.NINE));
    history.complete(Map.of(0, 7L, 1, 2L));
    try (AdminServer admin = admin()) {
      admin.route(LiveStream.PATH, new LiveStream(history, READERS, admin::isStopping));
      URI stream = admin.address().resolve(LiveStream.PATH + "?subject=nothing");
      try (Stream<String> lines =
          client.send(HttpRequest.newBuilder(stream).build(), BodyHandlers.ofLines()).body()) {
        // With data, because some libraries pass over an id that stands alone.
        assertThat(lines.limit(5))
            .containsExactly("retry: 2000", "", "id: 0-7.1-2", "event: position", "data: {}");
      }
    }
  }

  /** A filter that nothing passes for weeks must not make a gap of what it kept back. */
  @Test
  void shouldSayWithEachHeartbeatWhereAReaderIs() throws Exception {
    AlertHistory history = new AlertHistory(10, 10, new LiveEvents<>(READERS, null));
    history.complete(Map.of(0, 7L));
    try (AdminServer admin = admin()) {
      admin.route(
          LiveStream.PATH,
          new LiveStream(history, READERS, Duration.ofSeconds(1), admin::isStopping));
      URI stream = admin.address().resolve(LiveStream.PATH + "?subject=nothing");
      try (Stream<String> lines =
          client.send(HttpRequest.newBuilder(stream).build(), BodyHandlers.ofLines()).body()) {
        Iterator<String> each = lines.iterator();
        assertThat(next(each, "id: ")).isEqualTo("id: 0-7");
        history.add(0, 9, SampleAlerts.alert("desk", "s1", 0, "One", SampleAlerts.NINE));
        assertThat(Stream.generate(() -> next(each, "id: ")).limit(10)).contains("id: 0-9");
      }
    }
  }

  private static String next(Iterator<String> lines, String begin) {
    String line = lines.next();
    while (!line.startsWith(begin)) {
      line = lines.next();
    }
    return line;
  }

  private static AdminServer admin() {
    return new AdminServer(
        new AdminSettings("127.0.0.1", 0, Duration.ofDays(1)), "test", InstantSource.system());
  }

  /** Each that waits holds a thread too: of three at least one is told at once to come later. */
  @Test
  void shouldCountReadersThatWaitForTheAlertsToBeRead() {
    AlertHistory history = new AlertHistory(10, 10, new LiveEvents<>(READERS, null));
    try (AdminServer admin =
        new AdminServer(
            new AdminSettings("127.0.0.1", 0, Duration.ofDays(1)),
            "test",
            InstantSource.system())) {
      admin.route(LiveStream.PATH, new LiveStream(history, READERS, admin::isStopping));
      URI stream = admin.address().resolve(LiveStream.PATH);
      List<CompletableFuture<HttpResponse<Stream<String>>>> answers =
          Stream.generate(() -> HttpRequest.newBuilder(stream).build())
              .limit(READERS + 1)
              .map(request -> client.sendAsync(request, BodyHandlers.ofLines()))
              .toList();

      var first = CompletableFuture.anyOf(answers.toArray(CompletableFuture[]::new)).join();

      assertThat(((HttpResponse<?>) first).statusCode()).isEqualTo(503);
      assertThat(((HttpResponse<?>) first).headers().firstValue("Retry-After")).contains("60");
      history.complete(Map.of());
      assertThat(answers.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
          .containsExactlyInAnyOrder(200, 200, 503);
    }
  }
}
