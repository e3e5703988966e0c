package io.wirewatch.story;

import static org.assertj.core.api.Assertions.assertThat;

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
  })
  void shouldTakeWordsOfOneDeedForOne(String one, String other, String language) {
    assertThat(sense(one, language)).isEqualTo(sense(other, language));
  }

  @Test
  void shouldKeepApartWhatMeansAnother() {
    assertThat(sense("sacked", "en")).isNotEqualTo(sense("killed", "en"));
    assertThat(sense("quake", "nl")).isEqualTo("quake");
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
