package io.wirewatch.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * An actor as the gazetteer knows it: a row of {@code actors.tsv}, and the value of the topic
 * {@code actors}.
 *
 * @param id stable id, {@code sergei-lavrov}
 * @param name for people; found in texts too
 * @param kind person, government or organisation
 * @param country whom it acts for, ISO 3166-1 alpha-2; null where for none
 * @param offices held, with their times, the latest last
 * @param aliases other written forms, in any script, as the gazetteer's README has them: plain
 *     where the alias alone is enough, {@code ~} only beside a full name, {@code ^} only in
 *     capitals, {@code =} in any case
 */
public record KnownActor(
    String id,
    String name,
    Actor.Kind kind,
    String country,
    List<Office> offices,
    List<String> aliases) {
  /**
   * An office and its time.
   *
   * @param title lower-case, {@code foreign minister}
   * @param from first day; null where it is not known
   * @param to the day on which it was no longer held; null where it is held still
   */
  public record Office(String title, LocalDate from, LocalDate to) {
    public Office {
      Objects.requireNonNull(title, "title");
    }

    boolean at(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }
  }

  public KnownActor {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    offices = Lists.copy(offices);
    aliases = Lists.copy(aliases);
  }

  /** The office held on that day; of a day that is not known, the one without an end; or null. */
  public String officeAt(LocalDate day) {
    for (int i = offices.size() - 1; i >= 0; i--) {
      Office office = offices.get(i);
      if (day == null ? office.to() == null : office.at(day)) {
        return office.title();
      }
    }
    return null;
  }
}
