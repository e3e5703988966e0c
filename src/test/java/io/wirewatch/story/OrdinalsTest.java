package io.wirewatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.text.Tokens;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrdinalsTest {
  private static List<String> ordinals(String language, String text) {
    List<Tokens.Token> tokens = Tokens.of(text);
    return IntStream.range(0, tokens.size())
        .mapToObj(
            i ->
                tokens.get(i).kind() == Tokens.Kind.SIGN
                    ? Ordinals.inSigns(tokens, i)
                    : Ordinals.at(tokens, i, language, false))
        .filter(Objects::nonNull)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "en, The 13th package of the union",
    "en, The thirteenth package of the union",
    "en, What we know on day 13",
    "en, Package No. 13 of the union",
    "de, Der Rat beschließt das 13. Paket",
    "de, Der Rat beschließt das dreizehnte Paket",
    "fr, Le treizième paquet est adopté",
    "es, El 13.º paquete está listo",
    "it, Il 13esimo pacchetto",
    "it, Il tredicesimo pacchetto",
    "pl, Rada przyjęła 13. pakiet",
    "pl, Rada przyjęła trzynasty pakiet",
    "ru, Принят 13-й пакет",
    "ru, Принят тринадцатый пакет",
    "ru, Принят XIII пакет",
    "uk, Ухвалено тринадцятий пакет",
    "ko, 제재 13차 패키지",
    "zh, 通过第十三轮制裁",
    "ja, 第13回の会合",
  })
  void shouldReadWhichOfARowItIs(String language, String text) {
    assertThat(ordinals(language, text)).contains("13");
  }

  @ParameterizedTest
  @CsvSource({
    "en, Queen Elizabeth II dies",
    "en, Storm kills 13 in the north",
    "en, XI TALKS OPEN",
    "de, Die Zahl stieg auf 1300. Danach fiel sie",
    "pl, Zginęło 13 osób",
    "zh, 十三人死亡",
    "ru, Погибли 13 человек",
    "en, Runner wins by three second margin",
    "en, It takes a second look at the plan",
    "en, First Lady opens the fair",
    "en, Marlund is second largest exporter",
    "en, Marlund buys second homes",
    "en, Police first to arrive",
  })
  void shouldReadNoneWhereNothingIsCounted(String language, String text) {
    assertThat(ordinals(language, text)).isEmpty();
  }

  @Test
  void shouldAddUpChineseNumbers() {
    assertThat(ordinals("zh", "第二十四届")).containsExactly("24");
    assertThat(ordinals("zh", "第一百零二次")).containsExactly("102");
  }

  @ParameterizedTest
  @CsvSource({
    "Second man arrested over museum theft, 2",
    "Talks go into a tense second round, 2",
    "First round of fishery talks ends, 1",
    "Third man arrested over museum theft, 3",
  })
  void shouldReadEnglishFirstAndSecondBeforeWhatIsCounted(String text, String value) {
    assertThat(ordinals("en", text)).containsExactly(value);
  }

  @Test
  void shouldTakeMagnitudesByTheirStepsAndNothingElseForThem() {
    assertThat(magnitudes("Magnitude 6.1 quake off the coast"))
        .hasSize(3)
        .containsAnyElementsOf(magnitudes("Землетрясение магнитудой 5.9"))
        .containsAnyElementsOf(magnitudes("6,4級地震"))
        .doesNotContainAnyElementsOf(magnitudes("Magnitude 6.7 quake off the coast"));
    assertThat(magnitudes("Magnitude 6.3 quake"))
        .containsAnyElementsOf(magnitudes("Magnitude 6.7 quake"))
        .doesNotContainAnyElementsOf(magnitudes("Magnitude 6.9 quake"));
    assertThat(magnitudes("Prices rise by 6.1 percent")).isEmpty();
    assertThat(magnitudes("Quake relief of 61.5 million")).isEmpty();
  }

  private static List<String> magnitudes(String text) {
    List<Tokens.Token> tokens = Tokens.of(text);
    return IntStream.range(0, tokens.size())
        .mapToObj(i -> Magnitudes.at(tokens, i))
        .flatMap(Set::stream)
        .sorted()
        .toList();
  }
}
