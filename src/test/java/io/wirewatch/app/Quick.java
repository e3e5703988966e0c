package io.wirewatch.app;

import java.util.Map;

/** Settings for feeds on the loopback address that are asked all the time. */
final class Quick {
  static final Map<String, String> POLLS =
      Map.of(
          "poll.min-interval", "200ms",
          "poll.max-interval", "500ms",
          "fetch.allow-private-addresses", "true",
          "fetch.ports", "",
          "fetch.host-spacing", "0ms",
          "fetch.in-flight-per-host", "20",
          "fetch.tick", "50ms");

  private Quick() {}
}
