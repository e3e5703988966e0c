package io.wirewatch.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SlowedHostsTest {
  private static final Instant T = Instant.parse("2026-11-23T10:00:00Z");
  private static final Instant LATER = T.plus(Duration.ofHours(3));

  private final SlowedHosts hosts = new SlowedHosts();

  @Test
  void shouldPauseAHostWhenASecondFeedIsToldSoToo() {
    assertThat(hosts.slowed("h", "a", LATER, T)).isEmpty();
    assertThat(hosts.slowed("h", "a", LATER, T)).as("one bad path").isEmpty();
    assertThat(hosts.slowed("other", "b", LATER, T)).isEmpty();
    assertThat(hosts.slowed("h", "b", LATER, T)).contains(LATER);
  }

  @Test
  void shouldPauseAHostThatNamesNoTimeForLongerAndLonger() {
    hosts.slowed("h", "a", null, T);
    assertThat(hosts.slowed("h", "b", null, T)).contains(T.plus(Duration.ofMinutes(15)));
    assertThat(hosts.slowed("h", "a", null, T)).contains(T.plus(Duration.ofMinutes(30)));
    for (int i = 0; i < 20; i++) {
      hosts.slowed("h", "f" + i, null, T);
    }
    assertThat(hosts.slowed("h", "a", null, T)).contains(T.plus(Duration.ofHours(4)));
  }

  @Test
  void shouldForgetItWhenTheHostAnswers() {
    hosts.slowed("h", "a", LATER, T);
    hosts.answered("h");
    assertThat(hosts.slowed("h", "b", LATER, T)).isEmpty();
  }
}
