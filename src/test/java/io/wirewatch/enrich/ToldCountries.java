package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.NewsText;
import io.wirewatch.model.Region;
import java.util.Set;
import java.util.stream.Collectors;

/** The countries that the tagger finds in a headline, against those that it should. */
final class ToldCountries {
  private static final Enricher ENRICHER = Enricher.load();

  private ToldCountries() {}

  /**
   * Asserts the countries of a title.
   *
   * @param wanted codes, split by spaces; empty for none
   */
  static void shouldBe(String wanted, String title, String language) {
    shouldBe(wanted.isEmpty() ? Set.of() : Set.of(wanted.split(" ")), title, language);
  }

  static void shouldBe(Set<String> wanted, String title, String language) {
    Set<String> told =
        ENRICHER.tag(new NewsText(title, "", "", language, null, null)).regions().stream()
            .map(Region::code)
            .collect(Collectors.toSet());
    assertThat(told).isEqualTo(wanted);
  }
}
