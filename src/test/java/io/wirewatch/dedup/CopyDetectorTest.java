package io.wirewatch.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.NewsText;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  /** Those who print a correction repeat it; a second one of the same text says more. */
  @Test
  void shouldTakeTheFirstCorrectionAloneForNews() {
    String rest = words(60, 1);
    String title = "Ferry capsizes off Osthaven in a storm";
    remember("a", title, rest + " said the coast guard of Osthaven");
    assertThat(copy(title, rest + " said the coast guard of Osthaven").corrects()).isFalse();

    assertThat(copy("CORRECTED - " + title, rest + " said the harbour master").corrects()).isTrue();
    remember("b", "CORRECTED - " + title, rest + " said the harbour master");

    assertThat(copy("CORRECTED - " + title, rest + " said the harbour master").corrects())
        .isFalse();
    String more = cut(rest, 50) + " say the families of those on board, who wait at the quay";
    assertThat(copy("CORRECTED - " + title, more).corrects()).isTrue();
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

  /** Half of a text is news to nobody, yet it is too unlike the whole to be called a copy. */
  @RepeatedTest(10)
  void shouldKnowATextByItsFirstHalf(RepetitionInfo run) {
    String all = words(600, run.getCurrentRepetition());
    remember("a", "Ferry runs aground off Osthaven", all);
    assertThat(judge("Ferry runs aground off Osthaven", cut(all, 300) + " Read more"))
        .isEqualTo(new CopyVerdict.Excerpt("a", "a"));
  }

  /** Whichever comes first; what goes on behind a teaser is news, and is told. */
  @RepeatedTest(10)
  void shouldKnowATextByItsTeaser(RepetitionInfo run) {
    String all = words(600, run.getCurrentRepetition());
    remember("a", "Ferry runs aground off Osthaven", all);
    assertThat(judge("Ferry runs aground off Osthaven", cut(all, 45) + " …"))
        .isEqualTo(new CopyVerdict.Excerpt("a", "a"));
    String other = words(600, 100 + run.getCurrentRepetition());
    remember("b", "Ferry is set afloat off Osthaven", cut(other, 45));
    assertThat(judge("Ferry is set afloat off Osthaven", other))
        .isEqualTo(new CopyVerdict.Excerpt("b", "b"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ferry sinks off Westhaven | another place",
        "Kestrel Oil ferry runs aground off Osthaven | a name more",
        "Ferry runs aground off Osthaven, 12 dead | a number more",
        "Osthaven ferry | a title that tells nothing",
      })
  void shouldNotTakeASharedParagraphUnderAnotherTitleForAnExcerpt(String title, String why) {
    String all = words(600, 7);
    remember("a", "Ferry runs aground off Osthaven", all);
    assertThat(judge(title, cut(all, 300))).as(why).isInstanceOf(CopyVerdict.Original.class);
  }

  @Test
  void shouldNotTakeATextWithAnotherTollOrOtherNamesForAnExcerpt() {
    String all = words(200, 7);
    remember("a", "Ferry runs aground off Osthaven", "The ferry, with 12 aboard, lay. " + all);
    assertThat(
            judge(
                "Ferry runs aground off Osthaven",
                "The ferry, with 31 aboard, lay. " + cut(all, 80)))
        .isInstanceOf(CopyVerdict.Original.class);
    assertThat(
            judge(
                "Ferry runs aground off Osthaven",
                cut(all, 80) + " said Lindqvist and Berg and Holm."))
        .isInstanceOf(CopyVerdict.Original.class);
  }

  private static String cut(String text, int words) {
    return Arrays.stream(text.split(" ")).limit(words).collect(Collectors.joining(" "));
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
