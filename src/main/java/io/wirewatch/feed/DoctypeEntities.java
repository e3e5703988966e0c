package io.wirewatch.feed;

import java.util.HashMap;
import java.util.Map;

/**
 * The entities that a DOCTYPE declares, as far as they are plain text: what refers to others, to
 * files or holds markup could multiply, and is passed over.
 */
final class DoctypeEntities {
  private static final int MOST_ENTITIES = 200;
  private static final int LONGEST_DECLARATION = 1000;

  private final String source;
  private final LookAhead ahead;
  private final ReadingBudget budget;
  private final Map<String, String> declared = new HashMap<>();
  private boolean mended;
  private boolean endless;

  /**
   * @param ahead over the same source
   */
  DoctypeEntities(String source, LookAhead ahead, ReadingBudget budget) {
    this.source = source;
    this.ahead = ahead;
    this.budget = budget;
  }

  /** By name; grows while the DOCTYPE is read. */
  Map<String, String> declared() {
    return declared;
  }

  /**
   * Reads the DOCTYPE from behind its name on.
   *
   * @return where the document goes on; -1 where the DOCTYPE has no end, or stands behind one that
   *     had none: a document has but one, and it is not looked for again
   */
  int read(int from) {
    if (endless) {
      return -1;
    }
    int depth = 0;
    char quote = 0;
    for (int i = from; i < source.length(); i++) {
      budget.step();
      char c = source.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || (c == '\'' && depth > 0)) {
        quote = c;
      } else if (source.startsWith("<!--", i)) {
        i = commentEnd(i + 4) - 1;
      } else if (c == '[') {
        depth++;
      } else if (c == ']') {
        depth--;
      } else if (c == '<' && source.startsWith("<!ENTITY", i)) {
        declare(i + 8);
      } else if (c == '>' && depth <= 0) {
        return i + 1;
      }
    }
    mended = true;
    endless = true;
    return -1;
  }

  /** Whether the DOCTYPE was not well-formed, as far as it was read. */
  boolean mended() {
    return mended;
  }

  private int commentEnd(int from) {
    int end = ahead.of("-->", from);
    if (end >= 0) {
      return end + 3;
    }
    mended = true;
    end = ahead.of(">", from);
    return end < 0 ? source.length() : end + 1;
  }

  private void declare(int from) {
    int end = ahead.of(">", from);
    if (end < 0 || end - from > LONGEST_DECLARATION || declared.size() >= MOST_ENTITIES) {
      return;
    }
    String[] parts = source.substring(from, end).strip().split("\\s+", 2);
    if (parts.length == 2 && parts[1].length() >= 2) {
      char quote = parts[1].charAt(0);
      int close = parts[1].indexOf(quote, 1);
      if ((quote == '"' || quote == '\'') && close > 0) {
        String value = parts[1].substring(1, close);
        if (value.indexOf('<') < 0) {
          declared.putIfAbsent(
              parts[0], new Entities(Map.of(), budget).read(value, 0, value.length()));
        }
      }
    }
  }
}
