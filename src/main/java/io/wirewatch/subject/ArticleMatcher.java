package io.wirewatch.subject;

import io.wirewatch.model.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.monitor.MatcherFactory;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Asks the candidates that the presearcher leaves, one by one, of one article. */
final class ArticleMatcher extends CandidateMatcher<ArticleMatcher.Fit> {
  private final ArticleDocument article;

  private ArticleMatcher(IndexSearcher searcher, ArticleDocument article) {
    super(searcher);
    this.article = article;
  }

  static MatcherFactory<Fit> of(ArticleDocument article) {
    return searcher -> new ArticleMatcher(searcher, article);
  }

  /** A query that fits, and where. */
  static final class Fit extends QueryMatch {
    private final List<Mention> passages;

    Fit(String queryId, List<Mention> passages) {
      super(queryId);
      this.passages = passages;
    }

    List<Mention> passages() {
      return passages;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Fit fit && super.equals(other) && passages.equals(fit.passages);
    }

    @Override
    public int hashCode() {
      return 31 * super.hashCode() + passages.hashCode();
    }
  }

  @Override
  protected void matchQuery(String queryId, Query query, Map<String, String> metadata) {
    List<Mention> passages = QueryFit.of(query, article);
    if (passages != null) {
      addMatch(new Fit(queryId, passages), 0);
    }
  }

  /** Alternatives of one query that fit both. */
  @Override
  public Fit resolve(Fit one, Fit other) {
    List<Mention> both = new ArrayList<>(one.passages());
    both.addAll(other.passages());
    return new Fit(one.getQueryId(), both);
  }
}
