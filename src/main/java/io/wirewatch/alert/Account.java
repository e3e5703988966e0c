package io.wirewatch.alert;

import io.wirewatch.model.Alert;
import io.wirewatch.model.Article;

/**
 * An article that fits a subject and stands: neither withdrawn nor corrected to something else.
 *
 * @param source the independent source that it counts for
 * @param part as a line of a notice
 * @param stated what it states, as far as that counts as known; null where it does not, or in older
 *     states, which kept it for the story as a whole
 */
public record Account(String source, Alert.Part part, Facts stated) {
  /** Of a match whose facts do not count yet; those of the article as it was before go on. */
  static Account of(Sighting sighting, Account before) {
    boolean goesOn = before != null && sighting.kind() == Article.Kind.REVISED;
    return new Account(
        sighting.source(), sighting.part(Alert.Kind.NEW), goesOn ? before.stated : null);
  }

  /** With what the article states: now, and where it was only revised before too. */
  Account stating(Facts now, Article.Kind kind) {
    boolean goesOn = stated != null && kind == Article.Kind.REVISED;
    return new Account(source, part, goesOn ? stated.revised(now) : now);
  }

  String articleId() {
    return part.articleId();
  }
}
