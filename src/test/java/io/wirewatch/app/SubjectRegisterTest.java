package io.wirewatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.Subject;
import io.wirewatch.subject.SubjectFile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubjectRegisterTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final String STATED = "\nsilences: [{until: 2026-12-31, reason: exercise}]";

  private static Subject written(String yaml) {
    return SubjectFile.read("test.yaml", yaml).subjects().get(0);
  }

  private static Subject.Silence set(Duration length) {
    return new Subject.Silence(null, NOW.plus(length), List.of(), List.of(), "noise", NOW);
  }

  @Test
  void shouldGiveVersions() {
    Subject first = SubjectRegister.settled(written("id: a\nquery: gas"), null, NOW);
    assertThat(first.version()).isEqualTo(1);
    assertThat(first.ownTopic()).isTrue();
    assertThat(SubjectRegister.settled(written("id: a\nquery: gas"), first, NOW)).isEqualTo(first);
    assertThat(SubjectRegister.settled(written("id: a\nquery: oil"), first, NOW).version())
        .isEqualTo(2);
  }

  @Test
  void shouldKeepSilencesThatWereSetBesideTheFile() {
    String file = "id: a\nquery: gas" + STATED;
    Subject there =
        SubjectRegister.settled(written(file), null, NOW)
            .silenced(List.of(set(Duration.ofHours(8))));

    assertThat(SubjectRegister.settled(written(file), there, NOW)).isEqualTo(there);
    Subject changed = SubjectRegister.settled(written("id: a\nquery: oil"), there, NOW);
    assertThat(changed.version()).isEqualTo(2);
    assertThat(changed.silences()).containsExactly(set(Duration.ofHours(8)));
    assertThat(there.unsilenced().silences()).extracting("reason").containsExactly("exercise");
  }

  @Test
  void shouldLetGoOfWhatIsOverWhenTheFileChanges() {
    String file = "id: a\nquery: gas";
    Subject there =
        SubjectRegister.settled(written(file), null, NOW)
            .silenced(List.of(set(Duration.ofHours(8))));
    Instant later = NOW.plus(Duration.ofDays(1));

    assertThat(SubjectRegister.settled(written(file), there, later)).isEqualTo(there);
    assertThat(SubjectRegister.settled(written("id: a\nquery: oil"), there, later).silences())
        .isEmpty();
  }
}
