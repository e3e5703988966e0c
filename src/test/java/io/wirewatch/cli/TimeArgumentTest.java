package io.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

class TimeArgumentTest {
  private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");

  @Test
  void shouldReckonAgesBackAndWhilesForth() {
    assertThat(TimeArgument.before(NOW, "--since", "2D")).isEqualTo("2026-03-01T10:00:00Z");
    assertThat(TimeArgument.before(NOW, "--since", "90s")).isEqualTo("2026-03-03T09:58:30Z");
    assertThat(TimeArgument.before(NOW, "--since", Span.text(Duration.ofMinutes(200))))
        .isEqualTo("2026-03-03T06:40:00Z");
    assertThat(TimeArgument.after(NOW, "--until", "8h")).isEqualTo("2026-03-03T18:00:00Z");
    assertThat(TimeArgument.after(NOW, "--until", "30m")).isEqualTo("2026-03-03T10:30:00Z");
  }

  @Test
  void shouldTakeInstants() {
    String then = "2026-03-04T00:00:00Z";
    assertThat(TimeArgument.before(NOW, "--since", then)).isEqualTo(then);
    assertThat(TimeArgument.after(NOW, "--until", then)).isEqualTo(then);
  }

  @Test
  void shouldNameTheOptionOfWhatIsNoTime() {
    assertThatThrownBy(() -> TimeArgument.after(NOW, "--until", "tomorrow"))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContainingAll("--until", "'tomorrow'", "such as");
  }

  @Test
  void shouldRefuseAnEndThatIsOver() {
    assertThatThrownBy(() -> TimeArgument.after(NOW, "--until", "2026-03-03T09:00:00Z"))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContainingAll("--until", "is over");
    assertThatThrownBy(() -> TimeArgument.after(NOW, "--until", "0h"))
        .isInstanceOf(TypeConversionException.class);
  }
}
