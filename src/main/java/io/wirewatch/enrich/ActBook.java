package io.wirewatch.enrich;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The cues of acts, per language; read once from {@code /gazetteer/acts.tsv}. */
final class ActBook {
  private final PhraseTable<Act> phrases = new PhraseTable<>();

  private final Collocations collocations = Collocations.load();

  private ActBook() {}

  /** languages, event or -, shape, phrase | phrase … */
  static ActBook load() {
    ActBook book = new ActBook();
    for (String file : List.of("acts.tsv", "acts-world.tsv")) {
      for (Table.Row row : Table.load(file).rows()) {
        Act.Shape shape;
        Act.Event event;
        try {
          shape = Act.Shape.valueOf(row.get(2).toUpperCase(Locale.ROOT));
          event = row.get(1).equals("-") ? null : Act.Event.valueOf(row.get(1));
        } catch (IllegalArgumentException e) {
          throw row.wrong("unknown event or shape: " + row.get(1) + " " + row.get(2));
        }
        Act act = new Act(event, shape, Tongues.mask(row.get(0)));
        boolean english = row.get(0).equals("en");
        for (String phrase : row.get(3).split("\\|")) {
          Set<String> forms =
              english && (shape == Act.Shape.VERB || shape == Act.Shape.MUTUAL)
                  ? EnglishVerb.forms(phrase.strip())
                  : english && shape == Act.Shape.NOUN ? plural(phrase.strip()) : Set.of(phrase);
          for (String form : forms) {
            try {
              Braces.expand(form.strip()).forEach(plain -> book.phrases.add(plain, act));
            } catch (IllegalArgumentException e) {
              throw row.wrong(e.getMessage());
            }
          }
        }
      }
    }
    return book;
  }

  PhraseTable<Act> phrases() {
    return phrases;
  }

  /** What the cues mean in company. */
  Collocations collocations() {
    return collocations;
  }

  private static Set<String> plural(String noun) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(noun);
    if (!noun.endsWith("s") && !noun.contains(" ")) {
      forms.add(noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s");
    }
    return forms;
  }
}
