package io.wirewatch.model;

import java.util.List;
import java.util.Objects;

/**
 * A subject matter from the IPTC Media Topics taxonomy.
 *
 * @param code {@code medtop:11000000}
 * @param label English label
 * @param score 0 to 1
 * @param evidence the passages
 */
public record MediaTopic(String code, String label, double score, List<Mention> evidence) {
  public MediaTopic {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(label, "label");
    evidence = Lists.copy(evidence);
  }
}
