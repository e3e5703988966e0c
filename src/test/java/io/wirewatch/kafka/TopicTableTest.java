package io.wirewatch.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicTableTest {
  @Test
  void shouldWriteWithOneRequestAtATimeSoThatNoBatchOvertakesAnother() {
    assertThat(writing(Map.of()))
        .containsEntry("max.in.flight.requests.per.connection", "1")
        .containsEntry("acks", "all")
        .containsEntry("enable.idempotence", "true");
  }

  @Test
  void shouldLeaveWhatTheUserSaysOfTheProducer() {
    assertThat(
            writing(
                Map.of("producer.max.in.flight.requests.per.connection", "3", "linger.ms", "5")))
        .containsEntry("max.in.flight.requests.per.connection", "3")
        .containsEntry("linger.ms", "5");
  }

  private static Map<String, Object> writing(Map<String, String> kafka) {
    return new TopicTable<>(kafka, new Topics("", 1).feeds()).writing();
  }
}
