package io.wirewatch.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.junit.jupiter.api.Test;

class ClusterTest {
  private final KafkaFutureImpl<Boolean> answer = new KafkaFutureImpl<>();

  @Test
  void shouldTellAnExpectedFailureFromOthers() {
    answer.completeExceptionally(new TopicExistsException("there"));
    assertThat(Cluster.await(answer, "creating", TopicExistsException.class)).isEmpty();
    assertThatThrownBy(() -> Cluster.await(answer, "creating", TopicAuthorizationException.class))
        .isInstanceOf(ClusterProblem.class)
        .hasMessageContaining("creating");
  }

  @Test
  void shouldGiveTheResult() {
    answer.complete(true);
    assertThat(Cluster.await(answer, "creating", TopicExistsException.class)).contains(true);
    assertThat(Cluster.await(answer, "creating")).isTrue();
  }

  @Test
  void shouldLeaveTheThreadInterruptedThatWasInterruptedWhileWaiting() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> Cluster.await(answer, "creating", TopicExistsException.class))
          .isInstanceOf(ClusterProblem.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
