package io.wirewatch.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.cli.demo.DemoScript.Item;
import io.wirewatch.cli.demo.DemoScript.Manner;
import io.wirewatch.cli.demo.DemoScript.Outlet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoScriptTest {
  private final DemoScript script = DemoScript.load();

  @Test
  void shouldHaveManyOutletsInManyLanguages() {
    assertThat(script.outlets()).hasSizeGreaterThanOrEqualTo(8);
    assertThat(script.outlets()).extracting(Outlet::id).doesNotHaveDuplicates();
    assertThat(script.outlets().stream().map(Outlet::language).distinct())
        .contains("en", "ru", "zh");
    assertThat(script.outlets()).extracting(Outlet::manner).contains(Manner.values());
    assertThat(script.outlets())
        .allSatisfy(
            outlet -> assertThat(Set.of(Locale.getISOCountries())).contains(outlet.country()));
  }

  @Test
  void shouldFillAnHour() {
    assertThat(script.items()).hasSizeBetween(280, 330);
    assertThat(script.items()).allMatch(item -> item.at() >= 0 && item.at() <= DemoScript.MINUTES);
    Set<String> outlets =
        script.outlets().stream().map(Outlet::id).collect(Collectors.toUnmodifiableSet());
    assertThat(script.items()).allMatch(item -> outlets.contains(item.outlet()));
    assertThat(script.items()).allMatch(item -> !item.title().isBlank());
  }

  @Test
  void shouldReuseAnIdOnlyToRevise() {
    Set<String> seen = new HashSet<>();
    Set<String> revised = new HashSet<>();
    for (Item item : script.items()) {
      if (!seen.add(item.link())) {
        revised.add(item.id());
      }
    }
    assertThat(revised).containsExactlyInAnyOrder("pw-talks", "pw-accord");
  }

  @Test
  void shouldNameOnlyThreadsThatThereAre() {
    Set<String> labels =
        script.items().stream()
            .map(Item::label)
            .filter(java.util.Objects::nonNull)
            .collect(Collectors.toSet());
    assertThat(labels).containsAll(script.decoys()).containsAll(script.allowed());
    script.expected().forEach(expected -> assertThat(labels).containsAll(expected.labels()));
    assertThat(script.allowed()).doesNotContainAnyElementsOf(script.decoys());
  }

  @Test
  void shouldTellEachOtherNewsOnce() {
    assertThat(
            script.items().stream()
                .filter(item -> item.label() == null)
                .map(Item::title)
                .map(title -> title.toLowerCase(Locale.ROOT)))
        .doesNotHaveDuplicates();
  }
}
