package io.wirewatch.enrich;

import io.wirewatch.text.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The written forms of a name in the languages that inflect, by the rules of {@code
 * inflections.tsv}: per language and class of word, an ending and what becomes of it in each case.
 * The words of a name change together, case by case.
 */
final class Inflection {
  /** A form, the languages that write it, and the cases that it can stand for. */
  record Form(String text, long tongues, int cases) {}

  /** Cases as bits, in the order of the table. */
  static final int NOMINATIVE = 1;

  static final int GENITIVE = 2;
  static final int INSTRUMENTAL = 16;

  /** Any case: the language has none, or the table does not tell. */
  static final int ALL_CASES = 63;

  private static final int OBLIQUE = ALL_CASES & ~NOMINATIVE;

  private static final String CASES = "ngdail";

  private record Rule(String ending, String[][] cases) {
    /** Whether it is for words in Cyrillic letters; of a rule without an ending, its cases tell. */
    boolean cyrillic() {
      return Inflection.cyrillic(cases[cases.length - 1][0]);
    }
  }

  /** Languages whose table tells the case of each form. */
  private static final Set<String> TELLING = Set.of("ru", "uk", "pl", "cs");

  /** What stands for the last letter of a surname in -ski, -cki, -ský and the like. */
  private static final List<String> ADJECTIVAL =
      List.of("iego", "iemu", "im", "ého", "ému", "ým", "ega", "emu", "og", "om");

  private static final Map<String, List<Rule>> RULES = new HashMap<>();

  static {
    for (Table.Row row : Table.load("/gazetteer/inflections.tsv").rows()) {
      String[] parts = row.get(3).split(" ");
      String[][] cases = new String[parts.length][];
      for (int i = 0; i < parts.length; i++) {
        cases[i] = parts[i].split("/");
        for (int j = 0; j < cases[i].length; j++) {
          cases[i][j] = cases[i][j].startsWith("-") ? cases[i][j].substring(1) : cases[i][j];
        }
      }
      for (String tongue : row.get(0).split(",")) {
        RULES
            .computeIfAbsent(tongue + " " + row.get(1), k -> new ArrayList<>())
            .add(new Rule(row.get(2), cases));
      }
    }
    RULES
        .values()
        .forEach(rules -> rules.sort((a, b) -> b.ending().length() - a.ending().length()));
  }

  private Inflection() {}

  /** All forms of a name in a language, itself among them. */
  static Set<String> forms(String tongue, Sense.Kind kind, String lemma) {
    return cases(tongue, kind, lemma).keySet();
  }

  /** All forms of a name in a language, each with the cases that it can stand for. */
  static Map<String, Integer> cases(String tongue, Sense.Kind kind, String lemma) {
    Map<String, Integer> forms = new LinkedHashMap<>();
    forms.put(lemma, NOMINATIVE);
    switch (kind) {
      case PEOPLE -> one(tongue, "people", lemma, forms);
      case COUNTRY, CAPITAL, CITY, METONYM, ORGAN, BYWORD, FEATURE, STATE -> {
        phrase(tongue, lemma, forms);
        if (tongue.equals("ar") || tongue.equals("he")) {
          clitics(tongue, lemma, forms);
        }
      }
      default -> {}
    }
    if (kind == Sense.Kind.PEOPLE && (tongue.equals("ar") || tongue.equals("he"))) {
      clitics(tongue, lemma, forms);
    }
    if (forms.size() == 1 || !TELLING.contains(tongue)) {
      forms.replaceAll((form, cases) -> ALL_CASES);
    }
    return forms;
  }

  private static void add(Map<String, Integer> forms, String form, int cases) {
    forms.merge(form, cases, (a, b) -> a | b);
  }

  /** The forms of an actor's name: the last word changes, and the first of a person's as well. */
  static List<Form> ofName(String name, boolean person) {
    List<Form> out = new ArrayList<>();
    if (name.length() < 3 || name.equals(name.toUpperCase(java.util.Locale.ROOT))) {
      return out;
    }
    char last = name.charAt(name.length() - 1);
    if (last >= 0x0400 && last < 0x0500) {
      Map<String, Integer> forms = new LinkedHashMap<>();
      for (String tongue : List.of("ru", "uk")) {
        phrase(tongue, name, forms);
      }
      if (person && name.matches(".*[сц]ь?кий")) {
        String stem = name.substring(0, name.length() - 2);
        for (String e : List.of("ого", "ому", "им", "ом")) {
          add(forms, stem + e, OBLIQUE);
        }
      }
      if (last == 'а' && person) {
        String stem = name.substring(0, name.length() - 1);
        add(forms, stem + "ой", OBLIQUE);
        add(forms, stem + "у", OBLIQUE);
        add(forms, stem + "ою", OBLIQUE);
      }
      forms.remove(name);
      long mask = Tongues.mask("ru|uk|bg|mk|sr|be");
      forms.forEach((form, cases) -> out.add(new Form(form, mask, cases)));
    } else if (last < 0x0250 && Character.isLetter(last) && person) {
      Map<String, Integer> forms = new LinkedHashMap<>();
      int space = name.lastIndexOf(' ');
      String head = name.substring(0, space + 1);
      String surname = name.substring(space + 1);
      for (String tongue : List.of("pl", "cs", "sl", "sk", "hr")) {
        Map<String, Integer> single = new LinkedHashMap<>();
        one(tongue, "noun", surname, single);
        single.forEach((form, cases) -> add(forms, head + form, cases));
      }
      if (surname.endsWith("a") || surname.endsWith("o")) {
        String stem = head + surname.substring(0, surname.length() - 1);
        for (String e : new String[] {"y", "ovi", "u", "ou", "ę", "ą", "ie", "em"}) {
          add(forms, stem + e, OBLIQUE);
        }
      } else {
        for (String e :
            new String[] {
              "a", "ovi", "owi", "em", "om", "ie", "ovo", "ova", "ův", "ové", "ová", "u"
            }) {
          add(forms, name + e, OBLIQUE);
        }
      }
      if (surname.matches(".*[scz]k[iyý]")) {
        String stem = head + surname.substring(0, surname.length() - 1);
        for (String e : ADJECTIVAL) {
          add(forms, stem + e, OBLIQUE);
        }
      }
      int hyphen = surname.indexOf('-');
      if (hyphen > 0) {
        for (String e : List.of("a", "owi", "em")) {
          add(forms, head + surname.replaceFirst("-", e + "-") + e, OBLIQUE);
        }
      }
      forms.remove(name);
      long mask = Tongues.mask("pl|cs|sk|sl|hr|bs|sr");
      forms.forEach((form, cases) -> out.add(new Form(form, mask, cases)));
    }
    return out;
  }

  private static void one(String tongue, String type, String word, Map<String, Integer> forms) {
    Rule rule = rule(tongue, type, word);
    if (rule == null) {
      return;
    }
    String stem = word.substring(0, word.length() - rule.ending().length());
    boolean told = rule.cases().length <= CASES.length();
    for (int c = 0; c < rule.cases().length; c++) {
      for (String ending : rule.cases()[c]) {
        int mark = ending.indexOf(':');
        int cases = mark >= 0 ? marked(ending.substring(mark + 1)) : told ? 1 << c : ALL_CASES;
        add(forms, stem + (mark >= 0 ? ending.substring(0, mark) : ending), cases);
      }
    }
  }

  /** "ga": genitive or accusative. */
  private static int marked(String letters) {
    int cases = 0;
    for (char letter : letters.toCharArray()) {
      cases |= 1 << CASES.indexOf(letter);
    }
    return cases;
  }

  /** Every word of a name in the same case. */
  private static void phrase(String tongue, String lemma, Map<String, Integer> forms) {
    if (!RULES.containsKey(tongue + " noun") || !Character.isUpperCase(lemma.charAt(0))) {
      return;
    }
    String[] words = lemma.split(" ");
    if (words.length == 1) {
      one(tongue, "noun", lemma, forms);
      return;
    }
    if (words.length > 4) {
      return;
    }
    List<List<Set<String>>> table = new ArrayList<>();
    int cases = 6;
    for (int w = 0; w < words.length; w++) {
      table.add(cases(tongue, words[w], w == words.length - 1, cases));
    }
    for (int c = 0; c < cases; c++) {
      List<String> built = List.of("");
      for (List<Set<String>> word : table) {
        List<String> next = new ArrayList<>();
        for (String head : built) {
          for (String form : word.get(c)) {
            next.add(head.isEmpty() ? form : head + " " + form);
          }
        }
        built = next.size() > 64 ? next.subList(0, 64) : next;
      }
      int bit = 1 << c;
      built.forEach(form -> add(forms, form, bit));
    }
  }

  private static List<Set<String>> cases(String tongue, String word, boolean last, int cases) {
    Rule adjective =
        Character.isUpperCase(word.charAt(0)) || last ? rule(tongue, "adj", word) : null;
    Rule noun = Character.isUpperCase(word.charAt(0)) || last ? rule(tongue, "noun", word) : null;
    if (!last && adjective != null && !tongue.equals("pl") && !tongue.equals("sl")) {
      noun = null;
    }
    List<Set<String>> out = new ArrayList<>();
    for (int c = 0; c < cases; c++) {
      Set<String> forms = new LinkedHashSet<>();
      for (Rule rule : new Rule[] {adjective, noun}) {
        if (rule != null) {
          String stem = word.substring(0, word.length() - rule.ending().length());
          for (String ending : rule.cases()[Math.min(c, rule.cases().length - 1)]) {
            forms.add(stem + ending);
          }
        }
      }
      if (forms.isEmpty()) {
        forms.add(word);
      }
      out.add(forms);
    }
    return out;
  }

  private static boolean cyrillic(String word) {
    return !word.isEmpty() && word.charAt(0) >= 0x0400 && word.charAt(0) < 0x0500;
  }

  private static Rule rule(String tongue, String type, String word) {
    for (Rule rule : RULES.getOrDefault(tongue + " " + type, List.of())) {
      if (word.length() > rule.ending().length()
          && word.endsWith(rule.ending())
          && (!rule.ending().isEmpty() || rule.cyrillic() == cyrillic(word))) {
        return rule;
      }
    }
    return null;
  }

  /** Arabic and Hebrew write "and", "in", "to", "from", "the" onto the word. */
  private static void clitics(String tongue, String lemma, Map<String, Integer> forms) {
    if (tongue.equals("he")) {
      for (String p : new String[] {"ו", "ב", "ל", "מ", "ה", "ש", "כ", "וב", "ול", "שב"}) {
        add(forms, p + lemma, ALL_CASES);
      }
      return;
    }
    for (String p : new String[] {"و", "ف", "ب", "ل", "ك", "وب", "ول"}) {
      add(forms, p + lemma, ALL_CASES);
    }
    if (lemma.startsWith("ال")) {
      add(forms, "لل" + lemma.substring(2), ALL_CASES);
      add(forms, "ولل" + lemma.substring(2), ALL_CASES);
    }
  }
}
