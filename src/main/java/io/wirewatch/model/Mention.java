package io.wirewatch.model;

import java.util.Objects;

/**
 * A passage that made a tag or a match.
 *
 * @param text the passage as it stands
 * @param field {@code title}, {@code summary} or {@code content}
 * @param start offset of its first UTF-16 unit in the field
 * @param end offset behind its last UTF-16 unit
 */
public record Mention(String text, String field, int start, int end) {
  public Mention {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(field, "field");
  }
}
