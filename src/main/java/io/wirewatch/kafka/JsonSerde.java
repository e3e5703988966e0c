package io.wirewatch.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Records as JSON, see {@link Json}.
 *
 * <p>A value that is larger than {@link #MAX_BYTES} is refused here, by a {@link
 * SerializationException}: it can still become a dead letter, whereas under exactly-once a record
 * that the producer refuses spoils the transaction, and again after each restart.
 *
 * @param <T> a record of the model, or of a step's own store
 */
public final class JsonSerde<T> implements Serde<T> {
  /** Below Kafka's default of 1 MiB for a request, with room for key and headers. */
  public static final int MAX_BYTES = 900_000;

  private final Class<T> type;
  private final ObjectReader reader;
  private final ObjectWriter writer;

  private JsonSerde(Class<T> type) {
    this.type = type;
    this.reader = Json.reader(type);
    this.writer = Json.mapper().writerFor(type);
  }

  public static <T> JsonSerde<T> of(Class<T> type) {
    return new JsonSerde<>(type);
  }

  /** The class of the values. */
  public Class<T> type() {
    return type;
  }

  @Override
  public Serializer<T> serializer() {
    return (topic, value) -> write(topic, value);
  }

  @Override
  public Deserializer<T> deserializer() {
    return (topic, bytes) -> read(topic, bytes);
  }

  private byte[] write(String topic, T value) {
    if (value == null) {
      return null;
    }
    byte[] bytes;
    try {
      bytes = writer.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new SerializationException(
          type.getSimpleName() + " for " + topic + ": " + e.getOriginalMessage(), e);
    }
    if (bytes.length > MAX_BYTES) {
      throw new SerializationException(
          "%s for %s has %,d bytes as JSON; %,d are allowed"
              .formatted(type.getSimpleName(), topic, bytes.length, MAX_BYTES));
    }
    return bytes;
  }

  private T read(String topic, byte[] bytes) {
    if (bytes == null) {
      return null;
    }
    T value;
    try {
      value = reader.readValue(bytes);
    } catch (JsonProcessingException e) {
      throw new SerializationException(
          "%s is not a %s: %s".formatted(topic, type.getSimpleName(), e.getOriginalMessage()), e);
    } catch (IOException e) {
      throw new SerializationException(topic + ": " + e.getMessage(), e);
    }
    if (value == null) {
      throw new SerializationException(topic + ": the text null is no " + type.getSimpleName());
    }
    return value;
  }
}
