package io.wirewatch.deliver;

import io.wirewatch.model.Alert;
import java.util.List;

/** What is sent at once: one letter, or all that a digest gathers, oldest first. */
record Parcel(List<Letter> letters) {
  Parcel {
    letters = List.copyOf(letters);
  }

  List<Alert> alerts() {
    return letters.stream().map(Letter::alert).toList();
  }
}
