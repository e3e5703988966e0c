package io.wirewatch.model;

import java.util.List;

/** Immutable copies for the records' constructors. */
final class Lists {
  private Lists() {}

  /** An immutable copy; null becomes the empty list. */
  static <T> List<T> copy(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
