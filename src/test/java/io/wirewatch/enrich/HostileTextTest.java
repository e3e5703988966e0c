package io.wirewatch.enrich;

import io.wirewatch.Growth;
import io.wirewatch.model.NewsText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a text is made, to tag it takes time as it is long: all others wait behind it. */
class HostileTextTest {
  private static final Enricher ENRICHER = Enricher.load();

  @ParameterizedTest
  @ValueSource(
      strings = {"俄罗斯", "Россия и ", "Norway and ", "Norway, ", "Çelik é ", "a ", "(", "\" "})
  void shouldTagInTimeAsTheTextIsLong(String piece) {
    Growth.assertLinear(
        100_000,
        length -> {
          String content = piece.repeat(length / piece.length());
          NewsText text = new NewsText("News", "", content, null, null, null);
          return () -> ENRICHER.tag(text);
        });
  }
}
