package io.wirewatch.subject;

import io.wirewatch.model.Mention;
import io.wirewatch.model.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * Why a subject fits a text, or why not: its query as a tree, each part marked with whether it
 * fits.
 *
 * @param role how the part counts in the whole
 * @param text the part in words
 * @param fits whether the text has it
 * @param how in which form the text has the words of a part, such as "“wojny”, a form of the word
 *     in Polish"; empty where it does not fit or asks for no word
 * @param parts of a part that is put together; else empty
 * @param evidence the passages, for the whole only
 */
public record SubjectExplanation(
    Role role,
    String text,
    boolean fits,
    String how,
    List<SubjectExplanation> parts,
    List<Mention> evidence) {
  private static final WordForms FORMS = new WordForms();

  /** How a part counts. */
  public enum Role {
    REQUIRED,
    ONE_OF,
    EXCLUDED
  }

  public SubjectExplanation {
    parts = List.copyOf(parts);
    evidence = List.copyOf(evidence);
  }

  /** Explains a subject on a text. */
  public static SubjectExplanation of(Subject subject, WatchedText watched) {
    ArticleDocument article = new ArticleDocument(watched, FORMS);
    Query query = SubjectQuery.parse(subject.query(), subject.languages(), FORMS);
    SubjectExplanation whole = explain(Role.REQUIRED, query, article);
    List<Mention> passages = QueryFit.of(query, article);
    return new SubjectExplanation(
        Role.REQUIRED,
        whole.text(),
        whole.fits(),
        whole.how(),
        whole.parts(),
        passages == null ? List.of() : article.inOrder(passages));
  }

  private static SubjectExplanation explain(Role role, Query query, ArticleDocument article) {
    Query bare = QueryFit.bare(query);
    List<SubjectExplanation> parts = new ArrayList<>();
    if (bare instanceof BooleanQuery all) {
      long asked = all.clauses().stream().filter(clause -> !clause.isProhibited()).count();
      for (BooleanClause clause : all) {
        Role part =
            clause.isProhibited()
                ? Role.EXCLUDED
                : clause.isRequired() || asked == 1 ? Role.REQUIRED : Role.ONE_OF;
        parts.add(explain(part, clause.getQuery(), article));
      }
    }
    boolean fits = QueryFit.of(bare, article) != null;
    String how = fits && bare instanceof Ask ask ? ask.how(article) : "";
    return new SubjectExplanation(role, bare.toString(), fits, how, parts, List.of());
  }

  /** The words that the text has otherwise than as written: part of the query, and its form. */
  public Map<String, String> otherForms() {
    Map<String, String> forms = new LinkedHashMap<>();
    if (fits && role != Role.EXCLUDED && !how.isEmpty()) {
      String others =
          Stream.of(how.split("; "))
              .filter(each -> !each.endsWith(WordPlaces.AS_WRITTEN))
              .collect(Collectors.joining("; "));
      if (!others.isEmpty()) {
        forms.put(text, others);
      }
    }
    if (role != Role.EXCLUDED) {
      parts.forEach(part -> forms.putAll(part.otherForms()));
    }
    return forms;
  }

  /** The one thing for whose sake a text does not fit; nothing if it fits, or lacks more. */
  public Optional<String> missing() {
    if (fits) {
      return Optional.empty();
    }
    if (parts.isEmpty()) {
      return Optional.of(text);
    }
    List<SubjectExplanation> failing = new ArrayList<>();
    boolean something = parts.stream().allMatch(part -> part.role == Role.EXCLUDED);
    boolean required = false;
    for (SubjectExplanation part : parts) {
      required |= part.role == Role.REQUIRED;
      if (part.role == Role.REQUIRED && !part.fits || part.role == Role.EXCLUDED && part.fits) {
        failing.add(part);
      }
      something |= part.role != Role.EXCLUDED && part.fits;
    }
    if (!required && !something) {
      // One of many is missing: near only if one of them is.
      return parts.stream()
          .filter(part -> part.role == Role.ONE_OF && !part.parts.isEmpty())
          .map(SubjectExplanation::missing)
          .flatMap(Optional::stream)
          .findFirst();
    }
    if (failing.size() != 1 || !something) {
      return failing.size() == 1 ? failing.get(0).missingWithin() : Optional.empty();
    }
    SubjectExplanation one = failing.get(0);
    return Optional.of(one.role == Role.EXCLUDED ? "excluded: " + one.text : one.text);
  }

  private Optional<String> missingWithin() {
    return parts.isEmpty() || role == Role.EXCLUDED ? Optional.empty() : missing();
  }

  /** A subject that fits whatever has any word or tag of this one: the candidates to look at. */
  public static Subject anyWordOf(Subject subject) {
    TreeSet<String> words = new TreeSet<>();
    collect(SubjectQuery.parse(subject.query(), subject.languages(), FORMS), words);
    return new Subject(
        subject.id(),
        0,
        subject.title(),
        null,
        words.isEmpty() ? "title:\u0002" : String.join(" OR ", words),
        subject.languages(),
        subject.severity(),
        subject.policy(),
        List.of(),
        false);
  }

  /** A part as it can be parsed again. */
  private static String quoted(String part) {
    String value = part.substring(part.indexOf(':') + 1);
    boolean simple = value.startsWith("\"") || value.endsWith("*") || value.contains("~");
    return simple ? part : part.substring(0, part.indexOf(':') + 1) + "\"" + value + "\"";
  }

  private static void collect(Query query, TreeSet<String> to) {
    if (query instanceof BooleanQuery all) {
      for (BooleanClause clause : all) {
        if (!clause.isProhibited()) {
          collect(QueryFit.bare(clause.getQuery()), to);
        }
      }
    } else if (query instanceof Ask) {
      to.add(quoted(query.toString()));
    }
  }
}
