package io.wirewatch.deliver;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.wirewatch.kafka.Json;
import io.wirewatch.model.Alert;
import io.wirewatch.ops.LiveEvents;
import java.io.UncheckedIOException;

/**
 * An alert on the live stream.
 *
 * @param position of a reader that has this one
 * @param partition of the topic
 * @param offset in the partition
 */
record AlertEvent(StreamPosition position, int partition, long offset, Alert alert)
    implements LiveEvents.Event {
  @Override
  public String id() {
    return position.toString();
  }

  @Override
  public String name() {
    return "alert";
  }

  @Override
  public String data() {
    try {
      return Json.mapper().writeValueAsString(alert);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
