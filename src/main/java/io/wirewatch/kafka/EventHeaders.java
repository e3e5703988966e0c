package io.wirewatch.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * What the headers of a record say of it: {@code content-type}, {@code schema}, the CloudEvents
 * attributes in binary mode ({@code ce_…}, CloudEvents Kafka binding 1.0.2), and the W3C {@code
 * traceparent}.
 *
 * @param <V> the record
 * @param name of the kind of event, {@code item}
 * @param id unique for each event of this kind
 * @param time when it happened; may give null
 * @param traceparent trace context that travels in the payload; may give null, then the header that
 *     is there already stays
 */
public record EventHeaders<V>(
    String name,
    Function<V, String> id,
    Function<V, Instant> time,
    Function<V, String> traceparent) {
  public static final String CONTENT_TYPE = "content-type";
  public static final String SCHEMA = "schema";
  public static final String TRACEPARENT = "traceparent";

  /** On a record of {@code feeds}: the feed is to be asked at once. */
  public static final String AT_ONCE = "wirewatch.at-once";

  /** On the tombstone of a story: the story that took its articles over. */
  public static final String MERGED_INTO = "wirewatch.merged-into";

  private static final String CLOUD_EVENT = "ce_";

  /** Events without a trace context of their own. */
  public EventHeaders(String name, Function<V, String> id, Function<V, Instant> time) {
    this(name, id, time, value -> null);
  }

  /** The name of the schema that the payload keeps; its file is {@code schemas/NAME.json}. */
  public String schemaUri() {
    return "urn:wirewatch:schema:" + name + ":1";
  }

  /** Writes the headers of this value, over those that came with what it was made from. */
  public void stamp(Headers headers, V value) {
    put(headers, CONTENT_TYPE, "application/json");
    put(headers, SCHEMA, schemaUri());
    put(headers, "ce_specversion", "1.0");
    put(headers, "ce_type", "io.wirewatch." + name + ".v1");
    put(headers, "ce_source", "/wirewatch");
    put(headers, "ce_id", id.apply(value));
    Instant when = time.apply(value);
    put(headers, "ce_time", when == null ? null : when.toString());
    String trace = traceparent.apply(value);
    if (trace != null) {
      put(headers, TRACEPARENT, trace);
    }
  }

  /**
   * Writes the headers of a tombstone: its end of a key is no event, and bears no attributes of the
   * one that caused it. The trace goes on.
   */
  void stampTombstone(Headers headers) {
    Stream.of(headers.toArray())
        .map(Header::key)
        .filter(key -> key.startsWith(CLOUD_EVENT) || key.equals(CONTENT_TYPE))
        .distinct()
        .forEach(headers::remove);
    put(headers, SCHEMA, schemaUri());
  }

  /** The value of a header as text; null where there is none. */
  public static String text(Headers headers, String key) {
    Header header = headers.lastHeader(key);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }

  private static void put(Headers headers, String key, String value) {
    headers.remove(key);
    if (value != null) {
      headers.add(key, value.getBytes(UTF_8));
    }
  }

  /** The serde of one topic: stamps what is written to that topic, and nowhere else. */
  Serde<V> stamping(String topic, Serde<V> serde) {
    Serializer<V> plain = serde.serializer();
    Deserializer<V> reading = serde.deserializer();
    return new Serde<>() {
      @Override
      public Serializer<V> serializer() {
        return new Serializer<>() {
          @Override
          public byte[] serialize(String to, V value) {
            return plain.serialize(to, value);
          }

          @Override
          public byte[] serialize(String to, Headers headers, V value) {
            if (headers != null && topic.equals(to)) {
              if (value == null) {
                stampTombstone(headers);
              } else {
                stamp(headers, value);
              }
            }
            return plain.serialize(to, value);
          }
        };
      }

      @Override
      public Deserializer<V> deserializer() {
        return reading;
      }
    };
  }
}
