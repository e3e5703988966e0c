package io.wirewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.Article;
import io.wirewatch.model.Subject;
import io.wirewatch.subject.SubjectFile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the timelines in scenarios-alerts can not say: subjects that change meanwhile. */
class AlertDeskTest {
  private static final String QUIET =
      "policy: {quiet-hours: {from: \"12:00\", to: \"18:00\"}, escalate-at: [2]}";

  private Subject subject;
  private final AlertDesk desk =
      new AlertDesk(
          AlertMemory.inMaps(),
          id -> Optional.of(subject),
          id -> List.of(),
          () -> List.of(subject));

  private void apply(String more) {
    subject = SubjectFile.read("x", "id: s\nquery: x\n" + more).subjects().get(0);
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
}
