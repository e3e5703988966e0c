package io.wirewatch.topology;

import io.wirewatch.model.HubCall;

/** What the owner of a host is told about its feeds. */
sealed interface PollInput {
  /** By us: what to poll. */
  record Order(FeedOrder order) implements PollInput {}

  /** By a feed's hub. */
  record Call(HubCall call) implements PollInput {}
}
