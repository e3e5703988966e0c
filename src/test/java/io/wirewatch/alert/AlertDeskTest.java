package io.wirewatch.alert;

import static io.wirewatch.model.Alert.Kind.DIGEST;
import static io.wirewatch.model.Alert.Kind.UPDATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.Alert;
import io.wirewatch.model.Article;
import io.wirewatch.model.Subject;
import io.wirewatch.subject.SubjectFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What the timelines in scenarios-alerts can not say: subjects that change meanwhile. */
class AlertDeskTest {
  private static final String QUIET =
      "policy: {quiet-hours: {from: \"12:00\", to: \"18:00\"}, escalate-at: [2]}";

  private Subject subject;
  private final AlertDesk desk = desk();

  private AlertDesk desk() {
    return new AlertDesk(
        AlertMemory.inMaps(),
        id -> Optional.ofNullable(subject),
        id -> List.of(),
        (id, text) -> true);
  }

  private void apply(String more) {
    subject = SubjectFile.read("x", "id: s\nquery: x\n" + more).subjects().get(0).applied(1, false);
  }

  private List<String> take(String article, Article.Kind kind, String source, String time) {
    Sighting sighting = Sightings.of("s", "story", article, kind, source, Instant.parse(time));
    return desk.take(sighting).stream()
        .map(
            it ->
                it instanceof AlertDecision.HoldBack held
                    ? held.suppressed().articleId() + " " + held.suppressed().reason()
                    : ((AlertDecision.Raise) it).alert().kind().toString())
        .toList();
  }

  @Test
  void shouldTellWhatWasTakenBackWhenItsSilenceIsLiftedEarly() {
    apply("silences: [{from: 2026-11-02T11:00:00Z, until: 2026-12-01}]");
    assertThat(take("a", Article.Kind.NEW, "A", "2026-11-02T10:00:00Z")).containsExactly("NEW");
    assertThat(take("a", Article.Kind.RETRACTED, "A", "2026-11-02T11:30:00Z"))
        .containsExactly("a SILENCED");

    apply("");
    assertThat(take("b", Article.Kind.NEW, "B", "2026-11-02T11:40:00Z"))
        .containsExactly("RETRACTED", "b COOL_DOWN");
  }

  @Test
  void shouldKeepTheLedgerOfAMatchThatComesWithWhatWaited() {
    apply(QUIET + "\nsilences: [{from: 2026-11-02T11:00:00Z, until: 2026-12-01}]");
    take("a", Article.Kind.NEW, "A", "2026-11-02T10:00:00Z");
    take("a", Article.Kind.CORRECTED, "A", "2026-11-02T11:30:00Z");

    apply(QUIET);
    assertThat(take("b", Article.Kind.NEW, "B", "2026-11-02T12:30:00Z"))
        .containsExactly("b QUIET_HOURS");
    assertThat(desk.passTo(Instant.parse("2026-11-02T18:00:00Z"))).hasSize(1);
  }

  @Test
  void shouldDropWhatWaitsWhenItsKindIsNoLongerAskedFor() {
    apply("severity: critical");
    take("a", Article.Kind.NEW, "A", "2026-11-02T10:00:00Z");
    assertThat(take("a", Article.Kind.REVISED, "A", "2026-11-02T10:30:00Z"))
        .containsExactly("a COOL_DOWN");

    apply("severity: critical\npolicy: {kinds: [new]}");
    assertThat(desk.passTo(Instant.parse("2026-11-03T18:00:00Z"))).isEmpty();
  }

  private List<Alert> told(String time) {
    return desk.passTo(Instant.parse(time)).stream()
        .map(it -> ((AlertDecision.Raise) it).alert())
        .toList();
  }

  private void match(String story, String source, String time) {
    desk.take(
        Sightings.of(
            "s", story, "of-" + story + time, Article.Kind.NEW, source, Instant.parse(time)));
  }

  @Test
  void shouldTellInFiguresWhatANoticeSumsUp() {
    apply(QUIET);
    for (int i = 0; i < 120; i++) {
      match("story-" + i, i % 2 == 0 ? "A" : "B", "2026-11-02T12:00:00Z");
    }
    match("story-7", "B", "2026-11-02T13:00:00Z");

    assertThat(told("2026-11-02T18:00:00Z"))
        .singleElement()
        .satisfies(
            digest -> {
              assertThat(digest.headline()).isEqualTo("s: 120 stories");
              assertThat(digest.parts()).hasSize(50);
              assertThat(digest.summed()).isEqualTo(120);
              assertThat(digest.more()).isEqualTo(70);
              assertThat(digest.sources()).isEqualTo(2);
              // Of story-7, which was met once more.
              assertThat(digest.suppressedSinceLast()).isEqualTo(1);
            });
    assertThat(take("c", Article.Kind.RETRACTED, "A", "2026-11-02T19:00:00Z")).hasSize(1);
  }

  /** What waited must not speak of fewer sources than stand beside it. */
  @Test
  void shouldCountTheSourcesInTheReasonWhenItIsTold() {
    apply("policy: {escalate-at: [3], group: {window: 30m}}");
    match("story", "A", "2026-11-02T10:00:00Z");
    match("story", "B", "2026-11-02T10:05:00Z");
    match("story", "C", "2026-11-02T10:10:00Z");
    match("story", "D", "2026-11-02T10:15:00Z");

    assertThat(told("2026-11-02T10:30:00Z"))
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.kind()).isEqualTo(Alert.Kind.CORROBORATED);
              assertThat(alert.sources()).isEqualTo(4);
              assertThat(alert.reason()).isEqualTo("Now 4 independent sources: A, B, C, D");
            });
  }

  @Test
  void shouldGiveNoIdTwiceHoweverLateAMatchComes() {
    apply(QUIET);
    List<Alert> notices = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      match("one-" + i, "A", "2026-11-02T12:00:00Z");
      match("two-" + i, "B", "2026-11-02T12:01:00Z");
      notices.addAll(told("2026-11-02T18:0" + i + ":00Z"));
    }

    assertThat(notices)
        .extracting(Alert::id)
        .containsExactly(
            "s/digest/quiet/2026-11-02T12:00:00Z",
            "s/digest/quiet/2026-11-02T12:00:00Z/1",
            "s/digest/quiet/2026-11-02T12:00:00Z/2");
  }

  @Test
  void shouldTellNoStoryTwiceThatAnotherTookOver() {
    apply("");
    Sighting before = Sightings.of("s", "old", "a", Article.Kind.NEW, "A", at(0));
    Sighting behind = Sightings.of("s", "new", "b", Article.Kind.NEW, "B", at(1), "old");
    Function<List<Sighting>, List<AlertDecision>> decisions =
        sightings -> {
          AlertDesk fresh = desk();
          return sightings.stream().flatMap(it -> fresh.take(it).stream()).toList();
        };

    for (List<Sighting> order : List.of(List.of(before, behind), List.of(behind, before))) {
      assertThat(decisions.apply(order))
          .satisfiesExactly(
              first -> assertThat(first).isInstanceOf(AlertDecision.Raise.class),
              second -> assertThat(second).isInstanceOf(AlertDecision.HoldBack.class));
    }
  }

  private static Instant at(int minute) {
    return Instant.parse("2026-11-02T10:00:00Z").plusSeconds(60L * minute);
  }

  @Test
  void shouldSettleAgainWhatWaitsWhenTheSubjectIsChanged() {
    apply("policy: {cool-down: 24h}");
    take("a", Article.Kind.NEW, "A", "2026-11-02T10:00:00Z");
    take("a", Article.Kind.REVISED, "A", "2026-11-02T10:30:00Z");
    apply("policy: {cool-down: 10m}");
    subject = subject.applied(2, false);

    assertThat(told("2026-11-02T12:00:00Z"))
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.kind()).isEqualTo(Alert.Kind.UPDATED);
              assertThat(alert.raisedAt()).isEqualTo("2026-11-02T12:00:00Z");
              assertThat(alert.reason()).endsWith("; found by version 1 of the subject");
            });
  }

  @Test
  void shouldWaitLongerWhenTheSubjectSaysSo() {
    apply("policy: {cool-down: 1h}");
    take("a", Article.Kind.NEW, "A", "2026-11-02T10:00:00Z");
    take("a", Article.Kind.REVISED, "A", "2026-11-02T10:30:00Z");
    apply("policy: {cool-down: 5h}");
    subject = subject.applied(2, false);

    assertThat(told("2026-11-02T14:00:00Z")).isEmpty();
    assertThat(told("2026-11-02T15:00:00Z")).hasSize(1);
  }

  @Test
  void shouldTellWhatQuietHoursHeldWhenTheyAreTakenOutOfTheSubject() {
    apply(QUIET);
    match("one", "A", "2026-11-02T12:00:00Z");
    match("two", "B", "2026-11-02T12:01:00Z");
    apply("");
    subject = subject.applied(2, false);

    assertThat(told("2026-11-02T13:00:00Z")).extracting(Alert::kind).containsExactly(DIGEST);
    assertThat(told("2026-11-02T18:00:00Z")).isEmpty();
  }

  @Test
  void shouldKeepWhatWaitsForASubjectThatIsRemovedAndAddedAgain() {
    apply("policy: {cool-down: 4h}");
    take("a", Article.Kind.NEW, "A", "2026-11-02T10:00:00Z");
    take("a", Article.Kind.REVISED, "A", "2026-11-02T10:30:00Z");
    Subject removed = subject;
    subject = null;
    assertThat(told("2026-11-02T15:00:00Z")).isEmpty();

    subject = removed;
    assertThat(told("2026-11-02T16:00:00Z")).extracting(Alert::kind).containsExactly(UPDATED);
  }

  @Test
  void shouldForgetWhatWaitedForASubjectThatStaysAway() {
    apply("policy: {cool-down: 4h}");
    take("a", Article.Kind.NEW, "A", "2026-11-02T10:00:00Z");
    take("a", Article.Kind.REVISED, "A", "2026-11-02T10:30:00Z");
    Subject removed = subject;
    subject = null;
    assertThat(told("2026-12-20T15:00:00Z")).isEmpty();

    subject = removed;
    assertThat(told("2026-12-21T16:00:00Z")).isEmpty();
  }

  @Test
  void shouldBeAboutTheRegionsOfAllItsParts() {
    Gathering gathering =
        new Gathering(
            at(0),
            at(1),
            2,
            List.of(),
            List.of(List.of("PE"), List.of("NO", "PE")),
            null,
            List.of(),
            List.of());

    assertThat(gathering.allRegions()).containsExactly("PE", "NO");
  }
}
