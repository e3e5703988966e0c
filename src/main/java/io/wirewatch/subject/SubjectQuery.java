package io.wirewatch.subject;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/** Lucene's query syntax over our fields: words in all their forms, tags as whole values. */
final class SubjectQuery extends QueryParser {
  private static final Pattern AT = Pattern.compile("at line (\\d+), column (\\d+)");
  private final WordForms forms;
  private final Collection<String> languages;

  private SubjectQuery(WordForms forms, Collection<String> languages) {
    super(QueryField.TEXT.label(), new KeywordAnalyzer());
    this.forms = forms;
    this.languages = languages;
  }

  /**
   * Reads a query.
   *
   * @param languages whose stems count; empty means every language of a word's script
   * @throws QueryFault if it can not be read, with the place where
   */
  static Query parse(String query, Collection<String> languages, WordForms forms) {
    if (query.isBlank()) {
      throw new QueryFault(null, "the query is empty");
    }
    try {
      return new SubjectQuery(forms, languages).parse(query);
    } catch (ParseException e) {
      throw fault(query, e);
    }
  }

  @Override
  protected Query getFieldQuery(String name, String text, boolean quoted) {
    return phrase(name, text, 0);
  }

  @Override
  protected Query getFieldQuery(String name, String text, int slop) {
    return phrase(name, text, slop);
  }

  private Query phrase(String name, String text, int slop) {
    QueryField field = QueryField.named(name);
    if (!field.words()) {
      return new Ask.Tag(field, text, Spelling.bare(QueryValues.normal(field, text)));
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

  private static QueryFault fault(String query, ParseException e) {
    String message = e.getMessage() == null ? "it can not be read" : e.getMessage();
    message = message.replace("Cannot parse '" + query + "': ", "");
    var at = AT.matcher(message);
    int line = 0;
    int column = 0;
    if (at.find()) {
      line = Integer.parseInt(at.group(1));
      column = Integer.parseInt(at.group(2)) + 1;
    }
    String first = message.lines().findFirst().orElse(message).strip();
    if (first.contains("\":\"")) {
      first += " (a colon inside a value must be quoted: topic:\"medtop:11000000\")";
    } else if (first.contains("<EOF>")) {
      first = "it ends too early: a bracket, a quotation mark or a word is missing";
    }
    return new QueryFault(null, first, line, column);
  }
}
