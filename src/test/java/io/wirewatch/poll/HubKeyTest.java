package io.wirewatch.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HubKeyTest {
  private static final byte[] BODY = "<rss/>".getBytes(UTF_8);
  private final HubKey key = new HubKey("a long random text");

  @ParameterizedTest
  @CsvSource({
    "sha1,HmacSHA1",
    "sha256,HmacSHA256",
    "sha384,HmacSHA384",
    "sha512,HmacSHA512",
  })
  void shouldBelieveWhatIsSignedWithTheSecretOfTheSubscription(String method, String mac)
      throws Exception {
    Mac signer = Mac.getInstance(mac);
    signer.init(new SecretKeySpec(key.secret("news", "https://n.example/").getBytes(UTF_8), mac));
    String signature = method + "=" + HexFormat.of().formatHex(signer.doFinal(BODY));

    assertThat(key.isSigned(signature, BODY, "news", "https://n.example/")).isTrue();
    assertThat(key.isSigned(signature.toUpperCase(), BODY, "news", "https://n.example/")).isTrue();
    assertThat(key.isSigned(signature, "<rss />".getBytes(UTF_8), "news", "https://n.example/"))
        .isFalse();
    assertThat(key.isSigned(signature, BODY, "other", "https://n.example/")).isFalse();
    assertThat(key.isSigned(signature, BODY, "news", "https://n.example/other")).isFalse();
  }

  @Test
  void shouldBelieveNothingElse() {
    for (String bad : new String[] {null, "", "sha256", "sha256=", "md5=00", "=00", "sha256=zz"}) {
      assertThat(key.isSigned(bad, BODY, "news", "https://n.example/")).as(bad).isFalse();
    }
  }

  @Test
  void shouldGiveEachSubscriptionATokenThatOthersCannotMake() {
    String token = key.token("news", "https://n.example/");
    assertThat(token).matches("[0-9a-f]{40}");
    assertThat(key.isToken(token, "news", "https://n.example/")).isTrue();
    assertThat(key.isToken(token, "news", "https://n.example/2")).isFalse();
    assertThat(new HubKey("another random text").isToken(token, "news", "https://n.example/"))
        .isFalse();
    assertThat(key.secret("news", "https://n.example/")).doesNotContain(token);
  }

  @Test
  void shouldRefuseASecretThatCouldBeGuessed() {
    assertThatThrownBy(() -> new HubKey("short")).hasMessageContaining("16");
  }
}
