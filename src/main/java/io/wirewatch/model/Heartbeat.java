package io.wirewatch.model;

import java.time.Instant;
import java.util.Objects;

/**
 * Time goes on, whether or not there is news: said each minute by the poller, so that what waits
 * for an hour, such as a digest, need not wait for the next article.
 *
 * @param at the minute that has begun
 */
public record Heartbeat(Instant at) {
  public Heartbeat {
    Objects.requireNonNull(at, "at");
  }
}
