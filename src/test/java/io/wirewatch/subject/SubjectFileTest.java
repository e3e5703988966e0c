package io.wirewatch.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.Actor;
import io.wirewatch.model.Alert;
import io.wirewatch.model.KnownActor;
import io.wirewatch.model.Severity;
import io.wirewatch.model.Subject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @Test
  void shouldNameEachFaultOfAList() {
    var reading =
        read(
            """
            id: x
            query: about:UK OR gas OR (title:oil AND about:999) OR topic:99999999
            silences:
              - regions: [RU]
              - until: tomorrow
              - until: 2026-12-31
              - until: 2026-01-01
                from: 2026-02-01
            """);

    assertThat(reading.subjects()).isEmpty();
    assertThat(reading.problems())
        .extracting(problem -> problem.line() + ":" + problem.column())
        .containsExactly("2:14", "2:48", "2:62", "4:5", "5:12", "7:12");
  }

  @Test
  void shouldTakeNoSubjectOfADeskWithoutASilenceThatItAskedFor() {
    var reading =
        read("silences: [{regions: [RU]}]\nsubjects:\n  - id: a\n    query: gas OR about:UK");

    assertThat(reading.subjects()).isEmpty();
    assertThat(reading.problems()).hasSize(2);
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
        "'id: x\nquery: (ties'                      | 2 | 8  | never closed",
        "'id: x\nquery: ties AND'                   | 2 | 16 | ends too early",
        "'id: x\nquery: ties) OR bonds'             | 2 | 12 | closes none",
        "'id: x\nquery: (ties))'                    | 2 | 14 | closes none",
        "'id: x\nquery: gas OR () OR oil'           | 2 | 16 | nothing in these brackets",
        "'id: x\nquery: gas AND OR oil'             | 2 | 16 | between two things",
        "'id: x\nquery: gas OR \"oil tanker'       | 2 | 15 | no second one",
        "'id: x\nquery: gas OR AC/DC'               | 2 | 17 | slash",
        "'id: x\nquery: gas and oil'                | 2 | 12 | write AND",
        "'id: x\nquery: not gas'                    | 2 | 8  | write NOT",
        "'id: x\nquery: title:textile OR tile:x'    | 2 | 25 | did you mean \"title\"?",
        "'id: x\nquery: about:GB AND about:B'       | 2 | 27 | not a region",
        "'id: x\nquery: titel:(gas OR oil)'         | 2 | 8  | did you mean \"title\"?",
        "'id: x\nquery: ''titel:\"gas oil\"'''    | 2 | 9  | did you mean \"title\"?",
        "'id: x\nquery: \"\\\"gas oil\\\" OR titel:x\"' | 2 | 24 | did you mean \"title\"?",
        "'id: x\nquery: “gas deal” OR oil'          | 2 | 8  | no sign of a query",
        "'id: x\nquery: gas OR «oil deal»'          | 2 | 15 | no sign of a query",
        "'id: x\nquery: gas OR （oil）'              | 2 | 15 | no sign of a query",
        "'id: x\nquery: title：俄罗斯'               | 2 | 13 | no sign of a query",
        "'id: x\nquery: NOT topic:sport'            | 2 | 8  | what must not be",
        "'id: x\nquery: gas OR (NOT topic:sport)'   | 2 | 8  | what must not be",
        "'id: x\nquery: title:tanker NOT topic:sports' | 2 | 31 | did you mean \"sport\"?",
        "'id: x\nquery: topic:99999999'             | 2 | 14 | media topic",
        "'id: x\nrelation: UK-RU'                   | 2 | 11 | write GB",
        "'id: x\nrelation: XX-YY'                   | 2 | 11 | ISO 3166",
        "'id: x\nquery: relation:RU-UK.conflict'    | 2 | 17 | write GB",
        "'id: x\nquery: relation:RU-RU'             | 2 | 17 | between two",
        "'id: x\nquery: about:999'                  | 2 | 14 | M49",
        "'id: x\nquery: language:eng AND gas'       | 2 | 17 | ISO 639-1 code: en",
        "'id: x\nquery: language:english'           | 2 | 17 | ISO 639-1 code: en",
        "'id: x\nquery: ties\nlanguages: [rus]'    | 3 | 13 | ISO 639-1 code: ru",
        "'id: x\nquery: ''title:\"oil tanker*\"''' | 2 | 15 | stand for nothing",
        "'id: x\nquery: ties\nsilences:\n  - until: 2026-12-31\n    regions: [UK]' | 5 | 14 | code: GB",
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
        "'id: all\nquery: ties'                     | 1 | 5  | /feeds/all.atom",
        "'id: x\nquery: Iran: sanctions'            | 2 | 12 | quotation marks",
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

  @ParameterizedTest
  @ValueSource(strings = {">", "|", ">- # a comment", "&q >"})
  void shouldFindABracketInABlock(String style) {
    var reading =
        read(
            """
            id: a
            query: %s
              (title:ties
               OR title:bonds)
              AND
              lead:(gas OR oil
              AND about:GB
            """
                .formatted(style));

    assertThat(reading.problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.toString())
                    .startsWith("desk.yaml:6:8: ")
                    .contains("never closed"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ties\n  OR titel:x", "'it''s ties\n  OR titel:x'", "\"ties \\\n  OR titel:x\""})
  void shouldFindAWordInAValueOfSeveralLines(String query) {
    assertThat(read("id: a\nquery: " + query).problems())
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.toString()).startsWith("desk.yaml:3:6: query: there"));
  }

  @Test
  void shouldBearAQueryOfAnySize() {
    String words = String.join(" OR ", Collections.nCopies(1500, "gas"));
    assertThat(read("id: a\nquery: " + words).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("1024").contains("brackets"));
    String half = String.join(" OR ", Collections.nCopies(750, "gas"));
    assertThat(read("id: a\nquery: (" + half + ") OR (" + half + ")").problems()).isEmpty();
    assertThat(read("id: a\nquery: " + "(".repeat(6000) + "gas" + ")".repeat(6000)).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("50"));
  }

  @Test
  void shouldTakeExclusionsBesideAPair() {
    assertThat(read("id: x\nrelation: GB-RU\nquery: NOT title:football").subjects().get(0).query())
        .isEqualTo("+(relation:gb-ru.act.lead NOT topic:sport) +(NOT title:football)");
  }

  @Test
  void shouldWarnOfWhatChangesNothing() {
    var reading = read("id: x\nquery: title:gas OR title:oil AND title:tanker");

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.warnings())
        .singleElement()
        .satisfies(
            warning ->
                assertThat(warning.toString())
                    .startsWith("desk.yaml:2:8: query: title:gas changes nothing"));
  }

  @Test
  void shouldWarnOfAWordThatIsNotOfTheFieldBeforeIt() {
    assertThat(read("id: x\nquery: title:gas pipeline").warnings())
        .singleElement()
        .satisfies(
            warning ->
                assertThat(warning.toString())
                    .startsWith("desk.yaml:2:18: query: pipeline is looked for in the whole text")
                    .contains("title:(gas pipeline)"));
    assertThat(read("id: x\nquery: title:gas text:oil NOT topic:sport").warnings()).isEmpty();
  }

  @Test
  void shouldExpandAnAreaInASilence() {
    assertThat(
            read("id: x\nquery: gas\nsilences: [{until: 2026-12-31, regions: ['155']}]")
                .subjects()
                .get(0)
                .silences()
                .get(0)
                .regions())
        .contains("155", "DE", "FR")
        .doesNotContain("RU");
  }

  @Test
  void shouldDoubtActorsThatNobodyKnowsNow() {
    var present =
        new SubjectFile.Present(
            Instant.MIN,
            () ->
                List.of(
                    new KnownActor(
                        "vladimir-putin", "Vladimir Putin", Actor.Kind.PERSON, "RU", null, null),
                    new KnownActor(
                        "sergei-lavrov", "Sergei Lavrov", Actor.Kind.PERSON, "RU", null, null)));

    assertThat(
            SubjectFile.read(
                    "desk.yaml",
                    """
                    subjects:
                      - {id: a, query: 'gas OR actor:putin'}
                      - {id: b, query: 'actor:sergey-lavrov'}
                      - {id: c, query: 'actor:"Vladimir Putin" OR actor:sergei-lavrov'}
                    """,
                    present)
                .warnings())
        .extracting(SubjectFile.Problem::toString)
        .satisfiesExactly(
            a ->
                assertThat(a).startsWith("desk.yaml:2:34:").contains("did you mean vladimir-putin"),
            b ->
                assertThat(b).startsWith("desk.yaml:3:27:").contains("did you mean sergei-lavrov"));
  }

  @Test
  void shouldWarnOfAnEscalationThatIsNeverTold() {
    String policy = "id: x\nquery: gas\npolicy:\n  minimum-sources: 5\n";

    assertThat(read(policy + "  escalate-at: [3, 5, 8]").warnings())
        .singleElement()
        .satisfies(
            warning ->
                assertThat(warning.toString())
                    .startsWith("desk.yaml:5:16: escalate-at 5 is never told")
                    .endsWith("begin with 6 or more"));
    assertThat(read("id: x\nquery: gas\npolicy: {escalate-at: [1, 3]}").warnings()).hasSize(1);
    assertThat(read(policy + "  escalate-at: [6]").warnings()).isEmpty();
    assertThat(read(policy).warnings()).as("nobody wrote the usual steps").isEmpty();
  }

  @Test
  void shouldWarnOfASilenceThatIsOverAndRefuseOneThatEndsBeforeItBegins() {
    var present = new SubjectFile.Present(Instant.parse("2026-11-23T10:00:00Z"), null);
    var over =
        SubjectFile.read(
            "desk.yaml", "id: a\nquery: gas\nsilences: [{until: 2026-11-01}]", present);
    assertThat(over.problems()).isEmpty();
    assertThat(over.warnings())
        .singleElement()
        .satisfies(
            warning ->
                assertThat(warning.toString()).startsWith("desk.yaml:3:20:").contains("is over"));
    assertThat(
            read("id: a\nquery: gas\nsilences: [{from: 2027-01-01, until: 2026-01-01}]").problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.toString())
                    .startsWith("desk.yaml:3:38:")
                    .contains("before it begins"));
  }
}
