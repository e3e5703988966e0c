package io.wirewatch.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostingsTest {
  private final Postings postings = new Postings(4);

  private List<Integer> walk(int key, int limit) {
    List<Integer> numbers = new ArrayList<>();
    int visited = postings.newest(key, limit, numbers::add);
    assertThat(visited).isEqualTo(numbers.size());
    return numbers;
  }

  @Test
  void shouldWalkTheTextsOfAKeyNewestFirstUpToALimit() {
    for (int i = 0; i < 5000; i++) {
      postings.add(new int[] {7, -i - 1});
    }
    assertThat(walk(7, 3)).containsExactly(4999, 4998, 4997);
    assertThat(walk(-43, 3)).containsExactly(42);
    assertThat(walk(8, 3)).isEmpty();
  }

  @Test
  void shouldEndAtWhatIsForgotten() {
    for (int i = 0; i < 10_000; i++) {
      postings.forgetBefore(i - 2);
      postings.add(new int[] {7, i % 2});
    }
    assertThat(walk(7, 96)).containsExactly(9999, 9998, 9997);
    assertThat(walk(0, 96)).containsExactly(9998);
  }
}
