package io.wirewatch.feed;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds what ends something, further on in a document. What it found, and what it found nowhere, it
 * remembers, so that a document which opens a thousand things and ends none is searched once, not a
 * thousand times.
 */
final class LookAhead {
  private final String source;
  private final Map<String, Last> last = new HashMap<>();

  private record Last(int from, int found) {}

  LookAhead(String source) {
    this.source = source;
  }

  /** The same as {@link String#indexOf(String, int)}. */
  int of(String sign, int from) {
    Last before = last.get(sign);
    if (before != null && from >= before.from && (before.found < 0 || from <= before.found)) {
      return before.found;
    }
    int found = source.indexOf(sign, from);
    last.put(sign, new Last(from, found));
    return found;
  }
}
