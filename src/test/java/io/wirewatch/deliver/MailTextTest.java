package io.wirewatch.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.Alert;
import io.wirewatch.model.AlertSample;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailTextTest {
  private static MailText text(Alert... alerts) {
    return MailText.of(List.of(alerts), "newsroom", "example.org");
  }

  @Test
  void shouldSayWhatHappenedAndWhy() {
    MailText mail = text(SampleAlerts.alert("desk", "a"));

    assertThat(mail.subject())
        .isEqualTo("[high] Title of desk: Ministers meet on the border bridge");
    assertThat(mail.plain())
        .contains("https://news.example.org/a")
        .contains("> the border bridge")
        .contains("Harbour Post, Valley Herald (2 independent sources)")
        .contains("+3 held back since the last alert");
    assertThat(mail.list()).isEqualTo("desk");
  }

  @Test
  void shouldNotCountNoSourcesOfWhatWasWithdrawn() {
    Alert withdrawn =
        AlertSample.of("desk", SampleAlerts.NINE).kind(Alert.Kind.RETRACTED).sources(0).alert();

    assertThat(text(withdrawn).plain())
        .contains("Harbour Post, Valley Herald (no source stands by it now)");
  }

  @Test
  void shouldBeTheSameMailWhenItIsSentAgainAndAnotherForAnotherAlert() {
    MailText first = text(SampleAlerts.alert("desk", "a"));
    MailText update =
        text(SampleAlerts.alert("desk", "a", 1, "More on the bridge", SampleAlerts.NINE));

    assertThat(text(SampleAlerts.alert("desk", "a")).messageId()).isEqualTo(first.messageId());
    assertThat(update.messageId()).isNotEqualTo(first.messageId());
    assertThat(update.thread()).isEqualTo(first.thread());
  }

  @Test
  void shouldGatherSeveralIntoOne() {
    MailText digest = text(SampleAlerts.alert("desk", "a"), SampleAlerts.alert("storms", "b"));

    assertThat(digest.subject()).isEqualTo("2 alerts: Title of desk, Title of storms");
    assertThat(digest.plain()).contains("https://news.example.org/a", "https://news.example.org/b");
    assertThat(digest.thread()).isNull();
    assertThat(digest.list()).isEqualTo("newsroom");
  }

  @Test
  void shouldKeepAStrangersHeadlineOnOneLineAndOutOfTheMarkup() {
    MailText mail =
        text(
            SampleAlerts.alert(
                "desk", "a", 0, "Bridge\r\nBcc: all@example.org <img src=x>", SampleAlerts.NINE));

    assertThat(mail.subject()).doesNotContain("\r").doesNotContain("\n");
    assertThat(mail.html()).doesNotContain("<img").contains("&lt;img src=x&gt;");
  }

  @Test
  void shouldLinkEachOfWhatANoticeSumsUp() {
    MailText mail = text(SampleAlerts.summing("Bridge > road", 2, 60));

    assertThat(mail.plain())
        .contains("- NEW Bridge > road · Post\n  https://news.example.org/a?x=1&y=%3C2%3E\n")
        .contains("\nand 58 more\n");
    assertThat(mail.html())
        .contains(
            "<li>NEW <a href=\"https://news.example.org/a?x=1&amp;y=%3C2%3E\">Bridge &gt; road</a>"
                + " · Post</li>")
        .contains("<p>and 58 more</p>");
  }
}
