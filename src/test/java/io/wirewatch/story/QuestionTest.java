package io.wirewatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuestionTest {
  private static final int[] KEYS = {-5, 2, 7, 9};

  private static double rarity(int key) {
    return switch (key) {
      case -5 -> 1;
      case 2 -> 0;
      case 7 -> 3;
      default -> 2;
    };
  }

  @Test
  void shouldAskByTheRarestFirstAndNotByWhatEverybodyBears() {
    Question question = Question.of(KEYS, QuestionTest::rarity, 32);
    assertThat(question.size()).isEqualTo(3);
    assertThat(new int[] {question.key(0), question.key(1), question.key(2)})
        .containsExactly(7, 9, -5);
    assertThat(question.rarity(0)).isEqualTo(3);
  }

  @Test
  void shouldSumUpWhatIsSharedOfWhatIsAskedFor() {
    Question question = Question.of(KEYS, QuestionTest::rarity, 2);
    assertThat(question.shared(new int[] {-5, 2, 7})).isEqualTo(3);
    assertThat(question.shared(new int[] {7, 8, 9, 10})).isEqualTo(5);
    assertThat(question.shared(new int[0])).isZero();
  }

  @Test
  void shouldNameTheLargestSumsAndOfEqualsTheLaterArticle() {
    Scores scores = new Scores();
    for (int number = 0; number < 10_000; number++) {
      scores.add(number, number % 100);
    }
    scores.add(5, 1000);
    assertThat(scores.top(3)).containsExactly(5, 9999, 9899);
    scores.clear();
    assertThat(scores.top(3)).isEmpty();
  }
}
