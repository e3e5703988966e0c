package io.wirewatch.deliver;

import io.wirewatch.model.Alert;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Makes the way to a target, and tries it. */
public final class Channels {
  private final DeliverySettings settings;
  private final Map<String, String> environment;
  private final InstantSource clock;

  /**
   * @param environment where secrets are that stand in variables
   */
  public Channels(DeliverySettings settings, Map<String, String> environment, InstantSource clock) {
    this.settings = settings;
    this.environment = Map.copyOf(environment);
    this.clock = clock;
  }

  Channel open(Target target) {
    return target.address() instanceof Target.WebhookAddress
        ? new Webhook(target, settings, environment, clock)
        : new Mailer(target, settings, environment, clock, null);
  }

  /**
   * What came of a trial.
   *
   * @param delivered whether the other side took it
   * @param again whether a failure is one that the stream would try again
   * @param detail what came back, for people
   */
  public record Trial(boolean delivered, boolean again, String detail) {}

  /** Sends one alert now, and waits for what comes back. */
  public Trial tryOut(Target target, Alert alert) {
    try (Channel channel = open(target)) {
      Attempt attempt = channel.send(List.of(alert)).join();
      return new Trial(
          attempt instanceof Attempt.Delivered,
          attempt instanceof Attempt.Failed,
          attempt.detail());
    }
  }

  /** What is missing at a target before it can be served: its secrets. */
  public List<String> missing(Target target) {
    return target.address().secrets().stream()
        .flatMap(
            secret -> {
              try {
                secret.read(environment);
                return java.util.stream.Stream.empty();
              } catch (Secret.Missing e) {
                return java.util.stream.Stream.of(e.getMessage());
              }
            })
        .toList();
  }
}
