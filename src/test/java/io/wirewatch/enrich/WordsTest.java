package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void shouldKeepExactPlaces() {
    String text = "Die Städte: Köln–Paris, U.S. and (Xi’an).";
    Words words = Words.of(text);
    for (int i = 0; i < words.count(); i++) {
      assertThat(words.text(i, i + 1)).isEqualTo(text.substring(words.start(i), words.end(i)));
    }
    assertThat(words.text(0, words.count())).startsWith("Die").endsWith("an");
  }

  @Test
  void shouldReadDottedAcronymsAsOneWord() {
    Words words = Words.of("U.S.-China talks in Washington, D.C., ended.");
    assertThat(words.text(0, 1)).isEqualTo("U.S.");
    assertThat(words.hash(0)).isEqualTo(WordHash.of("US"));
    assertThat(words.gap(1)).isEqualTo(Words.HYPHEN);
  }

  @Test
  void shouldFoldCaseAndAccents() {
    assertThat(WordHash.of("MÉXICO")).isEqualTo(WordHash.of("mexico"));
    assertThat(WordHash.of("Łódź")).isEqualTo(WordHash.of("lodz"));
    assertThat(WordHash.of("Россией")).isNotEqualTo(WordHash.of("Россиеи"));
  }

  @Test
  void shouldCutChineseByCharacterAndKatakanaByRun() {
    assertThat(Words.of("中俄关系").count()).isEqualTo(4);
    assertThat(Words.of("ロシアと中国").count()).isEqualTo(4);
  }

  @Test
  void shouldEndSentencesButNotAtAbbreviations() {
    Words words = Words.of("Mr. Lavrov met Gen. Smith. Then he left.");
    assertThat(words.sentence(3)).isEqualTo(words.sentence(0));
    assertThat(words.sentence(words.count() - 1)).isGreaterThan(words.sentence(0));
  }

  @Test
  void shouldReadAnythingWithoutFailing() {
    assertThat(Words.of("", "\uD83D\uDE00 \uDC00 \u0000", " . . - ").count()).isZero();
  }
}
