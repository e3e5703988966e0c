package io.wirewatch.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {
  private static final Topic<?, ?> STORIES = new Topics("news.", 6).stories();

  private static List<Difference> with(String key, String value) {
    return Difference.of(STORIES, 6, Map.of(key, value));
  }

  @Test
  void shouldFindNothingWhereAllIsAsDeclared() {
    assertThat(Difference.of(STORIES, 6, STORIES.configs())).isEmpty();
    assertThat(Difference.of(STORIES, 6, Map.of())).isEmpty();
    assertThat(with("cleanup.policy", "delete, compact")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "cleanup.policy, delete, true",
    "message.timestamp.type, LogAppendTime, true",
    "retention.ms, 86400000, true",
    "retention.ms, 31536000000, false",
    "retention.ms, -1, false",
    "delete.retention.ms, 86400000, false"
  })
  void shouldTellHarmfulDifferencesFromAnOperatorsChoice(
      String key, String value, boolean harmful) {
    assertThat(with(key, value))
        .singleElement()
        .satisfies(
            difference -> {
              assertThat(difference.harmful()).isEqualTo(harmful);
              assertThat(difference.line()).startsWith("news.stories has " + key + "=" + value);
            });
  }

  @Test
  void shouldNotTakeATopicThatRefusesTheLargestRecords() {
    Topics topics = new Topics("news.", 6);
    assertThat(with("max.message.bytes", "1000012")).as("the default of old brokers").isEmpty();
    assertThat(with("max.message.bytes", "900000"))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.harmful()).isTrue();
              assertThat(it.line())
                  .startsWith("news.stories has max.message.bytes=900000; we write records of up");
              assertThat(((Difference.TooSmall) it).remedy())
                  .contains("--entity-name news.stories", "max.message.bytes=1048588");
            });
    assertThat(Difference.of(topics.deadLetters(), 1, Map.of("max.message.bytes", "1048588")))
        .singleElement()
        .satisfies(it -> assertThat(it.harmful()).isTrue());
    assertThat(Difference.of(topics.deadLetters(), 1, Map.of("max.message.bytes", "4194304")))
        .singleElement()
        .satisfies(it -> assertThat(it.harmful()).isFalse());
  }

  @Test
  void shouldNotTakeOtherPartitions() {
    assertThat(Difference.of(STORIES, 3, Map.of()))
        .containsExactly(new Difference.Partitions("news.stories", 3, 6));
  }
}
