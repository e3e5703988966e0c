package io.wirewatch.enrich;

import io.wirewatch.codes.Taxonomy;
import io.wirewatch.text.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * A phrase that speaks for a media topic.
 *
 * <p>Files have one row for a topic and a weight: code (without {@code medtop:}; {@code -} for
 * phrases that mean nothing and hide what is in them), weight, and the phrases behind it, parted by
 * commas. A phrase that begins with {@code *} may begin within a word, one that ends with {@code *}
 * may end within one. A capital in a phrase must be a capital in the text. One that begins with
 * {@code ~} is a name that is also a plain word: at the head of a sentence, where every word has a
 * capital, it is no more than a hint.
 *
 * @param topic number in the taxonomy; -1 for a phrase that means nothing
 * @param weight 1 (a hint) to 5 (nothing else can be meant); negative speaks against it
 */
record Cue(String phrase, int topic, double weight, Table.Row row) {

  static List<Cue> read(String language, Taxonomy taxonomy) {
    List<Cue> cues = new ArrayList<>();
    for (Table.Row row : Table.load("/taxonomy/cues/" + language + ".tsv").rows()) {
      int topic = row.cell(0).equals("-") ? -1 : taxonomy.number("medtop:" + row.cell(0));
      if (topic < 0 && !row.cell(0).equals("-")) {
        throw row.wrong("medtop:" + row.cell(0) + " is no code of the taxonomy");
      }
      double weight;
      try {
        weight = Double.parseDouble(row.cell(1));
      } catch (NumberFormatException e) {
        throw row.wrong("weight " + row.cell(1) + " is no number");
      }
      for (String phrase : row.cell(2).split(",")) {
        if (!phrase.isBlank()) {
          cues.add(new Cue(phrase.strip(), topic, weight, row));
        }
      }
    }
    return cues;
  }
}
