package io.wirewatch.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.kafka.Json;
import io.wirewatch.model.Alert;
import io.wirewatch.model.Severity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdminServerIT {
  private final AdminServer admin = server(0);
  private final HttpClient client = HttpClient.newHttpClient();

  private static AdminServer server(int port) {
    return new AdminServer(
        new AdminSettings("127.0.0.1", port, Duration.ofDays(1)),
        "test",
        InstantSource.fixed(SampleNews.T0));
  }

  @AfterEach
  void close() {
    admin.close();
  }

  @Test
  void shouldLiveButNotBeReadyBeforeAnyRoleRuns() throws Exception {
    assertThat(get("livez").statusCode()).isEqualTo(200);
    HttpResponse<String> ready = get("readyz");
    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(Json.mapper().readTree(ready.body()).at("/reasons/0").asText())
        .isEqualTo("no role has been started yet");
    assertThat(get("startupz").statusCode()).isEqualTo(503);
  }

  @Test
  void shouldCountAndNameSubjectsThatTellNothing() throws Exception {
    assertThat(get("metrics").body()).contains("wirewatch_subjects{state=\"refused\"} 0");
    admin.watchSubjects(
        () ->
            new SubjectHealth(
                3,
                Map.of("gas", "no such field"),
                Map.of("oil", "too deep"),
                List.of("all"),
                List.of("tea")));

    assertThat(get("metrics").body())
        .contains(
            "wirewatch_subjects{state=\"watched\"} 3",
            "wirewatch_subjects{state=\"refused\"} 1",
            "wirewatch_subjects{state=\"failing\"} 1",
            "wirewatch_subjects{state=\"topicless\"} 1",
            "wirewatch_subjects{state=\"unfiltered\"} 1");
    var problems = Json.mapper().readTree(get("api/subjects").body()).get("problems");
    assertThat(problems.get("gas").asText())
        .isEqualTo("cannot be read and matches nothing: no such field");
    assertThat(problems.get("oil").asText()).isEqualTo("fails on articles: too deep");
    assertThat(problems.get("all").asText()).startsWith("is run on every article");
  }

  @Test
  void shouldServeThePageUnderAStrictPolicy() throws Exception {
    for (String path : new String[] {"", "page.js", "page.css", "icon.svg"}) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
          .contains("default-src 'none'", "script-src 'self'")
          .doesNotContain("unsafe", "http:", "https:");
      assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
    }
    String html = get("").body();
    assertThat(html).doesNotContain("http://", "https://", " style=", " onclick=");
    assertThat(get("page.js").body())
        .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
  }

  /** EventSource gives up for good at a 404, and the address is open before all roles are. */
  @Test
  void shouldKeepWhoAsksForWhatIsYetToComeWaiting() throws Exception {
    try (AdminServer starting =
        new AdminServer(
            new AdminSettings("127.0.0.1", 0, Duration.ofDays(1)),
            "test",
            InstantSource.fixed(SampleNews.T0),
            Set.of("/feeds/", "/events/alerts"))) {
      List<CompletableFuture<HttpResponse<String>>> answers =
          Stream.of("events/alerts?subject=a", "feeds/a.atom")
              .map(path -> HttpRequest.newBuilder(URI.create(starting.address() + path)).build())
              .map(asked -> client.sendAsync(asked, HttpResponse.BodyHandlers.ofString()))
              .toList();
      Awaitility.await().until(() -> starting.waiting() == 2);
      assertThat(answers).noneMatch(CompletableFuture::isDone);

      starting.route("/feeds/", exchange -> exchange.sendResponseHeaders(200, -1));
      starting.route("/events/alerts", exchange -> exchange.sendResponseHeaders(204, -1));

      assertThat(answers)
          .extracting(answer -> answer.join().statusCode())
          .containsExactly(204, 200);
    }
  }

  @Test
  void shouldServeNothingElseOfTheClassPath() throws Exception {
    assertThat(get("defaults.yaml").statusCode()).isEqualTo(404);
    assertThat(get("page/..%2Flogback.xml").statusCode()).isEqualTo(404);
    assertThat(get("META-INF/MANIFEST.MF").statusCode()).isEqualTo(404);
  }

  @Test
  void shouldFilterAlerts() throws Exception {
    SampleNews.into(admin.news());
    assertThat(count("api/alerts", "alerts")).isEqualTo(4);
    assertThat(count("api/alerts?subject=us-china-trade", "alerts")).isEqualTo(1);
    assertThat(count("api/alerts?severity=high", "alerts")).isEqualTo(3);
    assertThat(count("api/alerts?region=CN&limit=2", "alerts")).isEqualTo(2);
    assertThat(count("api/alerts?region=FR", "alerts")).isZero();
    HttpResponse<String> wrong = get("api/alerts?severity=loud");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("low, medium, high, critical");
  }

  @Test
  void shouldShowAStoryWithItsCopiesAndAlerts() throws Exception {
    SampleNews.into(admin.news());
    var page = Json.mapper().readTree(get("api/stories/story-1").body());
    assertThat(page.at("/entries").size()).isEqualTo(4);
    assertThat(page.at("/entries/1/copyOf").asText()).isEqualTo("a1");
    assertThat(page.at("/alerts").size()).isEqualTo(4);
    assertThat(get("api/stories/unknown").statusCode()).isEqualTo(404);
    assertThat(count("api/stories", "stories")).isEqualTo(1);
    assertThat(count("api/feeds", "feeds")).isEqualTo(3);
    assertThat(count("api/suppressed", "suppressed")).isEqualTo(12);
    var subjects = Json.mapper().readTree(get("api/subjects").body()).get("subjects");
    assertThat(subjects.at("/0/id").asText()).isEqualTo("russia-china-ties");
    assertThat(subjects.at("/0/volume/held").findValuesAsText("").size()).isZero();
    assertThat(subjects.at("/0/held").asInt()).isEqualTo(12);
  }

  @Test
  void shouldRefuseToWrite() throws Exception {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(admin.address().resolve("api/alerts"))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(405);
  }

  @Test
  void shouldSendAlertsToOpenPages() throws Exception {
    var answer =
        client.send(
            HttpRequest.newBuilder(admin.address().resolve("api/stream")).build(),
            HttpResponse.BodyHandlers.ofInputStream());
    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .startsWith("text/event-stream");
    Awaitility.await().until(admin.events()::isWatched);
    admin
        .events()
        .publish(
            new PageEvent(
                "alert",
                JsonText.of(
                    SampleNews.alert("x", "s", Severity.LOW, Alert.Kind.NEW, SampleNews.T0))));
    try (var lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      assertThat(lines.lines().filter(line -> line.startsWith("event:")).findFirst())
          .contains("event: alert");
    }
  }

  @Test
  void shouldNameThePortThatIsTaken() {
    int taken = admin.address().getPort();
    assertThatThrownBy(() -> server(taken))
        .isInstanceOf(AdminAddressTaken.class)
        .hasMessageContaining("127.0.0.1:" + taken)
        .hasMessageContaining("admin.port");
  }

  @Test
  void shouldPrintMetricsForPrometheus() throws Exception {
    HttpResponse<String> answer = get("metrics");
    assertThat(answer.headers().firstValue("content-type").orElse("")).contains("version=0.0.4");
    assertThat(answer.body())
        .contains("wirewatch_build_info{")
        .contains("wirewatch_items_total{outcome=\"published\",stage=\"poll\"} 0.0")
        .contains("wirewatch_feeds{state=\"ok\"} 0.0")
        .contains("jvm_memory_used_bytes{");
  }

  /** A pod whose probe gets no answer is killed. */
  @Test
  void shouldAnswerProbesWhileManyBeginToAskAndSayNoMore() throws Exception {
    List<Socket> halfOpen = new ArrayList<>();
    try {
      for (int i = 0; i < 150; i++) {
        halfOpen.add(connected("G"));
      }
      assertProbesAnswer();
    } finally {
      for (Socket each : halfOpen) {
        each.close();
      }
    }
  }

  @Test
  void shouldAnswerProbesWhileManyTakeNoAnswer() throws Exception {
    admin.route(
        "/long/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] piece = new byte[1 << 16];
          for (int i = 0; i < 1_000; i++) {
            exchange.getResponseBody().write(piece);
          }
        });
    List<Socket> deaf = new ArrayList<>();
    try {
      for (int i = 0; i < 150; i++) {
        deaf.add(connected("GET /long/ HTTP/1.1\r\nHost: localhost\r\n\r\n"));
      }
      assertProbesAnswer();
    } finally {
      for (Socket each : deaf) {
        each.close();
      }
    }
  }

  @Test
  void shouldKeepReadersOfStreamsWhileManyBeginToAsk() throws Exception {
    var stream =
        client.send(
            HttpRequest.newBuilder(admin.address().resolve("api/stream")).build(),
            HttpResponse.BodyHandlers.ofInputStream());
    Awaitility.await().until(admin.events()::isWatched);
    List<Socket> halfOpen = new ArrayList<>();
    try (var lines =
        new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
      for (int i = 0; i < 150; i++) {
        halfOpen.add(connected("G"));
      }
      assertProbesAnswer();
      admin.events().publish(new PageEvent("alert", "{}"));
      assertThat(lines.lines().filter(line -> line.startsWith("event:")).findFirst())
          .contains("event: alert");
    } finally {
      for (Socket each : halfOpen) {
        each.close();
      }
    }
  }

  private Socket connected(String said) throws IOException {
    Socket socket = new Socket(admin.address().getHost(), admin.address().getPort());
    socket.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** A second is what a probe waits; a busy machine is given some more. */
  private void assertProbesAnswer() throws Exception {
    for (String probe : List.of("livez", "livez", "startupz")) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(admin.address() + probe))
              .timeout(Duration.ofSeconds(10))
              .build();
      assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
          .as(probe)
          .isIn(200, 503);
    }
  }

  private int count(String path, String field) throws IOException, InterruptedException {
    return Json.mapper().readTree(get(path).body()).get(field).size();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(admin.address() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
