package io.wirewatch.subject;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/**
 * Lucene's query syntax over our fields: words in all their forms, tags as whole values. Words
 * without a sign between them are alternatives; what is quoted, hyphenated or written without
 * spaces is a phrase.
 */
final class SubjectQuery extends QueryParser {
  /** A star, or a question mark within a word, that whoever wrote it took for a wildcard. */
  private static final Pattern STARRED = Pattern.compile("[\\p{L}\\p{N}]\\*|[\\p{L}]\\?[\\p{L}]");

  private final WordForms forms;
  private final Collection<String> languages;
  private final QueryText pieces;
  private final boolean strict;
  private final ActorIds actors;
  private final List<QueryFault> faults = new ArrayList<>();
  private final List<QueryFault> doubts = new ArrayList<>();

  private SubjectQuery(
      QueryText pieces,
      Collection<String> languages,
      WordForms forms,
      boolean strict,
      ActorIds actors) {
    super(QueryField.TEXT.label(), new KeywordAnalyzer());
    setSplitOnWhitespace(true);
    this.pieces = pieces;
    this.forms = forms;
    this.languages = languages;
    this.strict = strict;
    this.actors = actors;
  }

  /**
   * Reads a query that was accepted once.
   *
   * @param languages whose stems count; empty means every language of a word's script
   * @throws QueryFault if it can not be read, with the place where
   */
  static Query parse(String query, Collection<String> languages, WordForms forms) {
    return alone(reader(query, languages, forms, false, null).read(query));
  }

  /**
   * Reads a query that is to be accepted: holds it to what articles can bear, too.
   *
   * @param beside whether something stands beside it that an article must fit, so that it may be
   *     nothing but exclusions
   * @param actors that are known; null: any may be
   * @throws QueryFault if it can not be read, or can not mean what it says
   */
  static Checked check(
      String query,
      Collection<String> languages,
      WordForms forms,
      boolean beside,
      ActorIds actors) {
    SubjectQuery reader = reader(query, languages, forms, true, actors);
    Query read = reader.read(query);
    reader.doubts.addAll(reader.pieces.strays());
    idle(beside ? read : alone(read), reader.doubts);
    return new Checked(List.copyOf(reader.faults), List.copyOf(reader.doubts));
  }

  /**
   * What is to be said of a query that can be read.
   *
   * @param faults values that no article can bear, each of them: then it must not be accepted
   * @param doubts what is likely not meant as it is written
   */
  record Checked(List<QueryFault> faults, List<QueryFault> doubts) {}

  private static SubjectQuery reader(
      String query,
      Collection<String> languages,
      WordForms forms,
      boolean strict,
      ActorIds actors) {
    if (query.isBlank()) {
      throw new QueryFault(null, "the query is empty");
    }
    QueryText pieces = QueryText.of(query);
    if (strict) {
      pieces.refuseLookalikes();
    }
    return new SubjectQuery(pieces, languages, forms, strict, actors);
  }

  private Query read(String query) {
    try {
      return parse(query);
    } catch (QueryFault fault) {
      throw pieces.placed(fault, token);
    } catch (ParseException e) {
      throw fault(e);
    }
  }

  private static Query alone(Query query) {
    if (QueryFit.fitsNothing(query)) {
      throw new QueryFault(
          null,
          "it says only what must not be; write before NOT what is to be found, such as"
              + " title:(gas OR oil) NOT topic:sport, or a relation: beside query:");
    }
    return query;
  }

  /** What stands as an alternative beside what must be, and so changes nothing. */
  private static void idle(Query query, List<QueryFault> idle) {
    if (!(QueryFit.bare(query) instanceof BooleanQuery all)) {
      return;
    }
    boolean required = all.clauses().stream().anyMatch(BooleanClause::isRequired);
    for (BooleanClause clause : all.clauses()) {
      if (required && !clause.isRequired() && !clause.isProhibited()) {
        idle.add(
            new QueryFault(
                null,
                String.format(
                        Locale.ROOT,
                        "%s changes nothing: beside AND it need not be there. Write brackets, as in",
                        clause.getQuery())
                    + " (gas AND oil) OR tanker, or AND before it"));
      }
      idle(clause.getQuery(), idle);
    }
  }

  @Override
  protected Query getFieldQuery(String name, String text, boolean quoted) {
    return phrase(name, text, 0);
  }

  /** Of what stands in quotation marks. */
  @Override
  protected Query getFieldQuery(String name, String text, int slop) {
    if (strict && QueryField.named(name).words() && STARRED.matcher(text).find()) {
      throw new QueryFault(
          text,
          "in quotation marks * and ? stand for nothing; write words such as (oil AND tank*)");
    }
    return phrase(name, text, slop);
  }

  private Query phrase(String name, String text, int slop) {
    QueryField field = QueryField.named(name);
    if (!field.words()) {
      if (strict && !bearable(field, text)) {
        return new Ask.Tag(field, text, Set.of(text)); // it is refused, and the rest is looked at
      }
      return new Ask.Tag(field, text, QueryValues.all(field, QueryValues.normal(field, text)));
    }
    List<QueryWord> words = forms.words(text, languages);
    if (words.isEmpty()) {
      throw new QueryFault(text, "\"" + text + "\" holds no word");
    }
    if (words.size() == 1) {
      return new Ask.OneWord(field, text, words.get(0));
    }
    return new Ask.Phrase(field, "\"" + text + "\"", words, slop);
  }

  /** Whether articles can bear a value; if not, that is noted with the place. */
  private boolean bearable(QueryField field, String text) {
    try {
      QueryValues.check(field, text);
      QueryValues.normal(field, text);
      doubtActor(field, text);
      return true;
    } catch (QueryFault fault) {
      faults.add(pieces.placed(fault, token));
      return false;
    }
  }

  private void doubtActor(QueryField field, String text) {
    if (field == QueryField.ACTOR && actors != null) {
      actors
          .unknown(text)
          .map(doubt -> pieces.placed(new QueryFault(text, doubt), token))
          .ifPresent(doubts::add);
    }
  }

  @Override
  protected Query getPrefixQuery(String field, String text) {
    String plain = spelt(field, text);
    Automaton begins = Operations.concatenate(Automata.makeString(plain), Automata.makeAnyString());
    return shape(field, text + "*", new PrefixQuery(new Term(field, plain)), begins);
  }

  @Override
  protected Query getWildcardQuery(String field, String text) {
    if ("*".equals(field) || "*".equals(text)) {
      throw new QueryFault(text, "a subject can not ask for everything (\"*\")");
    }
    QueryField.named(field);
    if (text.startsWith("*") || text.startsWith("?")) {
      throw new QueryFault(text, "a word can not begin with \"" + text.charAt(0) + "\"");
    }
    WildcardQuery wildcard = new WildcardQuery(new Term(field, spelt(field, text)));
    return shape(field, text, wildcard, WildcardQuery.toAutomaton(wildcard.getTerm()));
  }

  @Override
  protected Query getFuzzyQuery(String field, String text, float similarity) throws ParseException {
    String plain = spelt(field, text);
    int edits = FuzzyQuery.floatToEdits(similarity, plain.codePointCount(0, plain.length()));
    FuzzyQuery fuzzy = new FuzzyQuery(new Term(field, plain), edits);
    return shape(
        field, text + "~" + edits, fuzzy, new LevenshteinAutomata(plain, true).toAutomaton(edits));
  }

  /** As words are kept; values of tags are kept without marks. */
  private static String spelt(String field, String text) {
    String plain = Spelling.plain(text);
    return QueryField.named(field).words() ? plain : Spelling.bare(plain);
  }

  private static Query shape(String field, String text, Query shown, Automaton automaton) {
    return new Ask.Shape(
        QueryField.named(field), text, new CharacterRunAutomaton(automaton), shown);
  }

  @Override
  protected Query getRegexpQuery(String field, String text) {
    throw new QueryFault(
        text,
        "regular expressions (/…/) are not allowed; write words, or a word's beginning and *");
  }

  @Override
  protected Query getRangeQuery(
      String field, String from, String to, boolean fromToo, boolean toToo) {
    throw new QueryFault(
        field, "ranges ([a TO b]) are not allowed: no field is a number or a date");
  }

  private QueryFault fault(ParseException e) {
    if (e.getCause() instanceof IndexSearcher.TooManyClauses) {
      return pieces.placed(
          new QueryFault(
              null,
              String.format(
                  Locale.ROOT,
                  "more than %d alternatives in a row; put them into several brackets: (a OR b …) OR (c OR d …)",
                  IndexSearcher.getMaxClauseCount())),
          token);
    }
    if (e.getCause() instanceof ParseException cause && cause.currentToken != null) {
      return pieces.stopped(cause.currentToken);
    }
    String message = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
    return pieces.placed(new QueryFault(null, String.valueOf(message)), token);
  }
}
