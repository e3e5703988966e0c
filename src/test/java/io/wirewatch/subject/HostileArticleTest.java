package io.wirewatch.subject;

import static io.wirewatch.subject.Texts.subject;
import static io.wirewatch.subject.Texts.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.Growth;
import io.wirewatch.model.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One article, however it is made, must not hold up the alerts of all others: to match it and to
 * explain it takes time as the text is long.
 */
class HostileArticleTest {
  private static final int LONGEST = 50_000;

  /** What is asked: of every kind of question one, most of them nowhere answered. */
  private static final List<String> QUERIES =
      List.of(
          "北港市 NOT kestrel",
          "\"a a\" OR \"a b a\"~40",
          "\"port a\" OR \"a port\"",
          "zq* OR a?z*q OR kestrell~2 OR port*",
          "lead:\"a a a\" OR marché OR \"Çelik é\"",
          "actor:zq* OR outlet:kestrel");

  private static List<Hostile> hostile() {
    List<Hostile> all = new ArrayList<>();
    all.add(new Hostile("one Chinese name", "zh", n -> "北港市".repeat(n / 3)));
    all.add(new Hostile("one letter", "en", n -> "a ".repeat(n / 2)));
    all.add(new Hostile("one letter, then another word", "en", n -> "a ".repeat(n / 2) + "port"));
    all.add(new Hostile("one word of many forms", "en", n -> "Çelik's ".repeat(n / 8)));
    all.add(new Hostile("words all different", "en", HostileArticleTest::different));
    all.add(new Hostile("one long word", "en", n -> "a".repeat(n)));
    all.add(new Hostile("one long Thai word", "th", n -> "เมืองท่า".repeat(n / 8)));
    return all;
  }

  private record Hostile(String name, String language, IntFunction<String> content) {
    WatchedText of(int length) {
      return text("News", "").content(content.apply(length)).language(language).watched();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static String different(int length) {
    StringBuilder words = new StringBuilder(length);
    for (int i = 0; words.length() < length; i++) {
      words.append(Integer.toString(i + 46_656, 36)).append(' ');
    }
    return words.toString();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void shouldMatchInTimeAsTheTextIsLong(Hostile hostile) {
    List<Subject> subjects =
        IntStream.range(0, QUERIES.size()).mapToObj(i -> subject("s" + i, QUERIES.get(i))).toList();
    try (SubjectMonitor monitor = SubjectMonitor.of(subjects)) {
      assertThat(monitor.refused()).isEmpty();
      Growth.assertLinear(
          LONGEST,
          length -> {
            WatchedText watched = hostile.of(length);
            return () -> assertThat(monitor.match(watched).errors()).isEmpty();
          });
    }
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void shouldExplainInTimeAsTheTextIsLong(Hostile hostile) {
    Subject all = subject("all", "(" + String.join(") OR (", QUERIES) + ")");
    Growth.assertLinear(
        LONGEST,
        length -> {
          WatchedText watched = hostile.of(length);
          return () -> SubjectExplanation.of(all, watched);
        });
  }

  /** Each of the questions is asked of all words: that is done for all of them at once. */
  @ParameterizedTest
  @MethodSource("hostile")
  void shouldAskForManyShapesInTimeAsTheyAreMany(Hostile hostile) {
    WatchedText watched = hostile.of(LONGEST);
    Growth.assertLinear(
        64,
        many -> {
          String query =
              String.join(
                  " OR ",
                  IntStream.range(0, many)
                      .mapToObj(i -> String.format(Locale.ROOT, "zq%d*", i))
                      .toList());
          SubjectMonitor monitor = SubjectMonitor.of(List.of(subject("s", query)));
          return () -> assertThat(monitor.match(watched).fits()).isEmpty();
        });
  }

  /** The row nearest to where it begins, and no more rows than a reader wants to see. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a b   | 0 | a b a b x a b       | 0-3 4-7 10-13",
        "a b   | 0 | b a x b             | ''",
        "a b   | 1 | a x b               | 0-5",
        "b a   | 2 | a b                 | 0-3",
        "a b a | 0 | a b a b a           | 0-5 4-9",
        "a b   | 2 | b a b               | 2-5",
        "a b c | 1 | a b b x c a b c     | 10-15",
      })
  void shouldFindRows(String words, int slop, String content, String rows) {
    Subject subject = subject("s", "text:\"" + words + "\"~" + slop);
    try (SubjectMonitor monitor = SubjectMonitor.of(List.of(subject))) {
      var fits = monitor.match(text("", "").content(content).watched()).fits();
      assertThat(
              fits.stream()
                  .flatMap(fit -> fit.evidence().stream())
                  .map(passage -> passage.start() + "-" + passage.end()))
          .containsExactly(rows.isEmpty() ? new String[0] : rows.split(" "));
    }
  }
}
