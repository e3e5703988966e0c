package io.wirewatch.model;

import java.util.List;
import java.util.Objects;

/**
 * Two countries that the text connects.
 *
 * @param pair two ISO 3166-1 alpha-2 codes in alphabetical order, {@code CN-RU}
 * @param source the country that acts; null where the text gives no direction
 * @param target the country acted upon; null where the text gives no direction
 * @param quad PLOVER quad class; null where no act is named
 * @param event PLOVER event type such as {@code CONSULT}; null where no act is named
 * @param context whether it happened
 * @param score 0 to 1
 * @param evidence the sentences
 */
public record Relation(
    String pair,
    String source,
    String target,
    Quad quad,
    String event,
    Context context,
    double score,
    List<Mention> evidence) {
  /** PLOVER quad classes. */
  public enum Quad {
    VERBAL_COOPERATION,
    MATERIAL_COOPERATION,
    VERBAL_CONFLICT,
    MATERIAL_CONFLICT
  }

  /** PLOVER contexts that we tell apart. */
  public enum Context {
    ACTUAL,
    FUTURE,
    HISTORICAL,
    HYPOTHETICAL
  }

  public Relation {
    Objects.requireNonNull(pair, "pair");
    Objects.requireNonNull(context, "context");
    evidence = Lists.copy(evidence);
  }
}
