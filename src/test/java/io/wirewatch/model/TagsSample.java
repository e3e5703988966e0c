package io.wirewatch.model;

import java.util.List;

/** Tags for tests that do not go by them. */
public final class TagsSample {
  private TagsSample() {}

  /** Of a text of which only the language is known. */
  public static Tags untagged(String language) {
    return new Tags(language, List.of(), List.of(), List.of(), List.of());
  }
}
