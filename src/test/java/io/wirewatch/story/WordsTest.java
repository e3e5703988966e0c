package io.wirewatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.text.TextNormalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private static String sense(String word, String language) {
    return Words.sense(Words.stem(word, language), language);
  }

  @ParameterizedTest
  @CsvSource({
    "sacked, fired, en",
    "slain, killed, en",
    "quake, earthquake, en",
    "resignation, resigns, en",
    "murió, fallecido, es",
    "acquisto, acquisizione, it",
    "overgenomen, koopt, nl",
    "hochwasser, überschwemmungen, de",
    "démissionne, démission, fr",
    "задержали, арестован, ru",
    "вибухнув, вибух, uk",
    "zatrzymano, aresztowany, pl",
    "dimite, renuncia, es",
    "incêndio, fogo, pt",
    "yaralandı, yaralı, tr",
    "والزلزال, زلزال, ar",
    "遇难, 死亡, zh",
    "退陣, 辞任, ja",
  })
  void shouldTakeWordsOfOneDeedForOne(String one, String other, String language) {
    assertThat(sense(one, language)).isEqualTo(sense(other, language));
  }

  @Test
  void shouldKeepApartWhatMeansAnother() {
    assertThat(sense("sacked", "en")).isNotEqualTo(sense("killed", "en"));
    assertThat(sense("quake", "nl")).isEqualTo("quake");
  }

  @ParameterizedTest
  @CsvSource({
    "الحكومة, والحكومة",
    "إضراب, الاضراب",
    "بالمدينة, مدينة",
    "وزارة, للوزارة",
  })
  void shouldTakeArabicWordsWithAnArticleOrAConjunctionForTheWord(String one, String other) {
    assertThat(Words.stem(one, "ar")).isEqualTo(Words.stem(other, "ar"));
  }

  @ParameterizedTest
  @CsvSource({"Polizei", "Schulreform", "Rentenkürzungen", "Großbrandes", "Krankenhäusern"})
  void shouldKnowGermanNouns(String noun) {
    assertThat(CommonNouns.has(noun.toLowerCase(Locale.ROOT), "de")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"Merz", "Frankfurt", "Volkswagen", "Neumarkt", "Scholz", "Nordwerk", "Lindqvist"})
  void shouldTakeNoNameForANoun(String name) {
    assertThat(CommonNouns.has(name.toLowerCase(Locale.ROOT), "de")).isFalse();
    assertThat(CommonNouns.has("polizei", "en")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"kills, en, true", "dead, en, true", "jets, en, false", "погибли, ru, true"})
  void shouldKnowWhatIsCountedAnewWhileAnEventGoesOn(String word, String language, boolean toll) {
    assertThat(Words.isToll(word, language)).isEqualTo(toll);
  }

  @ParameterizedTest
  @CsvSource({"regierung, de", "gouvernement, fr", "правительство, ru", "政府, zh"})
  void shouldKnowCommonWordsOfOtherLanguages(String word, String language) {
    String stem = TextNormalizer.withoutAccents(sense(word, language));
    assertThat(WrittenWords.articlesWith(StoryText.term(language, stem)))
        .isGreaterThan(10)
        .isLessThan(WrittenWords.articles(language) / 2);
  }

  @Test
  void shouldKnowRareWordsFromCommonOnesBeforeTheFirstArticle() {
    int common = WrittenWords.articlesWith(StoryText.term("en", sense("business", "en")));
    int rare = WrittenWords.articlesWith(StoryText.term("en", sense("volcano", "en")));
    int unheard = WrittenWords.articlesWith(StoryText.term("en", "nordwerk"));

    assertThat(common).isGreaterThan(10 * Math.max(1, rare)).isLessThan(WrittenWords.ARTICLES);
    assertThat(unheard).isZero();
    assertThat(WrittenWords.articles("xx")).isZero();
  }
}
