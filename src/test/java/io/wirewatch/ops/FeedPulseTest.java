package io.wirewatch.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.FeedStatus;
import io.wirewatch.model.FeedStatusSample;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FeedPulseTest {
  private static final Instant T0 = SampleNews.T0;

  private final FeedPulse pulse = new FeedPulse();

  private void polled(String id, Instant at, Instant success, Instant next) {
    pulse.accept(
        id,
        FeedStatusSample.of(id, at)
            .state(at.equals(success) ? FeedStatus.State.OK : FeedStatus.State.FAILING, "")
            .lastSuccess(success)
            .next(next, 300)
            .status());
  }

  @Test
  void shouldCountThoseThatWereAskedInVainSinceAnyAnswered() {
    Instant later = T0.plus(Duration.ofHours(1));
    polled("a", T0, T0, later);
    polled("b", T0.plusSeconds(60), null, later);
    polled("c", T0.plusSeconds(90), T0.minusSeconds(500), later);
    assertThat(pulse.askedInVain()).isEqualTo(2);
    assertThat(pulse.lastAnswer()).isEqualTo(T0.getEpochSecond());
    polled("d", T0.plusSeconds(120), T0.plusSeconds(120), later);
    assertThat(pulse.askedInVain()).isZero();
  }

  @Test
  void shouldTellWhenTheFirstPollIsDue() {
    assertThat(pulse.nextPoll()).isZero();
    polled("a", T0, T0, T0.plusSeconds(900));
    polled("b", T0, T0, T0.plusSeconds(300));
    assertThat(pulse.nextPoll()).isEqualTo(T0.plusSeconds(300).getEpochSecond());
    pulse.accept("b", null);
    assertThat(pulse.nextPoll()).isEqualTo(T0.plusSeconds(900).getEpochSecond());
  }
}
