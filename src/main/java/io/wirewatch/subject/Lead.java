package io.wirewatch.subject;

import io.wirewatch.model.Mention;
import io.wirewatch.model.NewsText;

/**
 * What a reader sees first: title and summary; where there is no summary, the title and the first
 * lines of the content.
 *
 * @param contentEnd how much of the content belongs to it, in UTF-16 units
 */
record Lead(int contentEnd) {
  private static final int FIRST_LINES = 600;

  static Lead of(NewsText text) {
    return new Lead(text.summary().isBlank() ? Math.min(FIRST_LINES, text.content().length()) : 0);
  }

  boolean holds(Mention mention) {
    return switch (mention.field()) {
      case "title", "summary" -> true;
      default -> mention.start() < contentEnd;
    };
  }
}
