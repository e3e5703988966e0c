package io.wirewatch.enrich;

import io.wirewatch.codes.Countries;
import io.wirewatch.model.Actor;
import io.wirewatch.model.KnownActor;
import io.wirewatch.text.Table;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Actors as people write them: tab-separated, one a line, {@code id name kind country offices
 * aliases}, as the gazetteer's README tells. Pure: takes the text, gives the actors, or everything
 * that is wrong with it, each with file, line and column name.
 */
public final class ActorFile {
  private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";
  private static final int COLUMNS = 6;

  private final String file;
  private final List<Problem> problems = new ArrayList<>();
  private final List<KnownActor> actors = new ArrayList<>();
  private final Map<String, Integer> lineOf = new HashMap<>();

  private ActorFile(String file) {
    this.file = file;
  }

  /**
   * Something that is wrong with a file.
   *
   * @param line from 1
   * @param field the column's name
   */
  public record Problem(String file, int line, String field, String message) {
    @Override
    public String toString() {
      return file + ":" + line + ": " + field + ": " + message;
    }
  }

  /**
   * What a file holds.
   *
   * @param actors those that are right, in the order of the file
   * @param problems what is wrong with the others
   */
  public record Reading(List<KnownActor> actors, List<Problem> problems) {}

  /**
   * Reads a file.
   *
   * @param file its name, for the messages
   * @param text its text
   */
  public static Reading read(String file, String text) {
    return read(Table.of(file, text.lines().toList()));
  }

  /** The actors that come with the program. */
  public static List<KnownActor> shipped() {
    List<KnownActor> actors = new ArrayList<>();
    for (String table : List.of("actors.tsv", "leaders.tsv")) {
      actors.addAll(read(Table.load("/gazetteer/" + table)).actors());
    }
    return actors;
  }

  /** Reads the rows of a table. */
  static Reading read(Table table) {
    ActorFile reading = new ActorFile(table.name());
    table.rows().forEach(reading::row);
    return new Reading(List.copyOf(reading.actors), List.copyOf(reading.problems));
  }

  /** What is wrong with an actor that did not come out of a file; empty where nothing is. */
  public static List<String> faults(KnownActor actor) {
    return byField(actor).entrySet().stream()
        .map(fault -> fault.getKey() + ": " + fault.getValue())
        .toList();
  }

  /** By field. */
  private static Map<String, String> byField(KnownActor actor) {
    Map<String, String> faults = new LinkedHashMap<>();
    if (!actor.id().matches(ID)) {
      faults.put(
          "id",
          quoted(actor.id()) + " is not lower-case letters, digits and hyphens, such as jane-doe");
    }
    if (Words.of(actor.name()).count() == 0) {
      faults.put("name", quoted(actor.name()) + " has no letters");
    }
    if (actor.country() != null && !Countries.codes().contains(actor.country())) {
      faults.put("country", quoted(actor.country()) + " is no ISO 3166-1 alpha-2 code, such as NZ");
    }
    for (KnownActor.Office office : actor.offices()) {
      if (office.from() != null && office.to() != null && office.to().isBefore(office.from())) {
        faults.put("offices", quoted(office.title()) + " ends before it begins");
      }
    }
    for (String alias : actor.aliases()) {
      if (Words.of(alias).count() == 0) {
        faults.put("aliases", quoted(alias) + " has no letters");
      }
    }
    return faults;
  }

  private void row(Table.Row row) {
    int before = problems.size();
    if (row.columns().length > COLUMNS) {
      problem(
          row, "aliases", "column " + (COLUMNS + 1) + " is one too many; aliases stand between |");
    }
    Actor.Kind kind = kind(row);
    List<KnownActor.Office> offices = offices(row);
    if (row.get(1).isEmpty()) {
      problem(row, "name", "is missing; the columns are id, name, kind, country, offices, aliases");
    }
    Integer first = lineOf.putIfAbsent(row.get(0), row.line());
    if (first != null) {
      problem(row, "id", quoted(row.get(0)) + " stands on line " + first + " too");
    }
    if (kind == null || problems.size() > before) {
      return;
    }
    KnownActor actor =
        new KnownActor(
            row.get(0),
            row.get(1),
            kind,
            row.get(3).isEmpty() ? null : row.get(3),
            offices,
            split(row.get(5), "\\|"));
    Map<String, String> faults = byField(actor);
    faults.forEach((field, fault) -> problem(row, field, fault));
    if (faults.isEmpty()) {
      actors.add(actor);
    }
  }

  private Actor.Kind kind(Table.Row row) {
    try {
      return Actor.Kind.valueOf(row.get(2).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      problem(row, "kind", quoted(row.get(2)) + " is not person, government or organisation");
      return null;
    }
  }

  private List<KnownActor.Office> offices(Table.Row row) {
    List<KnownActor.Office> offices = new ArrayList<>();
    for (String text : split(row.get(4), ";")) {
      int last = text.lastIndexOf(' ');
      int dots = text.indexOf("..", Math.max(last, 0));
      if (dots < 0) {
        offices.add(new KnownActor.Office(text, null, null));
        continue;
      }
      try {
        offices.add(
            new KnownActor.Office(
                text.substring(0, Math.max(last, 0)).strip(),
                day(text.substring(last + 1, dots)),
                day(text.substring(dots + 2))));
      } catch (DateTimeException e) {
        problem(row, "offices", quoted(text) + " is not 'title YYYY-MM-DD..YYYY-MM-DD'");
      }
    }
    return offices;
  }

  private static LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  private static List<String> split(String column, String separator) {
    List<String> parts = new ArrayList<>();
    for (String part : column.split(separator)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  private void problem(Table.Row row, String field, String message) {
    problems.add(new Problem(file, row.line(), field, message));
  }

  private static String quoted(String value) {
    return "'" + value + "'";
  }
}
