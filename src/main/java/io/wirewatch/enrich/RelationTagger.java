package io.wirewatch.enrich;

import io.wirewatch.model.Mention;
import io.wirewatch.model.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which two countries a sentence connects, and by what act. */
final class RelationTagger {
  private final ActBook book;

  private RelationTagger(ActBook book) {
    this.book = book;
  }

  static RelationTagger of(ActBook book) {
    return new RelationTagger(book);
  }

  /**
   * The relations of a text, the surest first.
   *
   * @param match whether the text is on sport and on no war
   */
  List<Relation> tag(Reading reading, List<Found> found, boolean match) {
    Map<String, Relation> best = new LinkedHashMap<>();
    Words words = reading.words();
    String doer = null;
    int doersSentence = -1;
    int i = 0;
    while (i < found.size()) {
      int sentence = words.sentence(found.get(i).from());
      int j = i;
      while (j < found.size() && words.sentence(found.get(j).from()) == sentence) {
        j++;
      }
      SentenceReader reader = new SentenceReader(reading, book, found.subList(i, j), match);
      String answered = sentence == doersSentence + 1 ? doer : null;
      for (Relation r : reader.relations(answered)) {
        Relation known = best.get(r.pair());
        if (known == null || known.score() < r.score()) {
          best.put(r.pair(), known == null ? r : with(r, known.evidence()));
        }
      }
      doer = reader.doer();
      doersSentence = sentence;
      i = j;
    }
    List<Relation> relations = new ArrayList<>(best.values());
    relations.sort((a, b) -> Double.compare(b.score(), a.score()));
    return relations;
  }

  private static Relation with(Relation r, List<Mention> more) {
    List<Mention> evidence = new ArrayList<>(r.evidence());
    for (Mention m : more) {
      if (!evidence.contains(m) && evidence.size() < 4) {
        evidence.add(m);
      }
    }
    return new Relation(
        r.pair(), r.source(), r.target(), r.quad(), r.event(), r.context(), r.score(), evidence);
  }
}
