package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Countries in many languages: inflected names, peoples, cities, bywords, straits. */
class WorldPlacesTest {
  record Line(String language, Set<String> countries, String sentence) {}

  static List<Line> lines() throws IOException {
    return rows("/places/world.txt").stream()
        .map(cells -> new Line(cells[0], Set.of(cells[1].split(",")), cells[2]))
        .toList();
  }

  static List<Line> nowhere() throws IOException {
    return rows("/places/nowhere.txt").stream()
        .map(cells -> new Line(cells[0], Set.of(), cells[1]))
        .toList();
  }

  private static List<String[]> rows(String resource) throws IOException {
    try (InputStream in = WorldPlacesTest.class.getResourceAsStream(resource);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\\|"))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void shouldTellTheCountries(Line line) {
    ToldCountries.shouldBe(line.countries(), line.sentence(), line.language());
  }

  @ParameterizedTest
  @MethodSource("nowhere")
  void shouldGiveASeaThatManyShareToNone(Line line) {
    ToldCountries.shouldBe(Set.of(), line.sentence(), line.language());
  }

  @Test
  void shouldCoverTheLanguagesOfTheWorldsNews() throws IOException {
    assertThat(lines().stream().map(Line::language).distinct().count()).isGreaterThanOrEqualTo(45);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Georgia's parliament in Tbilisi passes a bill | GE",
        "Atlanta mayor asks Georgia lawmakers for money | US",
        "King of Jordan meets ministers in Amman | JO",
        "Michael Jordan buys a stake in a team | ''",
        "Chad closes its border with Sudan | TD SD",
        "Chad Johnson signs a new contract | ''",
        "Turkey raises interest rates | TR",
        "Denzel Washington opens a theatre | ''",
        "Flood waters rise near Olympia, Washington | US",
        "Bushfires threaten towns near Melbourne in Victoria | AU",
        "Victoria Beckham shows a collection | ''",
        "Fire destroys a barn in Moscow, Idaho | US",
        "Israel Vazquez wins the bout | ''",
        "Israel and Lebanon agree on a ceasefire | IL LB",
        "Paris Jackson sings on a new album | ''",
        "Strikes stop trains in Paris | FR"
      })
  void shouldTellOneFromTheOther(String title, String countries) {
    ToldCountries.shouldBe(countries, title, "en");
  }
}
