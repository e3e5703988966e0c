package io.wirewatch.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.Alert;
import io.wirewatch.model.Severity;
import io.wirewatch.model.Subject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectFileTest {
  private static SubjectFile.Reading read(String yaml) {
    return SubjectFile.read("desk.yaml", yaml);
  }

  @Test
  void shouldReadAllThatCanBeSaid() {
    var reading =
        read(
            """
            desk: geopolitics
            silences:
              - until: 2026-12-31
                regions: [ru]
            subjects:
              - id: russia-china-ties
                title: Russia–China ties
                severity: critical
                languages: [en, ru]
                query: title:ties
                policy:
                  minimum-sources: 2
                  cool-down: 90m
                  escalate-at: [3, 6]
                  kinds: [new, corrected]
                  group: {by: region, window: 30m}
                  quiet-hours: {from: "22:00", to: "7:00", zone: Europe/Berlin, except: critical}
                  mutes: [other]
                silences:
                  - from: 2026-01-01T00:00:00Z
                    until: 2026-02-01T00:00:00+01:00
                    outlets: [The Test]
                    reason: too chatty
            """);

    assertThat(reading.problems()).isEmpty();
    Subject subject = reading.subjects().get(0);
    assertThat(subject.id()).isEqualTo("russia-china-ties");
    assertThat(subject.desk()).isEqualTo("geopolitics");
    assertThat(subject.languages()).containsExactly("en", "ru");
    assertThat(subject.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(subject.policy())
        .isEqualTo(
            new Subject.Policy(
                2,
                Duration.ofMinutes(90),
                List.of(3, 6),
                List.of(Alert.Kind.NEW, Alert.Kind.CORRECTED),
                new Subject.Grouping(Subject.Grouping.By.REGION, Duration.ofMinutes(30)),
                new Subject.QuietHours(
                    LocalTime.of(22, 0),
                    LocalTime.of(7, 0),
                    ZoneId.of("Europe/Berlin"),
                    Severity.CRITICAL),
                List.of("other")));
    assertThat(subject.silences())
        .containsExactly(
            new Subject.Silence(
                null, Instant.parse("2026-12-31T00:00:00Z"), List.of("RU"), List.of(), null),
            new Subject.Silence(
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2026-01-31T23:00:00Z"),
                List.of(),
                List.of("The Test"),
                "too chatty"));
  }

  @Test
  void shouldTakeTheShortFormOfAPair() {
    assertThat(read("id: x\nrelation: RU-CN").subjects().get(0).query())
        .isEqualTo("(relation:cn-ru.act.lead NOT topic:sport)");
    assertThat(read("id: x\nrelation: CN-RU.conflict\nquery: gas OR oil").subjects().get(0).query())
        .isEqualTo("+relation:cn-ru.conflict +(gas OR oil)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'id: x\nquery: titel:ties'                 | 2 | 8  | did you mean \"title\"?",
        "'id: x\nqery: ties'                        | 2 | 1  | did you mean \"query\"?",
        "'id: X y\nquery: ties'                     | 1 | 5  | not an id",
        "'query: ties\nsubjects: []'                | 1 | 1  | has no \"query\"",
        "'id: x\nquery: ties\nseverity: hihg'       | 3 | 11 | did you mean \"high\"?",
        "'id: x\nrelation: CN-Russia'               | 2 | 11 | not a relation",
        "'id: x\nrelation: CN-RU.cooperate-on'      | 2 | 11 | did you mean",
        "'id: x\nquery: about:Russia'               | 2 | 14 | ISO 3166 code: RU",
        "'id: x\nquery: about:QQ'                   | 2 | 14 | not a region",
        "'id: x\nquery: (ties'                      | 2 | 13 | ends too early",
        "'id: x\nquery: \"quad:verbal-conflct\"'    | 2 | 14 | did you mean \"verbal-conflict\"?",
        "'id: x\nquery: topic:medtop:11000000'      | 2 | 20 | quoted",
        "'id: x\nquery: \"*x\"'                     | 2 | 9  | begin with",
        "'id: x\nquery: ties\npolicy:\n  cool-down: soon'   | 4 | 14 | such as 30m",
        "'id: x\nquery: ties\npolicy:\n  cooldown: 4h'      | 4 | 3  | did you mean \"cool-down\"?",
        "'id: x\nquery: ties\npolicy:\n  kinds: [news]'     | 4 | 11 | did you mean \"new\"?",
        "'id: x\nquery: ties\npolicy:\n  escalate-at: [3, 2]' | 4 | 16 | must rise",
        "'id: x\nquery: ties\npolicy:\n  escalate-at: [3, 60]' | 4 | 20 | never reached",
        "'id: x\nquery: ties\npolicy:\n  minimum-sources: 60' | 4 | 20 | at most 50",
        "'id: x\nquery: ties\npolicy:\n  kinds: [digest]'   | 4 | 10 | tell nothing",
        "'id: x\nquery: ties\npolicy:\n  mutes: [y, x]'     | 4 | 10 | mutes itself",
        "'id: x\nquery: ties\nsilences:\n  - regions: [RU]' | 4 | 5  | must have an end",
        "'id: x\nquery: [ties'                      | 2 | 13 | expected",
        "'id: x'                                    | 1 | 1  | must have a query",
        "'- id: x'                                  | 1 | 1  | must be a list of names",
        "''                                         | 1 | 1  | the file is empty",
      })
  void shouldSayWhatIsWrongAndWhere(String yaml, int line, int column, String message) {
    var reading = read(yaml == null ? "" : yaml);

    assertThat(reading.subjects()).isEmpty();
    assertThat(reading.problems()).hasSize(1);
    var problem = reading.problems().get(0);
    assertThat(problem.toString())
        .contains(message)
        .startsWith("desk.yaml:" + line + ":" + column + ":");
  }

  @Test
  void shouldSayAllThatIsWrongWithASubject() {
    var reading =
        read(
            """
            subjects:
              - id: a-b
                titel: Ties
                query: "titel:ties"
                severity: hihg
                policy:
                  cool-down: 3x
                  minimum-sources: -1
                  mute: c
              - just words
              - id: c
                query: ties
            """);

    assertThat(reading.problems())
        .extracting(SubjectFile.Problem::line)
        .containsExactly(3, 4, 5, 7, 8, 9, 10);
    assertThat(reading.subjects()).extracting(Subject::id).containsExactly("c");
  }

  @Test
  void shouldRefuseSubjectsThatMuteOneAnotherInACircle() {
    var reading =
        read(
            """
            subjects:
              - {id: a, query: ties, policy: {mutes: [c, b]}}
              - {id: b, query: ties, policy: {mutes: [d]}}
              - {id: c, query: ties}
              - id: d
                query: ties
                policy:
                  mutes: [a]
              - {id: e, query: ties, policy: {mutes: [a, elsewhere]}}
            """);

    assertThat(reading.subjects()).extracting(Subject::id).containsExactly("c", "e");
    assertThat(reading.problems()).extracting(SubjectFile.Problem::line).containsExactly(2, 3, 8);
    assertThat(reading.problems().get(0).message()).contains("a mutes b mutes d mutes a");
    assertThat(reading.problems().get(0).column()).isEqualTo(42);
  }

  @Test
  void shouldFindTheWordInAQueryOfManyLines() {
    var reading =
        read(
            """
            subjects:
              - id: a
                query: >
                  title:ties
                  AND languge:en
              - id: a
                query: ties
              - id: b
                query: ties
            """);

    assertThat(reading.problems())
        .extracting(SubjectFile.Problem::toString)
        .anySatisfy(p -> assertThat(p).startsWith("desk.yaml:5:11:").contains("language"))
        .anySatisfy(p -> assertThat(p).startsWith("desk.yaml:6:9:").contains("line 2 too"));
    assertThat(reading.subjects()).extracting(Subject::id).containsExactly("b");
  }
}
