package io.wirewatch.fetch;

import io.wirewatch.model.Subscription;
import java.util.concurrent.CompletableFuture;

/** Who asks hubs for subscriptions: the web, or a test. */
public interface HubSource {
  /** Subscribes nowhere. */
  HubSource NONE =
      new HubSource() {
        @Override
        public boolean isOn() {
          return false;
        }

        @Override
        public CompletableFuture<HubAnswer> ask(Subscription subscription) {
          return CompletableFuture.completedFuture(
              new HubAnswer(false, "no callback address is configured"));
        }
      };

  /**
   * What a hub answered at once; whether it verifies is for later.
   *
   * @param accepted with a status of 2xx
   * @param reason for people
   */
  record HubAnswer(boolean accepted, String reason) {}

  /** Whether feeds are to be subscribed to. */
  boolean isOn();

  /**
   * Asks the hub to subscribe us, or to end it where the subscription is ending.
   *
   * @return completes in bounded time, never exceptionally
   */
  CompletableFuture<HubAnswer> ask(Subscription subscription);
}
