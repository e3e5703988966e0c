package io.wirewatch.subject;

import io.wirewatch.model.Article;
import io.wirewatch.model.Mention;
import io.wirewatch.model.Subject;
import io.wirewatch.model.SubjectMatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.Query;

/**
 * All subjects, asked of one article at a time. Safe for many threads. Changes are gathered and
 * take effect at the next match, so that ten thousand subjects load in one stroke.
 *
 * <p>A presearcher keeps the cost flat: of all subjects only those are run that share a telling
 * term with the article. Subjects without such a term (a prefix alone, a negation alone) run on
 * every article; {@link #unfiltered} names them. A subject that can not be read ({@link #refused})
 * or that fails on an article ({@link Matches#errors}) harms no other.
 */
public final class SubjectMonitor implements AutoCloseable {
  private final WordForms forms = new WordForms();
  private final TermFilteredPresearcher presearcher = new TermFilteredPresearcher();
  private final TellingTerms telling = new TellingTerms();

  /** Made at the first match: it has a thread of its own. */
  private volatile Monitor monitor;

  private final Map<String, Subject> subjects = new ConcurrentHashMap<>();
  private final Map<String, String> refused = new ConcurrentHashMap<>();
  private final Map<String, String> failing = new ConcurrentHashMap<>();
  private final ConcurrentSkipListSet<String> unfiltered = new ConcurrentSkipListSet<>();
  private final Muting muting = new Muting();
  private final Map<String, Optional<Asked>> pending = new LinkedHashMap<>();

  /** An article is read and asked by one set of subjects, whatever changes meanwhile. */
  private final ReadWriteLock turn = new ReentrantReadWriteLock();

  private volatile boolean changed = true;

  /** A subject's query, and the terms by which it is found. */
  private record Asked(MonitorQuery query, Map<String, Set<String>> terms) {}

  /** With these subjects. */
  public static SubjectMonitor of(Collection<Subject> subjects) {
    SubjectMonitor monitor = new SubjectMonitor();
    subjects.forEach(monitor::put);
    return monitor;
  }

  /**
   * The subjects that an article fits, in the order of their ids.
   *
   * @param errors subjects that failed on it, with the reason
   * @param muting which subjects mute which
   */
  public record Matches(List<SubjectFit> fits, Map<String, String> errors, Muting muting) {
    /** As records for the topics: one a subject, each behind those of the subjects that mute it. */
    public List<SubjectMatch> of(Article article) {
      return muting.mutersFirst(fits, fit -> fit.subject().id()).stream()
          .map(fit -> fit.match(article, muter(fit.subject().id())))
          .toList();
    }

    private String muter(String subjectId) {
      List<String> muters = muting.mutersOf(subjectId);
      return fits.stream()
          .map(fit -> fit.subject().id())
          .filter(muters::contains)
          .findFirst()
          .orElse(null);
    }
  }

  /**
   * A subject that a text fits.
   *
   * @param score 0 to 1: 1 where the title says it
   * @param evidence the passages that say why, title first
   */
  public record SubjectFit(Subject subject, double score, List<Mention> evidence) {
    /** As a record for the topics. */
    public SubjectMatch match(Article article, String mutedBy) {
      return new SubjectMatch(subject.id(), subject.version(), article, score, evidence, mutedBy);
    }
  }

  /** Adds a subject, or puts it in the place of its former version. */
  public void put(Subject subject) {
    Subject before = subjects.put(subject.id(), subject);
    muting.put(subject);
    if (before != null
        && before.query().equals(subject.query())
        && before.languages().equals(subject.languages())) {
      return;
    }
    failing.remove(subject.id());
    try {
      Query query = SubjectQuery.parse(subject.query(), subject.languages(), forms);
      Document indexed = presearcher.indexQuery(query, Map.of());
      boolean filtered = indexed.getField(TermFilteredPresearcher.ANYTOKEN_FIELD) == null;
      if (filtered) {
        unfiltered.remove(subject.id());
      } else {
        unfiltered.add(subject.id());
      }
      refused.remove(subject.id());
      change(
          subject.id(),
          Optional.of(new Asked(new MonitorQuery(subject.id(), query), TellingTerms.of(indexed))));
    } catch (RuntimeException e) {
      refused.put(subject.id(), String.valueOf(e.getMessage()));
      unfiltered.remove(subject.id());
      change(subject.id(), Optional.empty());
    }
  }

  /**
   * The languages of subjects whose words have no other forms here, so that they are compared as
   * written: because they have none, such as Chinese, or because no stemmer is known.
   */
  public static Collection<String> uninflected(Collection<Subject> subjects) {
    return subjects.stream()
        .flatMap(subject -> subject.languages().stream())
        .filter(language -> !Stemmers.languages().contains(Stemmers.code(language)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Removes a subject; unknown ids are no error. */
  public void remove(String id) {
    if (subjects.remove(id) != null) {
      muting.remove(id);
      refused.remove(id);
      failing.remove(id);
      unfiltered.remove(id);
      change(id, Optional.empty());
    }
  }

  /** The subject of an id, as it stands now. */
  public Optional<Subject> subject(String id) {
    return Optional.ofNullable(subjects.get(id));
  }

  /** The ids of the subjects that mute one, as they stand now. */
  public List<String> muters(String id) {
    return muting.mutersOf(id);
  }

  /** The ids of the subjects that one mutes, and that these mute, and so on, as they stand now. */
  public Set<String> muted(String id) {
    return muting.mutedBy(id);
  }

  /** All subjects in the order of their ids. */
  public Collection<Subject> subjects() {
    return new TreeMap<>(subjects).values();
  }

  /** Subjects that must be run on every article, because the presearcher can not filter them. */
  public Collection<String> unfiltered() {
    return List.copyOf(unfiltered);
  }

  /** Subjects whose query can not be read, with the reason. They match nothing. */
  public Map<String, String> refused() {
    return new TreeMap<>(refused);
  }

  /** Subjects that have failed on an article since they were put, with the last reason. */
  public Map<String, String> failing() {
    return new TreeMap<>(failing);
  }

  /** Which subjects a text fits, and why. */
  public Matches match(WatchedText text) {
    applyChanges();
    ArticleDocument article = new ArticleDocument(text, forms);
    MatchingQueries<ArticleMatcher.Fit> found;
    turn.readLock().lock();
    try {
      found = monitor.match(article.document(telling), ArticleMatcher.of(article));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      turn.readLock().unlock();
    }
    found.getErrors().forEach((id, error) -> failing.put(id, String.valueOf(error.getMessage())));
    List<SubjectFit> fits = new ArrayList<>();
    for (ArticleMatcher.Fit fit : found.getMatches()) {
      Subject subject = subjects.get(fit.getQueryId());
      if (subject != null) {
        List<Mention> evidence = article.inOrder(fit.passages());
        fits.add(new SubjectFit(subject, score(evidence), evidence));
      }
    }
    fits.sort(Comparator.comparing(fit -> fit.subject().id()));
    Map<String, String> errors = new TreeMap<>();
    found.getErrors().forEach((id, error) -> errors.put(id, String.valueOf(error.getMessage())));
    return new Matches(fits, errors, muting);
  }

  /**
   * Whether a text fits one subject as it stands now; so, too, where its query can not be asked:
   * what waits for a subject that fails is not dropped for that.
   */
  public boolean fits(String id, WatchedText text) {
    Matches found = match(text);
    return refused.containsKey(id)
        || found.errors().containsKey(id)
        || found.fits().stream().anyMatch(fit -> fit.subject().id().equals(id));
  }

  private static double score(List<Mention> evidence) {
    return evidence.isEmpty()
        ? 0.5
        : switch (ArticleDocument.rank(evidence.get(0).field())) {
          case 0 -> 1.0;
          case 1 -> 0.8;
          default -> 0.6;
        };
  }

  private void change(String id, Optional<Asked> query) {
    synchronized (pending) {
      pending.put(id, query);
      changed = true;
    }
  }

  private void applyChanges() {
    if (!changed) {
      return;
    }
    synchronized (pending) {
      if (!changed) {
        return;
      }
      turn.writeLock().lock();
      try {
        if (monitor == null) {
          MonitorConfiguration configuration = new MonitorConfiguration();
          configuration.setPurgeFrequency(5, TimeUnit.MINUTES);
          monitor = new Monitor(new KeywordAnalyzer(), presearcher, configuration);
        }
        monitor.deleteById(
            pending.entrySet().stream()
                .filter(change -> change.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList());
        monitor.register(
            pending.values().stream().flatMap(Optional::stream).map(Asked::query).toList());
        pending.forEach((id, asked) -> telling.put(id, asked.map(Asked::terms).orElse(Map.of())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        turn.writeLock().unlock();
      }
      pending.clear();
      changed = false;
    }
  }

  @Override
  public void close() {
    try {
      if (monitor != null) {
        monitor.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
