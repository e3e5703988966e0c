package io.wirewatch.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoProgressTest {
  private final DemoScript script = DemoScript.load();
  private final DemoProgress progress = new DemoProgress(script);

  @Test
  void shouldBeCompleteWhenEveryReadableLinkHasCome() {
    script.items().stream()
        .filter(item -> !item.outlet().equals("cinder-bay"))
        .forEach(
            item -> {
              assertThat(progress.complete() && progress.count() < progress.all()).isFalse();
              progress.read(item.link());
            });
    assertThat(progress.complete()).isTrue();
    assertThat(progress.count()).isEqualTo(progress.all()).isGreaterThan(250);
  }

  @Test
  void shouldCountRevisionsOnceAndStrangersNever() {
    progress.read("https://pacific-wire.example/2026/pw-talks");
    progress.read("https://pacific-wire.example/2026/pw-talks");
    progress.read("https://elsewhere.example/");
    progress.read(null);
    assertThat(progress.count()).isEqualTo(1);
    assertThat(progress.complete()).isFalse();
  }
}
