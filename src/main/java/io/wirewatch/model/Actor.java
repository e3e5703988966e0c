package io.wirewatch.model;

import java.util.List;
import java.util.Objects;

/**
 * A person, government or organisation.
 *
 * @param id stable id, {@code sergei-lavrov}
 * @param name for people
 * @param kind person, government or organisation
 * @param country the country it acts for, ISO 3166-1 alpha-2; null where it acts for none
 * @param office the office held when the text was published; null when not known or out of office
 * @param evidence the passages
 */
public record Actor(
    String id, String name, Kind kind, String country, String office, List<Mention> evidence) {
  /** What an actor is. */
  public enum Kind {
    PERSON,
    GOVERNMENT,
    ORGANISATION
  }

  public Actor {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    evidence = Lists.copy(evidence);
  }
}
