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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LiveStreamIT {
  private static final int READERS = 2;

  private final HttpClient client = HttpClient.newHttpClient();

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
