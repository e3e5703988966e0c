package io.wirewatch.subject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;

/**
 * The terms by which a presearcher finds subjects. An article is shown to it by these only: of the
 * many hundred forms that an article has, a desk is found by a few dozen, and the others can find
 * nothing. Safe for many readers while nobody writes.
 */
final class TellingTerms {
  private final Map<String, Map<String, Integer>> counts = new HashMap<>();
  private final Map<String, Map<String, Set<String>>> bySubject = new HashMap<>();

  /** The terms by field of a query as the presearcher indexes it. Can be asked once a document. */
  static Map<String, Set<String>> of(Document indexed) {
    Map<String, Set<String>> terms = new HashMap<>();
    for (IndexableField field : indexed.getFields()) {
      try (TokenStream stream = field.tokenStream(null, null)) {
        var term = stream.addAttribute(TermToBytesRefAttribute.class);
        stream.reset();
        while (stream.incrementToken()) {
          terms
              .computeIfAbsent(field.name(), any -> new HashSet<>())
              .add(term.getBytesRef().utf8ToString());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return terms;
  }

  /** Puts a subject's terms in the place of its former ones; none: the subject has ended. */
  void put(String subjectId, Map<String, Set<String>> terms) {
    Map<String, Set<String>> before =
        terms.isEmpty() ? bySubject.remove(subjectId) : bySubject.put(subjectId, terms);
    if (before != null) {
      count(before, -1);
    }
    count(terms, 1);
  }

  /** Whether any subject is found by a term of a field. */
  boolean has(String field, String term) {
    return counts.getOrDefault(field, Map.of()).containsKey(term);
  }

  private void count(Map<String, Set<String>> terms, int more) {
    terms.forEach(
        (field, ofField) -> {
          Map<String, Integer> counted = counts.computeIfAbsent(field, any -> new HashMap<>());
          for (String term : ofField) {
            counted.merge(term, more, (known, one) -> known + one == 0 ? null : known + one);
          }
        });
  }
}
