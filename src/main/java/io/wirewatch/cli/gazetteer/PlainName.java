package io.wirewatch.cli.gazetteer;

import java.text.Normalizer;
import java.util.Locale;

/** Names as ids and look-ups have them. */
final class PlainName {
  private PlainName() {}

  /** Lower-case letters and digits, with hyphens for all between: {@code jose-roe}. */
  static String slug(String name) {
    return fold(name)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  /** Without accents. */
  static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }
}
