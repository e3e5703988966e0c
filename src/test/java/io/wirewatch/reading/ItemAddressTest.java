package io.wirewatch.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemAddressTest {
  private static final String PAGE = "https://news.example/live";

  @ParameterizedTest
  @ValueSource(strings = {"post-12", "block-65f0a1", "a090644", "bridge-opens", "post=12", "112"})
  void shouldKeepAFragmentThatNamesAPost(String fragment) {
    assertThat(ItemAddress.of("http://www.news.example/live?utm_source=rss#" + fragment))
        .contains(PAGE + "#" + fragment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "12",
        "ref=rss",
        "utm_source=rss",
        "xtor=RSS-3208",
        "from=feed",
        "rss",
        "tk.rss_all",
        "comments",
        "top",
        ":~:text=bridge"
      })
  void shouldDropAFragmentThatNamesNothing(String fragment) {
    assertThat(ItemAddress.of(PAGE + "#" + fragment)).contains(PAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"!/harvest", "/harvest"})
  void shouldKeepAFragmentThatIsAnAddress(String fragment) {
    assertThat(ItemAddress.of(PAGE + "#" + fragment)).contains(PAGE + "#" + fragment);
  }
}
