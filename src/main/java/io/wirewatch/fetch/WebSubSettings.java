package io.wirewatch.fetch;

import io.wirewatch.poll.HubKey;
import java.net.URI;
import java.time.Duration;

/**
 * How hubs reach us (WebSub). Off without a callback address.
 *
 * @param callbackUrl the public address at which hubs reach us; empty to subscribe nowhere
 * @param secret any long random text, the same on all instances
 * @param host address that the callback server listens on
 * @param port its port; 0 takes a free one
 * @param lease that hubs are asked for
 * @param maxBodyBytes of a pushed document; a larger one is fetched by a poll instead
 */
public record WebSubSettings(
    String callbackUrl, String secret, String host, int port, Duration lease, long maxBodyBytes) {

  /** What {@code defaults.yaml} says. */
  public static WebSubSettings defaults() {
    return new WebSubSettings("", "", "0.0.0.0", 8485, Duration.ofDays(7), 5L * 1024 * 1024);
  }

  public WebSubSettings {
    callbackUrl = callbackUrl == null ? "" : callbackUrl.strip();
    while (callbackUrl.endsWith("/")) {
      callbackUrl = callbackUrl.substring(0, callbackUrl.length() - 1);
    }
    if (!callbackUrl.isEmpty()) {
      check(callbackUrl);
      if (secret == null || secret.length() < HubKey.LEAST) {
        throw new IllegalArgumentException(
            "websub.callback-url is set, so websub.secret must be a random text of at least "
                + HubKey.LEAST
                + " characters, the same on all instances");
      }
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("websub.port: " + port + " is not within 0 to 65535");
    }
    if (lease.isNegative() || lease.isZero() || maxBodyBytes < 1) {
      throw new IllegalArgumentException("websub: lease and body size must be positive");
    }
  }

  private static void check(String url) {
    try {
      URI uri = URI.create(url);
      if (uri.getHost() != null && uri.getScheme() != null && uri.getScheme().matches("https?")) {
        return;
      }
    } catch (IllegalArgumentException none) {
      // Named below.
    }
    throw new IllegalArgumentException(
        "websub.callback-url: " + url + " is no http or https address");
  }

  /** Whether feeds are subscribed to at all. */
  public boolean isOn() {
    return !callbackUrl.isEmpty();
  }

  /** Secrets are not for logs. */
  @Override
  public String toString() {
    return "WebSubSettings[callbackUrl=%s, host=%s, port=%d, lease=%s, maxBodyBytes=%d]"
        .formatted(callbackUrl, host, port, lease, maxBodyBytes);
  }
}
