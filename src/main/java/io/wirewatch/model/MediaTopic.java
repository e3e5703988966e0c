package io.wirewatch.model;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A subject matter from the IPTC Media Topics taxonomy.
 *
 * @param code {@code medtop:11000000}
 * @param label English label
 * @param score how likely the text is on it, 0 to 1
 * @param evidence the passages
 */
public record MediaTopic(String code, String label, double score, List<Mention> evidence) {
  private static final double LIKELY = 0.5;

  /** {@code medtop:01000000} to {@code medtop:17000000}; those below begin with 2. */
  private static final Pattern TOP_LEVEL = Pattern.compile("medtop:[01]\\d{7}");

  public MediaTopic {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(label, "label");
    evidence = Lists.copy(evidence);
  }

  /**
   * Whether the text is likelier on it than not. A topic below a top level has fewer words that
   * tell of it, so half of that will do.
   */
  public boolean likely() {
    return score >= (TOP_LEVEL.matcher(code).matches() ? LIKELY : LIKELY / 2);
  }
}
