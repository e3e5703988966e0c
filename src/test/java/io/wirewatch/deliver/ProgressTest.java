package io.wirewatch.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final Instant SINCE = Instant.parse("2026-03-02T09:00:00Z");

  @Test
  void shouldSurviveACommit() {
    Progress progress = new Progress(40, 48, new TreeSet<>(List.of(40L, 43L, 47L)), SINCE);

    assertThat(Progress.read(40, progress.metadata())).isEqualTo(progress);
  }

  @Test
  void shouldSurviveACommitWhateverTheLocalesDigits() {
    Progress progress = new Progress(40, 48, new TreeSet<>(List.of(40L, 43L, 47L)), SINCE);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("fa-IR"));
    try {
      assertThat(Progress.read(40, progress.metadata())).isEqualTo(progress);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void shouldKnowWhatIsDoneAndWhatIsNot() {
    Progress progress = new Progress(40, 48, new TreeSet<>(List.of(40L, 43L)), null);

    assertThat(progress.isDone(39)).isTrue();
    assertThat(progress.isDone(40)).isFalse();
    assertThat(progress.isDone(41)).isTrue();
    assertThat(progress.isDone(43)).isFalse();
    assertThat(progress.isDone(47)).isTrue();
    assertThat(progress.isDone(48)).isFalse();
  }

  @Test
  void shouldTakeAllBehindTheOffsetForOpenWhereTheMetadataIsNotOurs() {
    for (String metadata : new String[] {null, "", "v2 something", "v1 next=x since=- open="}) {
      assertThat(Progress.read(7, metadata)).isEqualTo(Progress.at(7));
    }
  }

  @Test
  void shouldNeverWriteMoreThanKafkaTakesAndThenRatherRepeatThanLose() {
    TreeSet<Long> open =
        LongStream.range(0, 2_000)
            .mapToObj(n -> 1_000_000 + 2 * n)
            .collect(Collectors.toCollection(TreeSet::new));
    Progress progress = new Progress(1_000_000, 1_004_000, open, SINCE);

    assertThat(progress.metadata().length()).isLessThan(4_096);
    assertThat(Progress.read(1_000_000, progress.metadata()).isDone(1_000_001)).isFalse();
  }
}
