package io.wirewatch.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.Alert;
import io.wirewatch.model.Severity;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetFileTest {
  private static List<String> problems(String yaml) {
    return TargetFile.read("targets.yaml", yaml).problems();
  }

  @Test
  void shouldReadAWebhook() {
    var reading =
        TargetFile.read(
            "targets.yaml",
            """
            targets:
              - id: risk-desk
                webhook:
                  url: https://hooks.example.org/wirewatch
                  format: cloud-events
                  secret: {file: /run/secrets/risk-desk}
                  headers:
                    Authorization: {env: RISK_TOKEN}
                    X-Room: night
                when:
                  subjects: [russia-*, storms]
                  severity: high
                  kinds: [new, corrected]
                private-network: true
                since: 2h
            """);

    assertThat(reading.problems()).isEmpty();
    Target target = reading.targets().get(0);
    assertThat(target.id()).isEqualTo("risk-desk");
    assertThat(target.privateNetwork()).isTrue();
    assertThat(target.since()).isEqualTo(Duration.ofHours(2));
    assertThat(target.wish())
        .isEqualTo(
            new Wish(
                List.of("russia-*", "storms"),
                Severity.HIGH,
                List.of(Alert.Kind.NEW, Alert.Kind.CORRECTED)));
    var webhook = (Target.WebhookAddress) target.address();
    assertThat(webhook.format()).isEqualTo(Target.WebhookAddress.Format.CLOUD_EVENTS);
    assertThat(webhook.secrets()).hasSize(2);
    assertThat(webhook.summary())
        .isEqualTo("webhook https://hooks.example.org (cloud-events, signed)");
  }

  @Test
  void shouldReadAMailTarget() {
    var reading =
        TargetFile.read(
            "targets.yaml",
            """
            targets:
              - id: newsroom
                mail:
                  host: smtp.example.org
                  user: wirewatch
                  password: {env: SMTP_PASSWORD}
                  from: Wirewatch <wirewatch@example.org>
                  to: [desk@example.org, Night Desk <night@example.org>]
                  digest: 30m
            """);

    assertThat(reading.problems()).isEmpty();
    var mail = (Target.MailAddress) reading.targets().get(0).address();
    assertThat(mail.port()).isEqualTo(587);
    assertThat(mail.security()).isEqualTo(Target.MailAddress.Security.STARTTLS);
    assertThat(mail.digest()).isEqualTo(Duration.ofMinutes(30));
    assertThat(mail.to()).hasSize(2);
  }

  @Test
  void shouldNameFileLineColumnAndTheNearestRightWord() {
    assertThat(
            problems(
                """
                targets:
                  - id: a
                    webhok:
                      url: https://hooks.example.org/
                """))
        .singleElement()
        .asString()
        .startsWith("targets.yaml:3:5: ")
        .contains("webhok")
        .contains("webhook");
  }

  @Test
  void shouldRefuseASecretInClearTextWithoutRepeatingIt() {
    assertThat(
            problems(
                """
                targets:
                  - id: a
                    webhook:
                      url: https://hooks.example.org/
                      secret: hunter2
                """))
        .singleElement()
        .asString()
        .startsWith("targets.yaml:5:15: secret must not stand here itself")
        .contains("{file: PATH} or {env: VARIABLE}")
        .doesNotContain("hunter2");
  }

  @Test
  void shouldTellAllThatIsWrongAtOnce() {
    assertThat(
            problems(
                """
                targets:
                  - id: A B
                    webhook: {url: "https://hooks.example.org/"}
                  - id: b
                    webhook: {url: "ftp://hooks.example.org/"}
                  - id: c
                  - id: c
                    webhook: {url: "https://hooks.example.org/"}
                """))
        .hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "webhook: {url: 'https://u:p@hooks.example.org/'}|is not an http or https address",
        "webhook: {}|a webhook must have url:",
        "webhook: {url: 'https://h.example/', format: slak}|\"slak\"",
        "webhook: {url: 'https://h.example/', headers: {Webhook-Id: x}}|set by the program itself",
        "webhook: {url: 'https://h.example/', headers: {A b: x}}|is no header",
        "webhook: {url: 'https://h.example/', headers: {Authorization: Bearer x}}|{env: VARIABLE}",
        "webhook: {url: 'https://h.example/', headers: {cookie: x}}|must not stand here itself",
        "webhook: {url: 'https://h.example/', headers: {X-Api-Key: x}}|must not stand here itself",
        "webhook: {url: 'https://h.example/', headers: {PRIVATE-TOKEN: x}}|{file: PATH}",
        "mail: {host: smtp.example.org, from: a@example.org}|must have to:",
        "mail: {host: smtp.example.org, from: a@example.org, to: nobody}|is no mail address",
        "mail: {host: smtp.example.org, from: 'a..b@example.org', to: c@example.org}|from: ",
        "mail: {host: h, from: a@example.org, to: b@example.org, user: u}|stand together",
        "mail: {host: h, from: a@example.org, to: b@example.org, port: 70000}|from 1 to 65535",
        "mail: {host: h, from: a@example.org, to: b@example.org, digest: soon}|must be a time",
        "since: 1h|either webhook: or mail:",
      })
  void shouldSayWhatIsWrong(String field, String expected) {
    assertThat(problems("targets:\n  - id: a\n    " + field + "\n"))
        .singleElement()
        .asString()
        .startsWith("targets.yaml:")
        .contains(expected);
  }

  @Test
  void shouldShowNoMoreOfAnAddressThanItsHost() {
    TargetFile.Reading reading =
        TargetFile.read(
            "targets.yaml",
            """
            targets:
              - id: chat
                webhook: {url: "https://hooks.example.org:8443/services/T0/B0/hunter2?key=hunter2"}
            """);
    assertThat(reading.targets().get(0).address().summary())
        .contains("webhook https://hooks.example.org:8443 (json")
        .doesNotContain("hunter2");
    assertThat(
            problems("targets:\n  - id: a\n    webhook: {url: 'https://u:hunter2@h.example/'}\n"))
        .singleElement()
        .asString()
        .doesNotContain("hunter2");
  }
}
