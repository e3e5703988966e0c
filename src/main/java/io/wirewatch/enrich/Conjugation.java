package io.wirewatch.enrich;

import io.wirewatch.text.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The forms of a verb of a language that inflects it, by the rules of {@code conjugations.tsv}: an
 * ending of the infinitive, and what becomes of it in the forms that news uses.
 *
 * @param forms of the active, the infinitive among them
 * @param participles of the passive
 */
record Conjugation(Set<String> forms, Set<String> participles) {
  private record Rule(String ending, String[] forms, String[] participles) {}

  private static final Map<String, List<Rule>> RULES = new HashMap<>();

  static {
    for (Table.Row row : Table.load("/gazetteer/conjugations.tsv").rows()) {
      RULES
          .computeIfAbsent(row.get(0), tongue -> new ArrayList<>())
          .add(new Rule(row.get(1), row.get(2).split(" "), row.get(3).split(" ")));
    }
    RULES
        .values()
        .forEach(rules -> rules.sort((a, b) -> b.ending().length() - a.ending().length()));
  }

  /**
   * The forms of a verb; words behind it stay as they are.
   *
   * @throws IllegalArgumentException where no rule fits
   */
  static Conjugation of(String tongue, String phrase) {
    int space = phrase.indexOf(' ');
    String verb = space < 0 ? phrase : phrase.substring(0, space);
    String rest = space < 0 ? "" : phrase.substring(space);
    for (Rule rule : RULES.getOrDefault(tongue, List.of())) {
      if (verb.endsWith(rule.ending())) {
        String stem = verb.substring(0, verb.length() - rule.ending().length());
        Set<String> forms = formed(stem, rule.forms(), rest);
        forms.add(phrase);
        return new Conjugation(forms, formed(stem, rule.participles(), rest));
      }
    }
    throw new IllegalArgumentException("no conjugation of " + verb + " in " + tongue);
  }

  private static Set<String> formed(String stem, String[] endings, String rest) {
    Set<String> forms = new LinkedHashSet<>();
    for (String ending : endings) {
      int prefix = ending.indexOf('+');
      if (!ending.equals("-")) {
        forms.add(
            ending.substring(0, Math.max(0, prefix)) + stem + ending.substring(prefix + 1) + rest);
      }
    }
    return forms;
  }
}
