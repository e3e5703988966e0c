package io.wirewatch.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.deliver.Target.MailAddress;
import io.wirewatch.deliver.Target.MailAddress.Security;
import io.wirewatch.model.Alert;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailerIT {
  private final LoopbackSmtp server = new LoopbackSmtp();

  MailerIT() throws IOException {}

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private Attempt send(Security security, String password, boolean privateNetwork, Alert... alerts)
      throws Exception {
    return send(
        security,
        password,
        privateNetwork,
        "Wirewatch <wirewatch@example.org>",
        "Night Desk <night@example.org>",
        alerts);
  }

  private Attempt send(
      Security security,
      String password,
      boolean privateNetwork,
      String from,
      String second,
      Alert... alerts)
      throws Exception {
    Target target =
        new Target(
            "newsroom",
            new MailAddress(
                "127.0.0.1",
                server.port(),
                security,
                password == null ? null : "wirewatch",
                password == null ? null : new Secret(null, "PASSWORD"),
                Mailbox.parse(from),
                List.of(Mailbox.parse("desk@example.org"), Mailbox.parse(second)),
                Duration.ZERO),
            Wish.ALL,
            privateNetwork,
            Target.SINCE);
    Map<String, String> environment = password == null ? Map.of() : Map.of("PASSWORD", password);
    try (Mailer mailer =
        new Mailer(
            target,
            DeliverySettings.defaults(),
            environment,
            InstantSource.fixed(SampleAlerts.NINE),
            null)) {
      return mailer.send(List.of(alerts)).get(20, TimeUnit.SECONDS);
    }
  }

  private Attempt send() throws Exception {
    return send(Security.NONE, null, true, SampleAlerts.alert("desk", "a"));
  }

  @Test
  void shouldMailAnAlertToEverybody() throws Exception {
    assertThat(send()).isInstanceOf(Attempt.Delivered.class);

    LoopbackSmtp.Mail mail = server.mails().get(0);
    assertThat(mail.from()).contains("<wirewatch@example.org>");
    assertThat(mail.to()).hasSize(2);
    assertThat(mail.text())
        .contains("Subject: [high] Title of desk: Ministers meet on the border bridge")
        .contains("Date: Mon, 2 Mar 2026")
        .contains("Auto-Submitted: auto-generated")
        .contains("List-Id: <desk.wirewatch.example.org>")
        .contains("multipart/alternative")
        .contains("https://news.example.org/a");
  }

  @Test
  void shouldNameSenderAndReaderInAnyScriptInPlainAscii() throws Exception {
    Attempt attempt =
        send(
            Security.NONE,
            null,
            true,
            "Редакция <wirewatch@example.org>",
            "Desk, Zürich <night@example.org>",
            SampleAlerts.alert("desk", "a"));

    assertThat(attempt).isInstanceOf(Attempt.Delivered.class);
    LoopbackSmtp.Mail mail = server.mails().get(0);
    assertThat(mail.to()).hasSize(2);
    String head = mail.text().substring(0, mail.text().indexOf("Message-ID"));
    assertThat(head).matches("\\p{ASCII}+").contains("From: =?UTF-8?", "<night@example.org>");
    assertThat(jakarta.mail.internet.MimeUtility.decodeText(head)).contains("Редакция");
  }

  @Test
  void shouldBeTheSameMailWhenItIsSentAgain() throws Exception {
    send();
    send();

    assertThat(server.mails())
        .extracting(mail -> mail.text().lines().filter(l -> l.startsWith("Message-ID")).toList())
        .hasSize(2)
        .containsOnly(
            List.of(
                "Message-ID: "
                    + MailText.of(
                            List.of(SampleAlerts.alert("desk", "a")), "newsroom", "example.org")
                        .messageId()));
  }

  @Test
  void shouldSendADigestAsOneMail() throws Exception {
    send(
        Security.NONE,
        null,
        true,
        SampleAlerts.alert("desk", "a"),
        SampleAlerts.alert("storms", "b"));

    assertThat(server.mails()).hasSize(1);
    assertThat(server.mails().get(0).text()).contains("Subject: 2 alerts: ");
  }

  @Test
  void shouldLogInAndWaitWhereTheServerDoesNotKnowUs() throws Exception {
    Alert alert = SampleAlerts.alert("desk", "a");
    assertThat(send(Security.NONE, "right", true, alert)).isInstanceOf(Attempt.Delivered.class);
    assertThat(server.mails().get(0).login()).endsWith("\0wirewatch\0right");

    Attempt refused = send(Security.NONE, "wrong", true, alert);
    assertThat(refused).isInstanceOf(Attempt.Failed.class);
    assertThat(refused.detail()).doesNotContain("wrong");
  }

  @Test
  void shouldTakeA4xxForNowAndA5xxForGood() throws Exception {
    server.answerToData("451 try later");
    assertThat(send()).isInstanceOf(Attempt.Failed.class);
    server.answerToData("554 no");
    assertThat(send()).isInstanceOf(Attempt.Refused.class);
    server.answerToData("250 ok");
    server.answerToRecipient("550 nobody here");
    assertThat(send()).isInstanceOf(Attempt.Refused.class);
    server.answerToRecipient("450 greylisted");
    assertThat(send()).isInstanceOf(Attempt.Failed.class);
    assertThat(server.mails()).isEmpty();
  }

  @Test
  void shouldSayNothingInPlainTextWhereTlsIsAskedFor() throws Exception {
    Attempt attempt = send(Security.STARTTLS, "right", true, SampleAlerts.alert("desk", "a"));

    assertThat(attempt).isInstanceOf(Attempt.Failed.class);
    assertThat(attempt.detail()).contains("STARTTLS");
    assertThat(server.mails()).isEmpty();
  }

  @Test
  void shouldAskNoPrivateAddressUnlessTheTargetAllowsIt() throws Exception {
    assertThat(send(Security.NONE, null, false, SampleAlerts.alert("desk", "a")).detail())
        .contains("loopback")
        .contains("private-network: true");
  }
}
