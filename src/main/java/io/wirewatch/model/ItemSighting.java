package io.wirewatch.model;

import java.time.Instant;
import java.util.Objects;

/**
 * That an item still stands in its feed, unchanged: it is to be remembered for longer, and is no
 * news, no revision and no copy.
 *
 * @param id item identity, as on {@code items}; the key on {@code sightings}
 * @param feedId the feed that it stands in
 * @param seenAt when it was seen there: the record's time
 */
public record ItemSighting(String id, String feedId, Instant seenAt) {
  public ItemSighting {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(feedId, "feedId");
    Objects.requireNonNull(seenAt, "seenAt");
  }
}
