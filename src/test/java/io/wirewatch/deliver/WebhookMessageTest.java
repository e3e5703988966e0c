package io.wirewatch.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.deliver.Target.WebhookAddress.Format;
import io.wirewatch.kafka.Json;
import io.wirewatch.model.Alert;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookMessageTest {
  private final Alert alert = SampleAlerts.alert("russia-china-ties", "s1");

  private WebhookMessage message(Format format, String secret) {
    return WebhookMessage.of(format, alert, "desk", SampleAlerts.NINE, secret);
  }

  private static JsonNode body(WebhookMessage message) throws IOException {
    return Json.mapper().readTree(message.body());
  }

  @Test
  void shouldBearTheAlertsIdAsIdempotencyKeyInEveryFormat() {
    for (Format format : Format.values()) {
      assertThat(message(format, null).headers())
          .containsEntry("idempotency-key", "\"russia-china-ties/s1/0\"")
          .containsEntry("webhook-id", "russia-china-ties/s1/0")
          .containsEntry("wirewatch-target", "desk")
          .doesNotContainKey("webhook-signature");
    }
  }

  @Test
  void shouldSignTheBodyThatIsSent() {
    WebhookMessage message = message(Format.SLACK, "secret");
    long second = SampleAlerts.NINE.getEpochSecond();

    assertThat(message.headers())
        .containsEntry("webhook-timestamp", String.valueOf(second))
        .containsEntry(
            "webhook-signature",
            WebhookSignature.of("secret", "russia-china-ties/s1/0", second, message.body()));
  }

  @Test
  void shouldBeTheAlertAsItStandsOnTheTopic() throws IOException {
    assertThat(Json.mapper().readValue(message(Format.JSON, null).body(), Alert.class))
        .isEqualTo(alert);
  }

  @Test
  void shouldBeACloudEventInTheBody() throws IOException {
    WebhookMessage message = message(Format.CLOUD_EVENTS, null);

    assertThat(message.headers().get("content-type")).startsWith("application/cloudevents+json");
    JsonNode event = body(message);
    assertThat(event.path("specversion").asText()).isEqualTo("1.0");
    assertThat(event.path("id").asText()).isEqualTo(alert.id());
    assertThat(event.path("type").asText()).isEqualTo("io.wirewatch.alert.v1");
    assertThat(event.path("time").asText()).isEqualTo("2026-03-02T09:00:00Z");
    assertThat(event.path("data").path("headline").asText()).isEqualTo(alert.headline());
  }

  @Test
  void shouldBeACloudEventInTheHeaders() throws IOException {
    WebhookMessage message = message(Format.CLOUD_EVENTS_BINARY, null);

    assertThat(message.headers())
        .containsEntry("ce-id", alert.id())
        .containsEntry("ce-specversion", "1.0")
        .containsEntry("ce-subject", "russia-china-ties");
    assertThat(body(message).path("id").asText()).isEqualTo(alert.id());
  }

  @Test
  void shouldPutAnyTextIntoAHeaderWithoutALineBreak() {
    assertThat(CloudEvent.headerValue("a b\r\nx: \"é\"%"))
        .isEqualTo("a%20b%0D%0Ax:%20%22%C3%A9%22%25");
  }

  @Test
  void shouldBearTheLinkInAChatWhateverAFeedWroteInIt() throws IOException {
    Alert odd = SampleAlerts.linked("https://news.example.org/a/1?x=a|b&y=<c>");

    assertThat(slack(odd))
        .contains("<https://news.example.org/a/1?x=a%7Cb&amp;y=%3Cc%3E|Read the article>");
    assertThat(slack(SampleAlerts.linked("https://n.example/" + "&".repeat(1_900))))
        .doesNotContain("|Read");
  }

  @Test
  void shouldCutNoCharacterOfAChatMessageInTwo() throws IOException {
    for (int shift = 0; shift < 2; shift++) {
      Alert summed = SampleAlerts.summing("a".repeat(shift) + "\ud83d\ude00".repeat(90), 50);

      String text = slack(summed);
      assertThat(new String(text.getBytes(UTF_8), UTF_8)).isEqualTo(text);
    }
  }

  @Test
  void shouldLinkInAChatEachOfWhatANoticeSumsUp() throws IOException {
    assertThat(slack(SampleAlerts.summing("Bridge > road", 2, 60)))
        .contains(
            "NEW <https://news.example.org/a?x=1&amp;y=%3C2%3E|Bridge &gt; road> · Post\nNEW <")
        .contains("\nand 58 more");
  }

  @Test
  void shouldShowAllThatANoticeSumsUpInBlocksThatAChatTakes() throws IOException {
    Alert summed = SampleAlerts.summing("&".repeat(180), 50);
    JsonNode blocks = Json.mapper().readTree(body(summed)).path("blocks");

    assertThat(blocks.size()).isLessThan(50);
    assertThat(slack(summed).split("NEW <https:", -1)).hasSize(51);
    assertThat(blocks)
        .allSatisfy(
            block -> assertThat(block.path("text").path("text").asText()).hasSizeLessThan(3_000));
  }

  private static byte[] body(Alert alert) throws IOException {
    return WebhookMessage.of(Format.SLACK, alert, "room", SampleAlerts.NINE, null).body();
  }

  /** The texts of the message's blocks. */
  private static String slack(Alert alert) throws IOException {
    List<String> texts = new ArrayList<>();
    for (JsonNode block : Json.mapper().readTree(body(alert)).path("blocks")) {
      texts.add(block.path("text").path("text").asText());
    }
    return String.join("\n", texts);
  }

  @Test
  void shouldLetNoHeadlineCallAChatRoomOrHideALink() throws IOException {
    Alert hostile =
        SampleAlerts.alert(
            "desk",
            "s",
            0,
            "<!channel> see <https://bad.example|here> & \"go\"",
            SampleAlerts.NINE);
    byte[] bytes = WebhookMessage.of(Format.SLACK, hostile, "room", SampleAlerts.NINE, null).body();

    JsonNode message = Json.mapper().readTree(bytes);
    assertThat(message.path("text").asText())
        .contains("&lt;!channel&gt;")
        .doesNotContain("<!channel>")
        .doesNotContain("<https://bad.example");
    for (JsonNode block : message.path("blocks")) {
      JsonNode text = block.path("text");
      if (text.path("type").asText().equals("mrkdwn")) {
        assertThat(text.path("text").asText()).doesNotContain("<!channel>");
      }
    }
    assertThat(new String(bytes, UTF_8)).contains("plain_text");
  }
}
