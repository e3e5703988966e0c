package io.wirewatch.model;

import java.util.List;
import java.util.Objects;

/**
 * A place that a text is about, or mentions.
 *
 * @param code ISO 3166-1 alpha-2 country, or a three-digit UN M49 area
 * @param role about or mentioned
 * @param score 0 to 1, how far the text is about it
 * @param evidence the passages
 */
public record Region(String code, Role role, double score, List<Mention> evidence) {
  /** What the text has to do with the place. */
  public enum Role {
    ABOUT,
    MENTIONED
  }

  public Region {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(role, "role");
    evidence = Lists.copy(evidence);
  }
}
