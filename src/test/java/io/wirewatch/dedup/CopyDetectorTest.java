package io.wirewatch.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.NewsText;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.StringJoiner;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CopyDetectorTest {
  private static final Instant NOW = Instant.EPOCH;

  private final CopyDetector copies = new CopyDetector(CopySettings.DEFAULT);

  /** A sketch of a long text does not see one sentence; the title says it. */
  @RepeatedTest(20)
  void shouldTakeAnotherTollInTheTitleForNewsInALongText(RepetitionInfo run) {
    String rest = words(3_000, run.getCurrentRepetition());
    remember("a", "Ferry capsizes off Osthaven, 12 dead", "At least 12 people died. " + rest);
    assertThat(judge("Ferry capsizes off Osthaven, 31 dead", "At least 31 people died. " + rest))
        .isInstanceOf(CopyVerdict.Original.class);
  }

  @RepeatedTest(5)
  void shouldCallOnlyTheSameWordsExact(RepetitionInfo run) {
    String rest = words(3_000, run.getCurrentRepetition());
    remember("a", "Ferry capsizes off Osthaven", "At least 12 people died. " + rest);
    assertThat(copy("Ferry capsizes off Osthaven", "At least 12 people died! " + rest).exact())
        .isTrue();
    assertThat(copy("Ferry capsizes off Osthaven", "At least 31 people died. " + rest).exact())
        .isFalse();
  }

  @Test
  void shouldSayHowLikeTheFirstOfItsKindACopyIs() {
    String rest = words(100, 1);
    remember("a", "Ferry capsizes off Osthaven", rest + words(20, 2));
    remember("b", "Ferry capsizes off Osthaven", rest + words(20, 3));
    CopyVerdict.Copy copy = copy("Ferry capsizes off Osthaven", rest + words(20, 3));
    assertThat(copy.of()).isEqualTo("a");
    assertThat(copy.similarity()).isLessThan(0.8);
    assertThat(copy.nearest()).isEqualTo(1);
    assertThat(copy.exact()).isFalse();
  }

  /** Of many names a part is kept: what is beyond it does not count as missing. */
  @Test
  void shouldNotTakeNamesThatAreNotKeptForOthers() {
    StringJoiner names = new StringJoiner(" and ", "They met ", " there.");
    for (int i = 0; i < 120; i++) {
      names.add("Name" + (char) ('a' + i % 26) + (char) ('a' + i / 26));
    }
    TextPrint whole = print("Guests of the fair", names + " And Lindqvist came. Nobody left.");
    TextPrint cut = print("Guests of the fair", names + " Nobody left.");
    assertThat(TextPrint.contradict(whole.names(), cut.names())).isFalse();
  }

  private void remember(String id, String title, String body) {
    TextPrint print = print(title, body);
    String original =
        copies.judge(print, NOW) instanceof CopyVerdict.Copy copy ? copy.original() : id;
    copies.remember(id, original, print, NOW);
  }

  private CopyVerdict judge(String title, String body) {
    return copies.judge(print(title, body), NOW.plus(Duration.ofHours(1)));
  }

  private CopyVerdict.Copy copy(String title, String body) {
    CopyVerdict verdict = judge(title, body);
    assertThat(verdict).isInstanceOf(CopyVerdict.Copy.class);
    return (CopyVerdict.Copy) verdict;
  }

  private static TextPrint print(String title, String body) {
    return TextPrint.of(
        new NewsText(title, "", body, "en", null, null), CopySettings.DEFAULT.sketch());
  }

  private static String words(int many, int seed) {
    Random random = new Random(seed);
    StringJoiner words = new StringJoiner(" ", "", ".");
    for (int i = 0; i < many; i++) {
      words.add(Long.toString(random.nextLong(1L << 40) + (1L << 40), 36).replaceAll("[0-9]", "x"));
    }
    return words.toString();
  }
}
