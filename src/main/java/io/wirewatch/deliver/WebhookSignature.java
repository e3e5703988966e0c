package io.wirewatch.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of a webhook request as Standard Webhooks 1.0 has it: HMAC-SHA256 over id, time and
 * body, so that nobody without the secret can make a request, change one, or send an old one again
 * as new. Libraries that verify it exist in most languages.
 */
final class WebhookSignature {
  private static final String PREFIX = "whsec_";

  private WebhookSignature() {}

  /**
   * The value of {@code webhook-signature}.
   *
   * @param secret {@code whsec_} and Base64, or any text, whose UTF-8 bytes are the key
   * @param id the value of {@code webhook-id}
   * @param second of the attempt, since 1970
   */
  static String of(String secret, String id, long second, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key(secret), "HmacSHA256"));
      mac.update((id + "." + second + ".").getBytes(UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  private static byte[] key(String secret) {
    if (secret.startsWith(PREFIX)) {
      try {
        return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
      } catch (IllegalArgumentException e) {
        throw new Secret.Missing("a secret that begins with whsec_ must go on in Base64");
      }
    }
    return secret.getBytes(UTF_8);
  }
}
