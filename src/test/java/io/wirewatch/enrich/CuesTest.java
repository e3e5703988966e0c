package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CuesTest {
  private static final ActBook BOOK = ActBook.load();

  private static Cues cues(Words words) {
    Company company = new Company(words, List.of(), 0, words.count());
    return new CueFinder(words, BOOK, company, Tongues.mask("en")).find(0, words.count());
  }

  private static String text(Words words, Cues.Cue cue) {
    return cue == null ? null : words.text(cue.from(), cue.to());
  }

  @Test
  void shouldTakeTheFirstVerbBetweenTwoPlaces() {
    Words words = Words.of("after talks they attacked and then condemned the others");
    assertThat(text(words, cues(words).between(0, words.count()))).isEqualTo("attacked");
  }

  @Test
  void shouldTakeTheFirstNounWhereNoVerbIs() {
    Words words = Words.of("their talks then their war");
    assertThat(text(words, cues(words).between(0, words.count()))).isEqualTo("talks");
  }

  @Test
  void shouldTakeTheLastOfAllWhereTheLastIsAsked() {
    Words words = Words.of("their talks then their war");
    Cues cues = cues(words);
    assertThat(text(words, cues.last(0, words.count()))).isEqualTo("war");
    assertThat(text(words, cues.nearest(words.count(), 0, words.count()))).isEqualTo("war");
    assertThat(text(words, cues.nearest(0, 0, words.count()))).isEqualTo("talks");
  }

  @Test
  void shouldFindNothingOutsideTheStretch() {
    Words words = Words.of("their talks then their war");
    Cues cues = cues(words);
    assertThat(cues.between(2, 4)).isNull();
    assertThat(cues.last(2, 4)).isNull();
  }
}
