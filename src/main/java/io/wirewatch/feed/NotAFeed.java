package io.wirewatch.feed;

import io.wirewatch.text.Beginning;
import java.util.Objects;

/**
 * The document is no feed: an empty body, a web page, a challenge page, something else.
 *
 * @param reason one sentence that a person can act on; what it quotes of the document can be of any
 *     length, so it is cut
 */
public record NotAFeed(String reason) implements ParseResult {
  private static final int LONGEST = 500;

  public NotAFeed {
    Objects.requireNonNull(reason, "reason");
    reason = reason.length() > LONGEST ? Beginning.of(reason, LONGEST) + "…" : reason;
  }
}
