package io.wirewatch.ops;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RestoreProgressTest {
  private static final TopicPartition ZERO = new TopicPartition("changelog", 0);
  private static final TopicPartition ONE = new TopicPartition("changelog", 1);

  private final RestoreProgress progress = new RestoreProgress();

  @Test
  void shouldCountWhatIsLeftOfEachStoreOverItsPartitions() {
    progress.onRestoreStart(ZERO, "seen-items", 100, 1_100);
    progress.onRestoreStart(ONE, "seen-items", 0, 500);
    progress.onRestoreStart(new TopicPartition("other", 0), "stories", 0, 10);
    progress.onBatchRestored(ZERO, "seen-items", 599, 500);
    assertThat(progress.left()).containsEntry("seen-items", 1_000L).containsEntry("stories", 10L);
  }

  @Test
  void shouldForgetWhatIsRestoredOrGivenToOthers() {
    progress.onRestoreStart(ZERO, "seen-items", 0, 10);
    progress.onRestoreStart(ONE, "seen-items", 0, 10);
    progress.onRestoreEnd(ZERO, "seen-items", 10);
    progress.onRestoreSuspended(ONE, "seen-items", 3);
    assertThat(progress.left()).isEmpty();
  }

  @Test
  void shouldNeverTellLessThanNothing() {
    progress.onRestoreStart(ZERO, "seen-items", 0, 10);
    progress.onBatchRestored(ZERO, "seen-items", 11, 12);
    assertThat(progress.left()).isEmpty();
  }
}
