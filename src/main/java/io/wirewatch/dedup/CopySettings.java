package io.wirewatch.dedup;

import java.time.Duration;

/**
 * How copies are recognised.
 *
 * @param window for how long a text is remembered
 * @param texts most texts that are remembered
 * @param sketch shingles that are kept of a text; up to so many, likeness is exact
 * @param alike Jaccard coefficient from which a text is a copy, unless its title's numbers say
 *     otherwise
 * @param near Jaccard coefficient from which a text is a copy if no number and no name speaks
 *     against it
 */
public record CopySettings(Duration window, int texts, int sketch, double alike, double near) {
  /** Thirty days, a million texts. */
  public static final CopySettings DEFAULT =
      new CopySettings(Duration.ofDays(30), 1_000_000, 256, 0.8, 0.62);

  public CopySettings {
    if (texts < 1 || sketch < 16 || alike < near || near <= 0 || alike > 1) {
      throw new IllegalArgumentException(
          "copies: texts >= 1, sketch >= 16 and 0 < near <= alike <= 1 are needed");
    }
  }
}
