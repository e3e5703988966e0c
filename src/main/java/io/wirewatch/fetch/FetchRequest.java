package io.wirewatch.fetch;

import java.util.Objects;

/**
 * One question.
 *
 * @param url what to ask for
 * @param etag to be sent back in If-None-Match; null for none
 * @param lastModified to be sent back in If-Modified-Since; null for none
 */
public record FetchRequest(String url, String etag, String lastModified) {
  public FetchRequest {
    Objects.requireNonNull(url, "url");
  }

  /** Whether it can be answered by "unchanged". */
  public boolean isConditional() {
    return etag != null || lastModified != null;
  }

  /** A question without validators. */
  public static FetchRequest inFull(String url) {
    return new FetchRequest(url, null, null);
  }
}
