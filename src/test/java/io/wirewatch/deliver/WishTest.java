package io.wirewatch.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.Alert;
import io.wirewatch.model.AlertSample;
import io.wirewatch.model.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class WishTest {
  private final Alert alert = SampleAlerts.alert("russia-china-ties", "s1");

  private static Wish subjects(String... globs) {
    return new Wish(List.of(globs), null, List.of());
  }

  @Test
  void shouldWantEverythingWhenItSaysNothing() {
    assertThat(Wish.ALL.wants(alert)).isTrue();
  }

  @Test
  void shouldTakeAnAsteriskForAnyLetters() {
    assertThat(subjects("russia-*").wants(alert)).isTrue();
    assertThat(subjects("*-ties").wants(alert)).isTrue();
    assertThat(subjects("storms", "*china*").wants(alert)).isTrue();
    assertThat(subjects("russia").wants(alert)).isFalse();
    assertThat(subjects("china-*").wants(alert)).isFalse();
  }

  @Test
  void shouldWantTheSeverityAndWhatIsAboveIt() {
    assertThat(new Wish(List.of(), Severity.MEDIUM, List.of()).wants(alert)).isTrue();
    assertThat(new Wish(List.of(), Severity.HIGH, List.of()).wants(alert)).isTrue();
    assertThat(new Wish(List.of(), Severity.CRITICAL, List.of()).wants(alert)).isFalse();
  }

  @Test
  void shouldWantOnlyTheKindsThatItNames() {
    assertThat(new Wish(List.of(), null, List.of(Alert.Kind.NEW)).wants(alert)).isTrue();
    assertThat(new Wish(List.of(), null, List.of(Alert.Kind.DIGEST)).wants(alert)).isFalse();
  }

  @Test
  void shouldWantWhatItCannotJudge() {
    Alert later = AlertSample.of("desk", SampleAlerts.NINE).kind(Alert.Kind.UNKNOWN).alert();
    Alert bare = AlertSample.of("desk", SampleAlerts.NINE).severity(null).alert();

    assertThat(new Wish(List.of(), null, List.of(Alert.Kind.NEW)).wants(later)).isTrue();
    assertThat(new Wish(List.of(), Severity.CRITICAL, List.of()).wants(bare)).isTrue();
    assertThat(new Wish(List.of("other"), null, List.of()).wants(later)).isFalse();
  }

  @Test
  void shouldWantANoticeForWhatItSumsUp() {
    Alert digest = SampleAlerts.summing("Bridge opens", 2);
    Wish news = new Wish(List.of(), null, List.of(Alert.Kind.NEW));
    Wish withdrawn = new Wish(List.of(), null, List.of(Alert.Kind.RETRACTED));

    assertThat(digest.kind()).isEqualTo(Alert.Kind.DIGEST);
    assertThat(news.wants(digest)).isTrue();
    assertThat(withdrawn.wants(digest)).isFalse();
    // Among those that it does not show there can be one.
    assertThat(withdrawn.wants(SampleAlerts.summing("Bridge opens", 2, 60))).isTrue();
  }
}
