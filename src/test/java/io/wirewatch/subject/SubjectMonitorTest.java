package io.wirewatch.subject;

import static io.wirewatch.subject.Texts.subject;
import static io.wirewatch.subject.Texts.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.Mention;
import io.wirewatch.model.Relation;
import io.wirewatch.model.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectMonitorTest {
  private static List<Mention> evidence(Subject subject, Texts text) {
    try (SubjectMonitor monitor = SubjectMonitor.of(List.of(subject))) {
      assertThat(monitor.refused()).isEmpty();
      var matches = monitor.match(text.watched());
      assertThat(matches.errors()).isEmpty();
      return matches.fits().isEmpty() ? null : matches.fits().get(0).evidence();
    }
  }

  private static boolean fits(String query, Texts text) {
    return evidence(subject("s", query), text) != null;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | ties    | China ties grow          | true",
        "en | ties    | A tie between neighbours | true",
        "en | ties    | Ty Cobb is remembered    | false",
        "en | ty      | China ties grow          | false",
        "en | BRICS   | A player named Brees     | false",
        "en | BRICS   | The library brances open | false",
        "en | BRICS   | Brics leaders meet       | true",
        "en | meeting | Two meetings in Sochi    | true",
        "ru | встреча | О встрече в Сочи         | true",
        "fr | accord  | Les accords de Minsk     | true",
        "de | Zölle   | Neue Zölle auf Stahl     | true",
        "de | war     | Das war gestern          | true",
        "zh | 中俄     | 中俄关系升温                | true",
        "zh | 中俄     | 中国和俄罗斯                | false",
        "en | Sino-Russian | The Sino–Russian axis | true",
        "en | Beijing | Beijing's answer         | true",
        "en | sino*   | Sinosphere               | true",
        "und | relations | relations             | true",
      })
  void shouldFindWordsInTheirForms(String language, String word, String title, boolean found) {
    assertThat(fits("title:" + word, text(title, "").language(language))).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | gas oil tanker                    | Oil tanker hit off Oman    | true",
        "en | title:(gas oil tanker)            | Oil tanker hit off Oman    | true",
        "en | title:gas oil                     | Oil tanker hit off Oman    | true",
        "en | title:\"gas oil\"               | Oil tanker hit off Oman    | false",
        "en | title:(Sino-Russian axis)         | Sino talks, Russian dances | false",
        "en | title:(Sino-Russian axis)         | An axis of two             | true",
        "zh | title:(俄罗斯 中国)                 | 中国与俄罗斯签署协议          | true",
        "zh | title:俄罗斯中国                    | 中国与俄罗斯签署协议          | false",
        "en | +title:(gas oil) NOT title:tanker | Oil tanker hit off Oman    | false",
      })
  void shouldTakeWordsWithoutASignForAlternatives(
      String language, String query, String title, boolean found) {
    assertThat(fits(query, text(title, "").language(language))).isEqualTo(found);
  }

  @Test
  void shouldKeepStemsOfOneLanguageFromWordsOfAnother() {
    // German minimal stemming makes "Wars" "war"; an English article must not meet it.
    assertThat(
            evidence(
                subject("s", "title:accord", List.of("en")),
                text("Les accords de Minsk", "").language("fr")))
        .isNull();
  }

  @Test
  void shouldShowTheWordsWhereTheyStand() {
    List<Mention> evidence =
        evidence(
            subject("s", "\"no limits\" AND partnership"),
            text("A no limits friendship", "The partnership holds").content("no limits again"));

    assertThat(evidence)
        .containsExactly(
            new Mention("no limits", "title", 2, 11),
            new Mention("partnership", "summary", 4, 15),
            new Mention("no limits", "content", 0, 9));
  }

  @Test
  void shouldNotFindTwoThatAThirdDealsWith() {
    Texts text =
        text("Duterte asks China, Russia for loans", "")
            .beside("CN-RU", Relation.Quad.VERBAL_CONFLICT, "asks China, Russia");

    assertThat(fits("relation:CN-RU", text)).isFalse();
    assertThat(fits("quad:verbal-conflict", text)).isFalse();
  }

  @Test
  void shouldShowTheTagsOwnPassages() {
    Texts text =
        text("Lavrov meets Wang Yi", "Talks in Beijing")
            .about("CN", "Beijing")
            .actor("sergei-lavrov", "Lavrov")
            .relation("CN-RU", Relation.Quad.VERBAL_COOPERATION, "Lavrov meets Wang Yi");

    assertThat(evidence(subject("s", "relation:CN-RU"), text))
        .extracting(Mention::text)
        .containsExactly("Lavrov meets Wang Yi");
    assertThat(evidence(subject("s", "about:CN AND actor:sergei-lavrov"), text))
        .extracting(Mention::text)
        .containsExactly("Lavrov", "Beijing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "relation:CN-RU                       | true",
        "relation: CN-RU                      | true",
        "relation:RU-CN                       | true",
        "relation:cn-ru.act                   | true",
        "relation:CN-RU.cooperation.lead      | true",
        "relation:CN-RU.lead.cooperation      | true",
        "relation:CN-RU.title                 | false",
        "relation:CN-RU.conflict              | false",
        "relation:CN>RU.verbal-cooperation    | true",
        "relation:RU>CN                       | false",
        "relation:RU.consult                  | true",
        "relation:(CN-US OR CN-RU)            | true",
        "quad:verbal-cooperation              | true",
        "quad:material-conflict               | false",
        "region:CN AND region:US              | true",
        "about:CN                             | true",
        "about:US                             | false",
        "mentioned:US                         | true",
        "actor:\"Sergei Lavrov\"              | true",
        "topic:11000000                       | true",
        "topic:\"medtop:11000000\"            | true",
        "topic:politics                       | true",
        "language:en                          | true",
        "outlet:\"The Test\"                  | true",
        "publisher-country:GB                 | true",
        "feed:test-feed                       | true",
        "feed:test*                           | true",
        "relation:CN-RU NOT topic:politics    | false",
        "relation:CN-RU NOT topic:sport       | true",
        "topic:15000000                       | false",
        "topic:20000638                       | true",
        "topic:20001065                       | false",
        "about:142                            | true",
        "about:030                            | true",
        "region:021                           | true",
        "about:150                            | false",
        "publisher-country:154                | true",
        "relation:CN-RU AND (NOT topic:sport) | true",
        "relation:CN-RU AND (NOT topic:politics) | false",
        "+relation:CN-RU +(NOT title:football NOT title:tennis) | true",
      })
  void shouldAskEveryTag(String query, boolean found) {
    Texts text =
        text("Talks are held", "Sergei Lavrov was received in China, the US took note")
            .about("CN", "China")
            .mentions("US", "the US")
            .actor("sergei-lavrov", "Sergei Lavrov")
            .topic("medtop:11000000", "politics")
            .topic("medtop:20000638", "international relations", 0.3)
            .topic("medtop:15000000", "sport", 0.2)
            .topic("medtop:20001065", "soccer", 0.1)
            .relation("CN-RU", Relation.Quad.VERBAL_COOPERATION, "Sergei Lavrov was received");

    assertThat(fits(query, text)).isEqualTo(found);
  }

  @Test
  void shouldTakeTheFirstLinesForALeadWhereThereIsNoSummary() {
    assertThat(fits("lead:pipeline", text("News", "").content("The pipeline is open"))).isTrue();
    assertThat(fits("lead:pipeline", text("News", "Short").content("The pipeline is open")))
        .isFalse();
  }

  @Test
  void shouldNameTheSubjectsThatMustRunOnEveryArticle() {
    try (SubjectMonitor monitor =
        SubjectMonitor.of(
            List.of(
                subject("good", "title:ties AND relation:CN-RU"),
                subject("prefix", "sino*"),
                subject("everything", "*:* NOT topic:sport"),
                subject("negation", "NOT topic:sport"),
                subject("deep", "(".repeat(6000) + "gas" + ")".repeat(6000)),
                subject("half", "sino* AND pipeline")))) {
      assertThat(monitor.unfiltered()).containsExactly("prefix");
      assertThat(monitor.refused()).containsOnlyKeys("everything", "negation", "deep");
    }
  }

  @Test
  void shouldLetABadSubjectHarmNoOther() {
    try (SubjectMonitor monitor =
        SubjectMonitor.of(
            List.of(subject("bad", "title:(unclosed"), subject("good", "title:ties")))) {
      assertThat(monitor.match(text("Old ties", "").watched()).fits())
          .extracting(fit -> fit.subject().id())
          .containsExactly("good");
      assertThat(monitor.refused()).containsOnlyKeys("bad");
    }
  }

  @Test
  void shouldFollowChanges() {
    try (SubjectMonitor monitor = new SubjectMonitor()) {
      WatchedText watched = text("Old ties", "").watched();
      assertThat(monitor.match(watched).fits()).isEmpty();
      monitor.put(subject("s", "title:ties"));
      assertThat(monitor.match(watched).fits()).hasSize(1);
      monitor.put(subject("s", "title:bonds"));
      assertThat(monitor.match(watched).fits()).isEmpty();
      monitor.put(subject("s", "title:old"));
      assertThat(monitor.match(watched).fits()).hasSize(1);
      monitor.put(subject("s", "title:(old"));
      assertThat(monitor.match(watched).fits()).isEmpty();
      monitor.put(subject("s", "title:old"));
      monitor.remove("s");
      assertThat(monitor.match(watched).fits()).isEmpty();
    }
  }

  @Test
  void shouldServeManyThreadsWhileSubjectsChange() throws InterruptedException {
    try (SubjectMonitor monitor = SubjectMonitor.of(List.of(subject("fixed", "title:ties")))) {
      AtomicInteger found = new AtomicInteger();
      List<Thread> threads = new ArrayList<>();
      for (int t = 0; t < 4; t++) {
        Thread thread =
            new Thread(
                () -> {
                  for (int i = 0; i < 200; i++) {
                    found.addAndGet(
                        (int)
                            monitor.match(text("Old ties", "").watched()).fits().stream()
                                .filter(fit -> fit.subject().id().equals("fixed"))
                                .count());
                  }
                });
        thread.start();
        threads.add(thread);
      }
      for (int i = 0; i < 100; i++) {
        monitor.put(subject("moving-" + i % 7, "title:word" + i));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(found).hasValue(800);
    }
  }
}
