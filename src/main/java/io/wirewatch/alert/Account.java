package io.wirewatch.alert;

import io.wirewatch.model.Alert;

/**
 * An article that fits a subject and stands: neither withdrawn nor corrected to something else.
 *
 * @param source the independent source that it counts for
 * @param part as a line of a notice
 */
public record Account(String source, Alert.Part part) {
  static Account of(Sighting sighting) {
    return new Account(sighting.source(), sighting.part(Alert.Kind.NEW));
  }

  String articleId() {
    return part.articleId();
  }
}
