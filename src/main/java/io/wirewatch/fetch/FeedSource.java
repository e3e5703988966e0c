package io.wirewatch.fetch;

import java.util.concurrent.CompletableFuture;

/** Where documents come from: the web, or a test. */
@FunctionalInterface
public interface FeedSource {
  /**
   * Puts a question without waiting for its answer.
   *
   * @return completes in bounded time, never exceptionally
   */
  CompletableFuture<FetchResult> fetch(FetchRequest request);
}
