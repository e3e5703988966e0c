package io.wirewatch.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PostingsTest {
  private final Postings postings = new Postings();

  private List<Integer> newest(int key, int most) {
    int[] into = new int[100];
    int found = postings.newest(key, most, into);
    return Arrays.stream(into, 0, found).boxed().toList();
  }

  @Test
  void shouldGiveTheTextsOfAKeyNewestFirstUpToALimit() {
    for (int i = 0; i < 5000; i++) {
      postings.add(new int[] {7, -i - 1});
    }
    assertThat(newest(7, 3)).containsExactly(4999, 4998, 4997);
    assertThat(newest(-43, 3)).containsExactly(42);
    assertThat(newest(8, 3)).isEmpty();
  }

  @Test
  void shouldEndAtWhatWasTakenOut() {
    for (int i = 0; i < 10_000; i++) {
      if (i > 2) {
        postings.removeOldest(new int[] {7, (i - 3) % 2});
      }
      postings.add(new int[] {7, i % 2});
    }
    assertThat(newest(7, 96)).containsExactly(9999, 9998, 9997);
    assertThat(newest(0, 96)).containsExactly(9998);
  }

  @Test
  void shouldRefuseToTakeOutWhatWasNotAdded() {
    postings.add(new int[] {1, 2});

    assertThatThrownBy(() -> postings.removeOldest(new int[] {3}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("text 0 was not added with key 3");
  }

  /** Against the plainest index there is: all texts looked through. */
  @Test
  void shouldAnswerLikeAWalkThroughAllTexts() {
    Random random = new Random(3);
    ArrayDeque<int[]> held = new ArrayDeque<>();
    int first = 0;
    for (int step = 0; step < 20_000; step++) {
      int most = step / 5000 % 2 == 0 ? 900 : 40;
      while (held.size() >= most) {
        postings.removeOldest(held.removeFirst());
        first++;
      }
      // A few keys that many bear, many that few do, and those that fall into one place.
      int[] keys =
          random.ints(6).map(r -> (r & 1) == 0 ? r >>> 30 : (r >>> 20) * 1024).distinct().toArray();
      held.addLast(keys);
      assertThat(postings.add(keys)).isEqualTo(first + held.size() - 1);
      if (step % 50 == 0) {
        int asked = random.nextBoolean() ? random.nextInt(4) : random.nextInt(4096) * 1024;
        assertThat(newest(asked, 10)).isEqualTo(expected(held, first, asked));
      }
    }
  }

  private static List<Integer> expected(ArrayDeque<int[]> held, int first, int key) {
    List<Integer> numbers = new ArrayList<>();
    int number = first;
    for (int[] keys : held) {
      int at = number++;
      if (Arrays.stream(keys).anyMatch(k -> k == key)) {
        numbers.add(0, at);
      }
    }
    return numbers.subList(0, Math.min(10, numbers.size()));
  }
}
