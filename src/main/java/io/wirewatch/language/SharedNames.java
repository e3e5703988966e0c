package io.wirewatch.language;

import io.wirewatch.text.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names that many languages of Latin letters write alike ("Putin", "Budapest"): beside them, not by
 * them, the language of a headline is told. So are acronyms passed over.
 */
final class SharedNames {
  /** So many letters must be left for names to be passed over. */
  private static final int LEAST_BESIDE = 6;

  private static final int LONGEST_ACRONYM = 5;

  /** Shorter parts of names are words of some language. */
  private static final int LEAST_NAME = 4;

  private static final List<String> ACTORS = List.of("actors.tsv", "leaders.tsv");

  private final Set<String> names = new HashSet<>();

  private SharedNames() {}

  static SharedNames load() {
    SharedNames shared = new SharedNames();
    for (Table.Row row : Table.load("/language/names.tsv").rows()) {
      shared.names.addAll(List.of(row.cell(0).split(" ")));
    }
    for (String table : ACTORS) {
      Table.load("/gazetteer/" + table).rows().forEach(shared::addPerson);
    }
    return shared;
  }

  /** id, name, kind … of an actor. */
  private void addPerson(Table.Row row) {
    if (row.get(2).equals("person")) {
      for (String part : row.get(1).split("[ -]")) {
        if (part.length() >= LEAST_NAME) {
          names.add(part);
        }
      }
    }
  }

  /**
   * A text less its names and acronyms.
   *
   * @param most letters to read
   * @return what is left; empty where that is too little to tell anything
   */
  String strippedOff(String text, int most) {
    StringBuilder rest = new StringBuilder(text.length());
    int letters = 0;
    boolean named = false;
    int i = 0;
    while (i < text.length() && letters < most) {
      int end = i;
      boolean small = false;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        small |= Character.isLowerCase(text.charAt(end));
        end++;
      }
      boolean name =
          end > i + 1
              && Character.isUpperCase(text.charAt(i))
              && (small ? names.contains(text.substring(i, end)) : end - i <= LONGEST_ACRONYM);
      named |= name;
      if (!name) {
        rest.append(text, i, Math.max(end, i + 1));
        letters += end - i;
      }
      i = Math.max(end, i + 1);
    }
    return named && letters < LEAST_BESIDE ? "" : rest.toString();
  }
}
