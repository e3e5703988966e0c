package io.wirewatch.enrich;

import io.wirewatch.codes.Countries;
import io.wirewatch.model.KnownActor;
import io.wirewatch.text.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The book of names: which countries, places and actors each written form can stand for, in which
 * languages. Read once from {@code /gazetteer} on the class path (its README.md tells the formats,
 * SOURCES.md the origins); then immutable.
 */
final class Gazetteer {
  private static final String[] NOWHERE = {};
  private static final List<String> FORMS =
      List.of(
          "forms.tsv",
          "forms-slavic.tsv",
          "forms-world.tsv",
          "forms-cities.tsv",
          "forms-nations.tsv",
          "forms-short.tsv",
          "forms-signs.tsv",
          "forms-home.tsv",
          "forms-seas.tsv",
          "forms-peoples.tsv",
          "forms-regions.tsv",
          "forms-markets.tsv",
          "forms-smaller.tsv",
          "exonyms.tsv",
          "people-en.tsv");

  /**
   * Countries whose states news names alone, so that "New York" and "Western Australia" are names
   * though each of their words is a plain one; of others, "North West" is not.
   */
  private static final Set<String> FEDERAL = Set.of("US", "CA", "AU");

  private final PhraseTable<Sense> names = new PhraseTable<>();
  private final Map<String, KnownActor> actors = new HashMap<>();
  private final Set<Long> firstNames = new HashSet<>();
  private final Set<Long> commonWords = new HashSet<>();
  private final Drops drops = new Drops();
  private final Set<Long> titles = new HashSet<>();
  private final Set<Long> locatives = new HashSet<>();

  private Gazetteer() {}

  /** Reads every resource. Throws, naming file and line, on a row that is wrong. */
  static Gazetteer load() {
    Gazetteer g = new Gazetteer();
    g.readWords(Table.load("/gazetteer/first-names.tsv"), g.firstNames);
    g.readWords(Table.load("/gazetteer/common-words.tsv"), g.commonWords);
    g.readWords(Table.load("/gazetteer/titles.tsv"), g.titles);
    g.readWords(Table.load("/gazetteer/locatives.tsv"), g.locatives);
    for (String table : FORMS) {
      g.drops.read(Table.load("/gazetteer/" + table));
    }
    g.readNames(Table.load("/gazetteer/names.tsv"));
    for (String table : FORMS) {
      g.readForms(Table.load("/gazetteer/" + table));
    }
    g.readStates(Table.load("/gazetteer/states.tsv"));
    g.readCities(Table.load("/gazetteer/cities.tsv"));
    g.readActors(Table.load("/gazetteer/actors.tsv"), false);
    g.readActors(Table.load("/gazetteer/leaders.tsv"), true);
    return g;
  }

  PhraseTable<Sense> names() {
    return names;
  }

  KnownActor actor(String id) {
    return actors.get(id);
  }

  Map<String, KnownActor> actors() {
    return Collections.unmodifiableMap(actors);
  }

  boolean isFirstName(long word) {
    return firstNames.contains(word);
  }

  boolean isCommonWord(long word) {
    return commonWords.contains(word);
  }

  /** "Mr", "Judge", "Sgt": a surname follows. */
  boolean isTitle(long word) {
    return titles.contains(word);
  }

  /** "in", "near", "aus": a place follows. */
  boolean isLocative(long word) {
    return locatives.contains(word);
  }

  private void readWords(Table table, Set<Long> into) {
    for (Table.Row row : table.rows()) {
      for (String word : row.get(0).split("[ |]+")) {
        into.add(WordHash.of(word));
      }
    }
  }

  /** language, code, name | name … */
  private void readNames(Table table) {
    for (Table.Row row : table.rows()) {
      String[] where = countries(row, row.get(1));
      for (String name : row.get(2).split("\\|")) {
        if (drops.left(Tongues.mask(row.get(0)), name) != 0) {
          addForms(row.get(0), Sense.Kind.COUNTRY, where, name, null, List.of());
        }
      }
    }
  }

  /** languages, kind, codes, form | form … */
  private void readForms(Table table) {
    for (Table.Row row : table.rows()) {
      if (row.get(1).equals("drop")) {
        continue;
      }
      Sense.Kind kind;
      boolean abbreviation = row.get(1).equals("abbr");
      try {
        kind =
            abbreviation
                ? Sense.Kind.COUNTRY
                : Sense.Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw row.wrong("unknown kind " + row.get(1));
      }
      boolean free =
          kind == Sense.Kind.AREA || kind == Sense.Kind.QUALIFIER || kind == Sense.Kind.STATE;
      String[] where =
          kind == Sense.Kind.AREA
              ? NOWHERE
              : countries(row, free ? row.get(2).substring(0, 2) : row.get(2));
      for (String form : forms(row)) {
        if (abbreviation) {
          names.add(
              form,
              new Sense(kind, where, Tongues.mask(row.get(0)), Sense.Style.CAPITALS, 0, null));
        } else {
          boolean brief = kind == Sense.Kind.SHORT;
          String id = free ? row.get(2) : null;
          String[] meant = brief ? new String[] {where[0]} : where;
          List<String> dealers = brief ? List.of(where) : List.of();
          for (String tongue : row.get(0).split("[|,]")) {
            addForms(tongue, kind, meant, form, id, dealers);
          }
        }
      }
    }
  }

  /** Those of a row, with braces opened. */
  private static List<String> forms(Table.Row row) {
    List<String> forms = new ArrayList<>();
    for (String form : row.get(3).split("\\|")) {
      if (!form.isBlank()) {
        try {
          forms.addAll(Braces.expand(form));
        } catch (IllegalArgumentException e) {
          throw row.wrong(e.getMessage());
        }
      }
    }
    return forms;
  }

  private void addForms(
      String tongue,
      Sense.Kind kind,
      String[] where,
      String form,
      String id,
      List<String> dealers) {
    boolean any = form.startsWith("=");
    String lemma = any ? form.substring(1) : form;
    boolean lowerPeople =
        kind == Sense.Kind.PEOPLE
            && !tongue.equals("en")
            && !lemma.isEmpty()
            && !Character.isUpperCase(lemma.charAt(0));
    Sense.Style style =
        any
                || lowerPeople
                || kind == Sense.Kind.HINT
                || kind == Sense.Kind.COMPOUND
                || kind == Sense.Kind.SIGN
            ? Sense.Style.ANY
            : endsSmall(kind, lemma) ? Sense.Style.HEAD : Sense.Style.NAME;
    long mask = Tongues.mask(tongue);
    Sense sense = new Sense(kind, where, mask, style, 0, id, dealers, Inflection.ALL_CASES);
    Inflection.cases(tongue, kind, lemma)
        .forEach(
            (inflected, cases) -> {
              if (drops.left(mask, inflected) != 0) {
                names.add(inflected, sense.as(cases));
              }
            });
  }

  /** Of several words, the last without a capital: "Arabie saoudite". */
  private static boolean endsSmall(Sense.Kind kind, String lemma) {
    int last = lemma.lastIndexOf(' ') + 1;
    return (kind == Sense.Kind.NOTHING || kind == Sense.Kind.COUNTRY)
        && last > 0
        && last < lemma.length()
        && Character.isLowerCase(lemma.charAt(last));
  }

  /** code, name | abbreviation … */
  private void readStates(Table table) {
    for (Table.Row row : table.rows()) {
      String[] where = countries(row, row.get(0).substring(0, 2));
      for (String name : row.get(1).split("\\|")) {
        if (allCommon(name) && !(name.contains(" ") && FEDERAL.contains(where[0]))) {
          continue;
        }
        long tongues = drops.left(Tongues.ALL, name);
        names.add(
            name, new Sense(Sense.Kind.STATE, where, tongues, Sense.Style.NAME, 0, row.get(0)));
      }
    }
  }

  /** A single word that texts write with a capital for other reasons. */
  private boolean isPlainWord(String name) {
    Words words = Words.of(name);
    return words.count() == 1 && commonWords.contains(words.hash(0));
  }

  /** "Central", "North West": no name that could be told from a plain word. */
  private boolean allCommon(String name) {
    Words words = Words.of(name);
    for (int i = 0; i < words.count(); i++) {
      if (!commonWords.contains(words.hash(i))) {
        return false;
      }
    }
    return true;
  }

  /** name, country, subdivision, inhabitants */
  private void readCities(Table table) {
    for (Table.Row row : table.rows()) {
      if (row.get(0).length() < 4 || isPlainWord(row.get(0))) {
        continue;
      }
      String[] where = countries(row, row.get(1));
      int inhabitants = Integer.parseInt(row.get(3));
      names.add(
          row.get(0),
          new Sense(
              Sense.Kind.CITY,
              where,
              drops.left(Tongues.ALL, row.get(0)),
              Sense.Style.NAME,
              inhabitants,
              row.get(2)));
    }
  }

  /** A generated row adds its names to the actor written by hand that has its id. */
  private void readActors(Table table, boolean generated) {
    ActorFile.Reading reading = ActorFile.read(table);
    if (!reading.problems().isEmpty()) {
      throw new IllegalArgumentException(reading.problems().get(0).toString());
    }
    for (KnownActor actor : reading.actors()) {
      KnownActor known = actors.putIfAbsent(actor.id(), actor);
      if (known != null && !generated) {
        throw new IllegalArgumentException(
            table.name() + ": actor " + actor.id() + " stands in another table too");
      }
      ActorNames.of(actor).forEach(name -> names.add(name.form(), name.sense()));
    }
  }

  private String[] countries(Table.Row row, String column) {
    if (column.isEmpty() || column.equals("-")) {
      return NOWHERE;
    }
    String[] where = column.split("\\|");
    for (String code : where) {
      if (!Countries.codes().contains(code)) {
        throw row.wrong("unknown country " + code);
      }
    }
    return where;
  }
}
