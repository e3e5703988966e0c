package io.wirewatch.subject;

import io.wirewatch.model.Mention;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;

/**
 * The smallest part of a subject's query: one thing that is asked of an article. To Lucene it is a
 * query that shows its terms to the presearcher; whether it fits, and where, it says itself, by
 * looking into the article's forms: far cheaper than a search in an index of one document.
 */
abstract sealed class Ask extends Query {
  private static final int MOST_PASSAGES = 10;

  private final QueryField field;
  private final String text;
  private final Query shown;

  private Ask(QueryField field, String text, Query shown) {
    this.field = field;
    this.text = text;
    this.shown = shown;
  }

  /** Where it fits; null if it does not fit. */
  abstract List<Mention> fit(ArticleDocument article);

  /** In which form its words stand where it first fits, for people; empty of what is no word. */
  String how(ArticleDocument article) {
    return "";
  }

  final QueryField field() {
    return field;
  }

  /** A word, in the forms that it has in the article's language. */
  static final class OneWord extends Ask {
    private final QueryWord word;

    OneWord(QueryField field, String text, QueryWord word) {
      super(field, text, anyOf(field, word.keys()));
      this.word = word;
    }

    @Override
    List<Mention> fit(ArticleDocument article) {
      int[] places = WordPlaces.of(word, field(), article, true);
      if (places.length == 0) {
        return null;
      }
      return Arrays.stream(places)
          .limit(MOST_PASSAGES)
          .mapToObj(article::form)
          .map(form -> article.passage(form, form))
          .toList();
    }

    @Override
    String how(ArticleDocument article) {
      int[] places = WordPlaces.of(word, field(), article, true);
      return places.length == 0 ? "" : WordPlaces.how(word, field(), article, places[0]);
    }
  }

  /** Words in a row, or so many steps out of it. */
  static final class Phrase extends Ask {
    private final List<QueryWord> words;
    private final int slop;

    Phrase(QueryField field, String text, List<QueryWord> words, int slop) {
      super(field, text, inRow(field, words));
      this.words = List.copyOf(words);
      this.slop = slop;
    }

    @Override
    List<Mention> fit(ArticleDocument article) {
      List<Mention> passages = new ArrayList<>();
      for (int[] row : rows(article, MOST_PASSAGES)) {
        WordForms.Form from = article.form(row[0]);
        WordForms.Form to = from;
        for (int place : row) {
          WordForms.Form form = article.form(place);
          from = form.start() < from.start() ? form : from;
          to = form.end() > to.end() ? form : to;
        }
        passages.add(article.passage(from, to));
      }
      return passages.isEmpty() ? null : passages;
    }

    @Override
    String how(ArticleDocument article) {
      List<String> hows = new ArrayList<>();
      for (int[] row : rows(article, 1)) {
        for (int i = 0; i < row.length; i++) {
          hows.add(WordPlaces.how(words.get(i), field(), article, row[i]));
        }
      }
      return String.join("; ", hows);
    }

    /** Where each of its words stands, for the first rows. */
    private List<int[]> rows(ArticleDocument article, int most) {
      List<int[]> places = new ArrayList<>();
      for (QueryWord word : words) {
        int[] found = WordPlaces.of(word, field(), article, false);
        if (found.length == 0) {
          return List.of();
        }
        places.add(found);
      }
      return new WordRows(places, place -> article.form(place).position(), slop).first(most);
    }
  }

  /** The value of a tag, or any of several that it stands for, such as the countries of an area. */
  static final class Tag extends Ask {
    private final Set<String> values;

    Tag(QueryField field, String text, Set<String> values) {
      super(field, text, anyOf(field, new TreeSet<>(values)));
      this.values = Set.copyOf(values);
    }

    @Override
    List<Mention> fit(ArticleDocument article) {
      List<Mention> passages = null;
      for (Map.Entry<String, List<Mention>> borne : article.values(field()).entrySet()) {
        if (values.contains(borne.getKey())) {
          passages = passages == null ? new ArrayList<>() : passages;
          passages.addAll(borne.getValue());
        }
      }
      return passages;
    }
  }

  /** A word or value of a shape: a beginning with *, a pattern, or nearly a word. */
  static final class Shape extends Ask {
    private final CharacterRunAutomaton shape;

    Shape(QueryField field, String text, CharacterRunAutomaton shape, Query shown) {
      super(field, text, shown);
      this.shape = shape;
    }

    @Override
    List<Mention> fit(ArticleDocument article) {
      List<Mention> passages = new ArrayList<>();
      boolean found = false;
      if (!field().words()) {
        for (Map.Entry<String, List<Mention>> value : article.values(field()).entrySet()) {
          if (shape.run(value.getKey())) {
            found = true;
            passages.addAll(value.getValue());
          }
        }
        return found ? passages : null;
      }
      for (String word : article.words()) {
        if (!shape.run(WordForms.key(word))) {
          continue;
        }
        for (int place : article.places(field(), word)) {
          if (passages.size() == MOST_PASSAGES) {
            return passages;
          }
          passages.add(article.passage(article.form(place), article.form(place)));
        }
      }
      return passages.isEmpty() ? null : passages;
    }
  }

  private static Query anyOf(QueryField field, Iterable<String> forms) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String form : forms) {
      any.add(new TermQuery(new Term(field.label(), form)), BooleanClause.Occur.SHOULD);
    }
    return any.build();
  }

  private static Query inRow(QueryField field, List<QueryWord> words) {
    MultiPhraseQuery.Builder row = new MultiPhraseQuery.Builder();
    for (QueryWord word : words) {
      row.add(word.keys().stream().map(form -> new Term(field.label(), form)).toArray(Term[]::new));
    }
    return row.build();
  }

  @Override
  public final void visit(QueryVisitor visitor) {
    shown.visit(visitor);
  }

  @Override
  public final String toString(String defaultField) {
    return field.label() + ":" + text;
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof Ask ask
        && sameClassAs(other)
        && field == ask.field
        && text.equals(ask.text)
        && shown.equals(ask.shown);
  }

  @Override
  public final int hashCode() {
    return Objects.hash(classHash(), field, text, shown);
  }
}
