package io.wirewatch.poll;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/** Hashes of texts and documents; all are prefixes of SHA-256, so they may be stored. */
public final class Fingerprint {
  private Fingerprint() {}

  /** 64 bits of the parts, which are told apart from their concatenation. */
  static long of(String... parts) {
    return ByteBuffer.wrap(digest(parts)).getLong();
  }

  /** 32 bits of the parts. */
  static int small(String... parts) {
    return ByteBuffer.wrap(digest(parts)).getInt();
  }

  /** 128 bits of the parts, as 22 characters that are safe in keys and URLs. */
  static String name(String... parts) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest(parts), 16));
  }

  /** 128 bits of a document, in hexadecimal. */
  public static String of(byte[] document) {
    byte[] digest = sha256().digest(document);
    return String.format(
        Locale.ROOT,
        "%016x%016x",
        ByteBuffer.wrap(digest).getLong(),
        ByteBuffer.wrap(digest, 8, 8).getLong());
  }

  /**
   * A W3C trace context for one item: all items of one poll share the trace. A function of its
   * arguments, so that a poll that is taken in again after a crash has the same.
   */
  public static String traceparent(String feedId, Instant fetchedAt, String itemId) {
    String time = fetchedAt.toString();
    return String.format(
        Locale.ROOT,
        "00-%016x%016x-%016x-01",
        of("trace", feedId, time),
        of("trace-low", feedId, time),
        of("span", itemId, time) | 1L);
  }

  private static byte[] digest(String... parts) {
    MessageDigest sha = sha256();
    for (String part : parts) {
      sha.update((part == null ? "" : part).getBytes(StandardCharsets.UTF_8));
      sha.update((byte) 0);
    }
    return sha.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
