package io.wirewatch.topology;

import io.wirewatch.kafka.Topics;
import io.wirewatch.model.SubjectMatch;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** Matches, each written as the topic of its own subject writes them. */
final class SubjectMatchSerde implements Serde<SubjectMatch> {
  private final Topics topics;
  private final Map<String, Serde<SubjectMatch>> serdes = new ConcurrentHashMap<>();

  SubjectMatchSerde(Topics topics) {
    this.topics = topics;
  }

  private Serde<SubjectMatch> serdeOf(SubjectMatch match) {
    return serdes.computeIfAbsent(match.subjectId(), id -> topics.subject(id).valueSerde());
  }

  @Override
  public Serializer<SubjectMatch> serializer() {
    return new Serializer<>() {
      @Override
      public byte[] serialize(String topic, SubjectMatch match) {
        return match == null ? null : serdeOf(match).serializer().serialize(topic, match);
      }

      @Override
      public byte[] serialize(String topic, Headers headers, SubjectMatch match) {
        return match == null ? null : serdeOf(match).serializer().serialize(topic, headers, match);
      }
    };
  }

  @Override
  public Deserializer<SubjectMatch> deserializer() {
    return topics.subject("any").valueSerde().deserializer();
  }
}
