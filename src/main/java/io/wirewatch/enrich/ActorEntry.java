package io.wirewatch.enrich;

import io.wirewatch.model.Actor;
import java.time.LocalDate;
import java.util.List;

/**
 * An actor as the gazetteer knows it.
 *
 * @param id stable id
 * @param name for people
 * @param kind person, government or organisation
 * @param country whom it acts for; null where for none
 * @param offices held, with their times, the latest last
 */
record ActorEntry(String id, String name, Actor.Kind kind, String country, List<Office> offices) {
  /** An office and its time; null for an open end. */
  record Office(String title, LocalDate from, LocalDate to) {
    boolean at(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }
  }

  /** The office held on that day; of a day that is not known, the one without an end; or null. */
  String officeAt(LocalDate day) {
    for (int i = offices.size() - 1; i >= 0; i--) {
      Office office = offices.get(i);
      if (day == null ? office.to() == null : office.at(day)) {
        return office.title();
      }
    }
    return null;
  }
}
