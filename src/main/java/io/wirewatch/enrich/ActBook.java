package io.wirewatch.enrich;

import io.wirewatch.text.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The cues of acts, per language; read once from {@code /gazetteer/acts.tsv}. */
final class ActBook {
  private static final long FRENCH = Tongues.mask("fr");

  private final PhraseTable<Act> phrases = new PhraseTable<>();

  /** By the hash of their first word. */
  private final Map<Long, List<Split>> splits = new HashMap<>();

  private final Collocations collocations = Collocations.load();

  private ActBook() {}

  /** languages, event or -, shape, phrase | phrase … */
  static ActBook load() {
    ActBook book = new ActBook();
    for (String file :
        List.of("acts.tsv", "verbs-world.tsv", "acts-world.tsv", "acts-further.tsv")) {
      for (Table.Row row : Table.load("/gazetteer/" + file).rows()) {
        book.add(row, file.startsWith("verbs"));
      }
    }
    return book;
  }

  /**
   * Adds what a row tells.
   *
   * @param infinitives whether its phrases are verbs, of which the forms are made by rule
   */
  private void add(Table.Row row, boolean infinitives) {
    boolean suffered = row.get(2).equals("participle");
    Act.Shape shape;
    Act.Event event;
    try {
      shape = suffered ? Act.Shape.VERB : Act.Shape.valueOf(row.get(2).toUpperCase(Locale.ROOT));
      event = row.get(1).equals("-") ? null : Act.Event.valueOf(row.get(1));
    } catch (IllegalArgumentException e) {
      throw row.wrong("unknown event or shape: " + row.get(1) + " " + row.get(2));
    }
    long tongues = Tongues.mask(row.get(0));
    Act act = new Act(event, shape, tongues, suffered, null);
    boolean english = row.get(0).equals("en");
    for (String phrase : row.get(3).split("\\|")) {
      try {
        if (infinitives && !suffered) {
          Conjugation verb = Conjugation.of(row.get(0), phrase.strip());
          verb.participles().forEach(form -> addParticiple(form, act));
          verb.forms().forEach(form -> add(accented(row.get(0), form), act));
          continue;
        }
        Set<String> forms =
            english && (shape == Act.Shape.VERB || shape == Act.Shape.MUTUAL)
                ? EnglishVerb.forms(phrase.strip())
                : english && shape == Act.Shape.NOUN ? plural(phrase.strip()) : Set.of(phrase);
        for (String form : forms) {
          Braces.expand(form.strip()).forEach(plain -> add(plain, act));
        }
      } catch (IllegalArgumentException e) {
        throw row.wrong(e.getMessage());
      }
    }
  }

  /** Italian tells "attaccò" from "attacco" by its accent alone. */
  private static String accented(String tongue, String form) {
    return tongue.equals("it") && form.endsWith("ò") ? "=" + form : form;
  }

  /** French tells "condamné" from "condamne" by its accent alone, so it must be written. */
  private void addParticiple(String form, Act act) {
    boolean accents = (act.tongues() & FRENCH) != 0;
    phrases.add(
        form, new Act(act.event(), act.shape(), act.tongues(), true, accents ? form : null));
  }

  /** A form with "=" before it must be written with those very accents. */
  private void add(String form, Act act) {
    if (form.contains(Split.GAP)) {
      Split split = Split.of(form, act);
      splits.computeIfAbsent(split.first(), any -> new ArrayList<>()).add(split);
    } else if (form.startsWith("=")) {
      String written = form.substring(1);
      phrases.add(
          written, new Act(act.event(), act.shape(), act.tongues(), act.suffered(), written));
    } else {
      phrases.add(form, act);
    }
  }

  PhraseTable<Act> phrases() {
    return phrases;
  }

  /** Acts of two words apart, of which the first has this hash. */
  List<Split> splits(long first) {
    return splits.getOrDefault(first, List.of());
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
