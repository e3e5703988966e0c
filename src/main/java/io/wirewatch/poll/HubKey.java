package io.wirewatch.poll;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one secret of an installation, from which the token in each callback address and the secret
 * of each subscription are made (HMAC-SHA256). So no secret stands on a topic or in a store, and
 * every instance can answer for every other.
 */
public final class HubKey {
  /** Fewer characters could be guessed. */
  public static final int LEAST = 16;

  /** The methods of {@code X-Hub-Signature} (WebSub, section 8). */
  private static final Map<String, String> METHODS =
      Map.of(
          "sha1", "HmacSHA1",
          "sha256", "HmacSHA256",
          "sha384", "HmacSHA384",
          "sha512", "HmacSHA512");

  private final byte[] key;

  /**
   * @param secret any long random text, the same on all instances
   */
  public HubKey(String secret) {
    if (secret == null || secret.length() < LEAST) {
      throw new IllegalArgumentException("the secret has fewer than " + LEAST + " characters");
    }
    key = secret.getBytes(UTF_8);
  }

  /** Stands in the callback address of a subscription; only its hub is told. */
  public String token(String feedId, String topic) {
    return hex(mac("HmacSHA256", key, "callback\0" + feedId + "\0" + topic)).substring(0, 40);
  }

  /** Whether this is that token; takes the same time wherever it differs. */
  public boolean isToken(String token, String feedId, String topic) {
    return MessageDigest.isEqual(token.getBytes(UTF_8), token(feedId, topic).getBytes(UTF_8));
  }

  /** The {@code hub.secret} of a subscription. */
  public String secret(String feedId, String topic) {
    return hex(mac("HmacSHA256", key, "secret\0" + feedId + "\0" + topic));
  }

  /**
   * Whether a document comes from the hub that was told this subscription's secret.
   *
   * @param signature the value of {@code X-Hub-Signature}, {@code method=hexadecimal}; may be null
   * @param body the document as it came
   */
  public boolean isSigned(String signature, byte[] body, String feedId, String topic) {
    int at = signature == null ? -1 : signature.indexOf('=');
    if (at < 0) {
      return false;
    }
    String method = METHODS.get(signature.substring(0, at).strip().toLowerCase(Locale.ROOT));
    if (method == null) {
      return false;
    }
    String right = hex(mac(method, secret(feedId, topic).getBytes(UTF_8), body));
    String given = signature.substring(at + 1).strip().toLowerCase(Locale.ROOT);
    return MessageDigest.isEqual(right.getBytes(UTF_8), given.getBytes(UTF_8));
  }

  private static byte[] mac(String method, byte[] key, String text) {
    return mac(method, key, text.getBytes(UTF_8));
  }

  private static byte[] mac(String method, byte[] key, byte[] text) {
    try {
      Mac mac = Mac.getInstance(method);
      mac.init(new SecretKeySpec(key, method));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(method + " is missing in this Java platform", e);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
