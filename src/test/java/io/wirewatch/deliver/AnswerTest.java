package io.wirewatch.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private static Attempt judge(int status, String retryAfter) {
    return Answer.judge(status, retryAfter, "", NOW);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204})
  void shouldBeDelivered(int status) {
    assertThat(judge(status, null)).isInstanceOf(Attempt.Delivered.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 410, 413, 415, 422})
  void shouldBeRefusedForGoodWhereTheAlertIsToBlameOrTheReceiverIsGone(int status) {
    assertThat(judge(status, null)).isInstanceOf(Attempt.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {301, 302, 401, 403, 404, 405, 407, 408, 409, 425, 429, 451, 500, 502, 503, 504, 599})
  void shouldBeTriedAgain(int status) {
    assertThat(judge(status, null)).isInstanceOf(Attempt.Failed.class);
  }

  @Test
  void shouldReadRetryAfterAsSecondsAndAsDate() {
    assertThat(Answer.retryAfter("120", NOW)).isEqualTo(Duration.ofMinutes(2));
    assertThat(Answer.retryAfter("Mon, 02 Mar 2026 09:01:30 GMT", NOW))
        .isEqualTo(Duration.ofSeconds(90));
    assertThat(Answer.retryAfter("Mon, 02 Mar 2026 08:00:00 GMT", NOW)).isNull();
    assertThat(Answer.retryAfter("soon", NOW)).isNull();
    assertThat(Answer.retryAfter(null, NOW)).isNull();
  }

  @Test
  void shouldShowTheBeginningOfTheAnswerOnOneLine() {
    assertThat(Answer.judge(400, null, "no\r\nsuch room", NOW).detail())
        .isEqualTo("HTTP 400: no such room");
  }
}
