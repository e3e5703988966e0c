package io.wirewatch.feed;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a document came from.
 *
 * @param url what relative links are relative to; may be null
 * @param contentType the Content-Type as the server sent it; may be null
 * @param headers the response's headers; names in any case
 */
public record DocumentOrigin(String url, String contentType, Map<String, String> headers) {
  /** Nothing is known. */
  public static final DocumentOrigin UNKNOWN = new DocumentOrigin(null, null, Map.of());

  public DocumentOrigin {
    Map<String, String> lower = new TreeMap<>();
    if (headers != null) {
      headers.forEach(
          (name, value) -> {
            if (name != null && value != null) {
              lower.put(name.toLowerCase(Locale.ROOT), value);
            }
          });
    }
    headers = Map.copyOf(lower);
    if (contentType == null) {
      contentType = headers.get("content-type");
    }
  }
}
