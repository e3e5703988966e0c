package io.wirewatch.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.deliver.Target.WebhookAddress;
import io.wirewatch.deliver.Target.WebhookAddress.Format;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookIT {
  private static final Map<String, String> ENVIRONMENT =
      Map.of("KEY", "a secret of the test", "TOKEN", "Bearer abc");

  private final Receiver receiver = new Receiver();

  WebhookIT() throws IOException {}

  @AfterEach
  void stop() {
    receiver.close();
  }

  private static DeliverySettings settings() {
    DeliverySettings usual = DeliverySettings.defaults();
    return new DeliverySettings(
        "",
        usual.lookAgain(),
        usual.firstRetry(),
        usual.lastRetry(),
        usual.giveUpAfter(),
        usual.attempts(),
        Duration.ofSeconds(1),
        Duration.ofSeconds(1),
        usual.inFlight(),
        usual.waiting(),
        usual.history(),
        usual.entries(),
        usual.readers(),
        "");
  }

  private static Attempt send(MaybeSecret url, boolean privateNetwork) throws Exception {
    Target target =
        new Target(
            "desk",
            new WebhookAddress(
                url,
                Format.JSON,
                new Secret(null, "KEY"),
                Map.of("Authorization", new MaybeSecret(null, new Secret(null, "TOKEN")))),
            Wish.ALL,
            privateNetwork,
            Target.SINCE);
    try (Webhook webhook =
        new Webhook(target, settings(), ENVIRONMENT, InstantSource.fixed(SampleAlerts.NINE))) {
      return webhook.send(List.of(SampleAlerts.alert("desk", "a"))).get(10, TimeUnit.SECONDS);
    }
  }

  private Attempt send(String path) throws Exception {
    return send(MaybeSecret.plain(receiver.url(path)), true);
  }

  @Test
  void shouldPostTheAlertSignedAndWithTheHeadersOfTheTarget() throws Exception {
    assertThat(send("/in")).isInstanceOf(Attempt.Delivered.class);

    Receiver.Request request = receiver.requests().get(0);
    assertThat(request.text()).contains("\"id\":\"desk/a/0\"");
    assertThat(request.headers())
        .containsEntry("authorization", "Bearer abc")
        .containsEntry("idempotency-key", "\"desk/a/0\"")
        .containsEntry(
            "webhook-signature",
            WebhookSignature.of(
                "a secret of the test",
                request.key(),
                SampleAlerts.NINE.getEpochSecond(),
                request.body()));
  }

  @Test
  void shouldSayHowLongABusyReceiverWantsToBeLeftAlone() throws Exception {
    receiver.answer(request -> new Receiver.Reply(429, Map.of("Retry-After", "90")));

    assertThat(send("/in")).isEqualTo(new Attempt.Failed("HTTP 429", Duration.ofSeconds(90)));
  }

  @Test
  void shouldNotCarryASignedAlertToWhereARedirectPoints() throws Exception {
    receiver.answer(
        request -> new Receiver.Reply(302, Map.of("Location", receiver.url("/elsewhere"))));

    assertThat(send("/in")).isInstanceOf(Attempt.Failed.class);
    assertThat(receiver.requests()).extracting(Receiver.Request::path).containsExactly("/in");
  }

  @Test
  void shouldFailWhenTheConnectionBreaksOrNobodyAnswersInTime() throws Exception {
    receiver.answer(request -> Receiver.Reply.of(0));
    assertThat(send("/in")).isInstanceOf(Attempt.Failed.class);

    receiver.answer(
        request -> {
          try {
            TimeUnit.SECONDS.sleep(3); // the receiver is what is slow here
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return Receiver.Reply.of(204);
        });
    assertThat(send("/in")).isInstanceOf(Attempt.Failed.class);
  }

  @Test
  void shouldAskNoPrivateAddressUnlessTheTargetAllowsIt() throws Exception {
    Attempt attempt = send(MaybeSecret.plain(receiver.url("/in")), false);

    assertThat(attempt).isInstanceOf(Attempt.Failed.class);
    assertThat(attempt.detail()).contains("loopback").contains("private-network: true");
    assertThat(receiver.requests()).isEmpty();
  }

  @Test
  void shouldWaitForASecretThatIsMissingAndSayWhere() throws Exception {
    Attempt attempt = send(new MaybeSecret(null, new Secret(null, "NOT_THERE")), true);

    assertThat(attempt).isInstanceOf(Attempt.Failed.class);
    assertThat(attempt.detail()).contains("NOT_THERE");
  }

  @Test
  void shouldNeverSayAnAddressThatIsASecret() throws Exception {
    Map<String, String> environment = Map.of("URL", "http://127.0.0.1:1/hunter2");
    Target target =
        new Target(
            "room",
            new WebhookAddress(
                new MaybeSecret(null, new Secret(null, "URL")), Format.SLACK, null, Map.of()),
            Wish.ALL,
            true,
            Target.SINCE);
    try (Webhook webhook = new Webhook(target, settings(), environment, InstantSource.system())) {
      Attempt attempt =
          webhook.send(List.of(SampleAlerts.alert("desk", "a"))).get(10, TimeUnit.SECONDS);
      assertThat(attempt.detail()).doesNotContain("hunter2");
      assertThat(target.address().summary()).doesNotContain("hunter2").contains("URL");
    }
  }
}
