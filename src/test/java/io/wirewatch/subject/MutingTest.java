package io.wirewatch.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class MutingTest {
  private static Muting muting(String... subjects) {
    return Muting.of(
        SubjectFile.read("test.yaml", "subjects:\n  - " + String.join("\n  - ", subjects) + "\n")
            .subjects());
  }

  private static final Muting NESTED =
      muting(
          "{id: rain, query: x, policy: {mutes: [puddles]}}",
          "{id: typhoon, query: x, policy: {mutes: [rain, wind]}}",
          "{id: world, query: x, policy: {mutes: [rain]}}");

  @Test
  void shouldNameWhoMutesAndWhoIsMuted() {
    assertThat(NESTED.mutersOf("rain")).containsExactly("typhoon", "world");
    assertThat(NESTED.mutersOf("typhoon")).isEmpty();
    assertThat(NESTED.mutedBy("typhoon")).containsExactlyInAnyOrder("rain", "puddles", "wind");
  }

  @Test
  void shouldPutEachBehindThoseThatMuteIt() {
    assertThat(NESTED.mutersFirst(List.of("a", "puddles", "rain", "typhoon"), Function.identity()))
        .containsExactly("a", "typhoon", "rain", "puddles");
  }

  @Test
  void shouldFollowChanges() {
    Muting muting = new Muting();
    muting.put(subject("{id: a, query: x, policy: {mutes: [b, c]}}"));
    muting.put(subject("{id: a, query: x, policy: {mutes: [c, d]}}"));
    assertThat(muting.mutersOf("b")).isEmpty();
    assertThat(muting.mutersOf("d")).containsExactly("a");
    muting.remove("a");
    assertThat(muting.mutersOf("c")).isEmpty();
    assertThat(muting.mutedBy("a")).isEmpty();
  }

  /** The command refuses a circle; two who apply at once can still make one. */
  @Test
  void shouldSilenceNobodyOfACircle() {
    Muting muting = new Muting();
    muting.put(subject("{id: a, query: x, policy: {mutes: [b]}}"));
    muting.put(subject("{id: b, query: x, policy: {mutes: [a, c]}}"));

    assertThat(muting.mutersOf("a")).isEmpty();
    assertThat(muting.mutersOf("b")).isEmpty();
    assertThat(muting.mutersOf("c")).containsExactly("b");
    assertThat(muting.fault("a")).contains("a mutes b mutes a");
    assertThat(muting.fault("c")).isNull();
  }

  private static io.wirewatch.model.Subject subject(String yaml) {
    return SubjectFile.read("test.yaml", yaml).subjects().get(0);
  }
}
