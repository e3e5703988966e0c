package io.wirewatch.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HostPlacesTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final long NOW = 17 * SECOND;

  private final HostPlaces places = new HostPlaces(2, Duration.ofSeconds(1));

  @Test
  void shouldSpaceRedirectsToOneHost() {
    assertThat(places.redirect("a.example", NOW)).isZero();
    assertThat(places.redirect("a.example", NOW + SECOND / 4)).isEqualTo(SECOND - SECOND / 4);
    assertThat(places.redirect("b.example", NOW + SECOND / 4)).isZero();
    assertThat(places.redirect("a.example", NOW + SECOND)).isZero();
  }

  @Test
  void shouldFollowNoMoreRedirectsAtATimeThanTheHostAllows() {
    places.redirect("a.example", NOW);
    places.redirect("a.example", NOW + SECOND);
    assertThat(places.redirect("a.example", NOW + 2 * SECOND)).isPositive();
    places.leave("a.example");
    assertThat(places.redirect("a.example", NOW + 2 * SECOND)).isZero();
  }

  @Test
  void shouldLetRedirectsWaitForWhatTheQueueStarts() {
    assertThat(places.start("a.example", NOW)).isZero();
    assertThat(places.redirect("a.example", NOW)).isEqualTo(SECOND);
  }

  @Test
  void shouldLetTheQueueWaitForNoMoreThanTheSpacing() {
    places.redirect("a.example", NOW);
    assertThat(places.start("a.example", NOW + SECOND / 2)).isEqualTo(SECOND / 2);
    // Its place is taken from now on, whoever asks meanwhile.
    assertThat(places.redirect("a.example", NOW + SECOND)).isEqualTo(SECOND);
  }

  @Test
  void shouldForgetHostsThatNobodyAsks() {
    for (int i = 0; i < 5_000; i++) {
      places.redirect("h" + i + ".example", NOW + i * SECOND);
      places.leave("h" + i + ".example");
    }
    assertThat(places.known()).isLessThan(1_100);
  }
}
