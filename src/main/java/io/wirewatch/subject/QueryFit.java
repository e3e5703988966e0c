package io.wirewatch.subject;

import io.wirewatch.model.Mention;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;

/** Whether an article fits a query that is put together of {@link Ask}s, and where. */
final class QueryFit {
  private QueryFit() {}

  /** The passages of all parts that fit; null if the whole does not fit. */
  static List<Mention> of(Query query, ArticleDocument article) {
    Query bare = bare(query);
    if (bare instanceof Ask ask) {
      return ask.fit(article);
    }
    return bare instanceof BooleanQuery all ? of(all, article) : null;
  }

  /** Without boosts, which mean nothing here. */
  static Query bare(Query query) {
    if (query instanceof BoostQuery boost) {
      return bare(boost.getQuery());
    }
    return query instanceof ConstantScoreQuery constant ? bare(constant.getQuery()) : query;
  }

  private static List<Mention> of(BooleanQuery query, ArticleDocument article) {
    List<Mention> passages = new ArrayList<>();
    boolean required = false;
    boolean any = false;
    // What is excluded and what is required can end it early.
    for (BooleanClause clause : query.clauses()) {
      if (clause.isProhibited() && of(clause.getQuery(), article) != null) {
        return null;
      }
    }
    for (BooleanClause clause : query.clauses()) {
      if (clause.isRequired()) {
        List<Mention> found = of(clause.getQuery(), article);
        if (found == null) {
          return null;
        }
        required = true;
        passages.addAll(found);
      }
    }
    for (BooleanClause clause : query.clauses()) {
      if (!clause.isRequired() && !clause.isProhibited()) {
        List<Mention> found = of(clause.getQuery(), article);
        if (found != null) {
          any = true;
          passages.addAll(found);
        }
      }
    }
    return required || any || onlyExcludes(query) ? passages : null;
  }

  /**
   * Whether a query fits a text that has nothing at all: then it says only what must not be, and
   * would fit almost everything.
   */
  static boolean fitsNothing(Query query) {
    if (!(bare(query) instanceof BooleanQuery all)) {
      return false;
    }
    boolean any = onlyExcludes(all);
    boolean required = false;
    for (BooleanClause clause : all.clauses()) {
      boolean fits = fitsNothing(clause.getQuery());
      if (clause.isProhibited() && fits || clause.isRequired() && !fits) {
        return false;
      }
      required |= clause.isRequired();
      any |= fits && !clause.isProhibited();
    }
    return required || any;
  }

  /** A bracket of nothing but what must not be: beside something else it takes away from that. */
  private static boolean onlyExcludes(BooleanQuery query) {
    return query.clauses().stream().allMatch(BooleanClause::isProhibited);
  }
}
