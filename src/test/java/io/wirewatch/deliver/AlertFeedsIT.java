package io.wirewatch.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ops.AdminServer;
import io.wirewatch.ops.AdminSettings;
import io.wirewatch.ops.LiveEvents;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlertFeedsIT {
  private final AlertHistory history = new AlertHistory(10, 10, new LiveEvents<>(1, null));
  private final HttpClient client = HttpClient.newHttpClient();
  private final AdminServer admin =
      new AdminServer(
          new AdminSettings("127.0.0.1", 0, Duration.ofDays(1)), "test", InstantSource.system());

  @BeforeEach
  void serve() {
    add(0, 0);
    history.complete(Map.of(0, 0L));
    admin.route(AlertFeeds.PATH, new AlertFeeds(history, ""));
  }

  @AfterEach
  void close() {
    admin.close();
  }

  /** An alert that waited, or whose feed was slow, can bear an earlier time than the last one. */
  private void add(long offset, int minutesBefore) {
    history.add(
        0,
        offset,
        SampleAlerts.alert(
            "desk", "s" + offset, 0, "One", SampleAlerts.NINE.minusSeconds(60L * minutesBefore)));
  }

  private HttpResponse<String> get(String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(admin.address().resolve(AlertFeeds.PATH + "desk.atom"));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Test
  void shouldNotSayThatNothingChangedWhereAnAlertOfAnEarlierTimeCame() throws Exception {
    String modified = get().headers().firstValue("Last-Modified").orElse(null);
    add(1, 5);
    String since = modified == null ? "Mon, 02 Mar 2026 09:00:00 GMT" : modified;

    assertThat(get("If-Modified-Since", since).statusCode()).isEqualTo(200);
    assertThat(modified).as("times of alerts do not say when the feed changed").isNull();
  }

  @Test
  void shouldKnowWhatAReaderHasByItsTag() throws Exception {
    String tag = get().headers().firstValue("ETag").orElseThrow();

    assertThat(get("If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(get("If-None-Match", "W/" + tag + ", \"other\"").statusCode()).isEqualTo(304);
    assertThat(get("If-None-Match", "*").statusCode()).isEqualTo(304);
    add(1, 5);
    assertThat(get("If-None-Match", tag).statusCode()).isEqualTo(200);
  }
}
