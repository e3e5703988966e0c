package io.wirewatch.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
  /** The example of the Standard Webhooks specification's own libraries. */
  @Test
  void shouldSignAsStandardWebhooksDoes() {
    assertThat(
            WebhookSignature.of(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                1_614_265_330L,
                "{\"test\": 2432232314}".getBytes(UTF_8)))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void shouldDifferWithEachPartThatItCovers() {
    String signature = WebhookSignature.of("secret", "id", 1, "body".getBytes(UTF_8));

    assertThat(WebhookSignature.of("Secret", "id", 1, "body".getBytes(UTF_8)))
        .isNotEqualTo(signature);
    assertThat(WebhookSignature.of("secret", "ie", 1, "body".getBytes(UTF_8)))
        .isNotEqualTo(signature);
    assertThat(WebhookSignature.of("secret", "id", 2, "body".getBytes(UTF_8)))
        .isNotEqualTo(signature);
    assertThat(WebhookSignature.of("secret", "id", 1, "bodz".getBytes(UTF_8)))
        .isNotEqualTo(signature);
  }

  @Test
  void shouldNotRepeatASecretThatIsNoBase64() {
    assertThatThrownBy(() -> WebhookSignature.of("whsec_not base64!", "id", 1, new byte[0]))
        .isInstanceOf(Secret.Missing.class)
        .hasMessageNotContaining("not base64!");
  }
}
