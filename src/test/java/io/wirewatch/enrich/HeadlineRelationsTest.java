package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.NewsText;
import io.wirewatch.model.Relation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Headlines on two countries, whose verbs mean what their object and doer make of them. */
class HeadlineRelationsTest {
  private static final Enricher ENRICHER = Enricher.load();

  record Line(
      String language, String pair, String source, String event, String context, String title) {}

  static List<Line> lines() throws IOException {
    try (InputStream in =
            HeadlineRelationsTest.class.getResourceAsStream("/relations/headlines.tsv");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(c -> new Line(c[0], c[1], c[2], c[3], c[4], c[5]))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void shouldTellWhoDoesWhat(Line line) {
    List<Relation> told =
        ENRICHER
            .tag(new NewsText(line.title(), "", "", line.language(), null, null))
            .relations()
            .stream()
            .filter(relation -> relation.score() >= 0.5)
            .toList();
    if (line.pair().equals("none")) {
      assertThat(told).isEmpty();
      return;
    }
    Relation first = told.isEmpty() ? null : told.get(0);
    assertThat(first).isNotNull();
    assertThat(first.pair()).isEqualTo(line.pair());
    assertThat(first.source()).isEqualTo(line.source().equals("-") ? null : line.source());
    assertThat(first.event()).isEqualTo(line.event());
    assertThat(first.context().name().toLowerCase(Locale.ROOT)).isEqualTo(line.context());
  }
}
