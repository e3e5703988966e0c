package io.wirewatch.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ShinglesTest {
  @Test
  void shouldBeExactBelowTheLimit() {
    // a b c d | b c d e : {abc bcd} and {bcd cde}
    assertThat(alike("a b c d", "b c d e", 64)).isEqualTo(1 / 3.0);
    assertThat(alike("The Same, words!", "the same WORDS", 64)).isEqualTo(1);
    assertThat(alike("one two three", "four five six", 64)).isZero();
    assertThat(alike("", "", 64)).isZero();
  }

  @Test
  void shouldCompareScriptsWithoutSpacesBySigns() {
    assertThat(alike("两国外长举行会谈", "两国外长举行会晤", 64)).isBetween(0.6, 0.8);
  }

  @Test
  void shouldEstimateBeyondTheLimit() {
    Random random = new Random(7);
    StringBuilder a = new StringBuilder();
    StringBuilder b = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      String word = "w" + random.nextInt(100_000) + " ";
      a.append(word);
      b.append(i % 15 != 0 ? word : "other ");
    }
    double exact = alike(a.toString(), b.toString(), 10_000);
    assertThat(alike(a.toString(), b.toString(), 256)).isCloseTo(exact, within(0.1));
  }

  private static double alike(String a, String b, int limit) {
    return Shingles.of(a, limit).jaccard(Shingles.of(b, limit));
  }
}
