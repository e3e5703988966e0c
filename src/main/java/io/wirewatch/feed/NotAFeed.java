package io.wirewatch.feed;

import java.util.Objects;

/**
 * The document is no feed: an empty body, a web page, a challenge page, something else.
 *
 * @param reason one sentence that a person can act on
 */
public record NotAFeed(String reason) implements ParseResult {
  public NotAFeed {
    Objects.requireNonNull(reason, "reason");
  }
}
