package io.wirewatch.app;

import io.wirewatch.alert.AlertDecision;
import io.wirewatch.alert.AlertDesk;
import io.wirewatch.alert.AlertMemory;
import io.wirewatch.alert.Sighting;
import io.wirewatch.alert.TakenBack;
import io.wirewatch.model.Alert;
import io.wirewatch.model.Article;
import io.wirewatch.model.Subject;
import io.wirewatch.model.SubjectMatch;
import io.wirewatch.model.Suppressed;
import io.wirewatch.subject.SubjectExplanation;
import io.wirewatch.subject.SubjectMonitor;
import io.wirewatch.subject.WatchedText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Tries subjects on articles of the past with the very policy: what would have been told, how much
 * a day, what nearly matched, and which existing subject says much the same. Give it articles in
 * any order; then ask for the results.
 */
public final class SubjectReport implements AutoCloseable {
  private static final int MOST_NEAR_MISSES = 5;
  private static final int MOST_FORMS = 8;

  /** What waits at the last article is told behind it, as the stream would; not a silence's end. */
  private static final Duration LONGEST_WAIT = Duration.ofDays(7);

  private final SubjectMonitor monitor;
  private final SubjectMonitor candidates;
  private final Map<String, Subject> tried = new TreeMap<>();
  private final Map<String, Subject> existing = new TreeMap<>();
  private final List<Step> steps = new ArrayList<>();
  private final Map<String, Set<String>> articlesOf = new HashMap<>();
  private final Map<String, List<NearMiss>> nearMisses = new HashMap<>();
  private final Map<String, Map<Form, Integer>> forms = new HashMap<>();
  private long articles;
  private Instant first;
  private Instant last;

  /**
   * @param tried the subjects to try
   * @param existing those that are there already
   */
  public SubjectReport(List<Subject> tried, List<Subject> existing) {
    tried.forEach(subject -> this.tried.put(subject.id(), subject));
    existing.stream()
        .filter(subject -> !this.tried.containsKey(subject.id()))
        .forEach(subject -> this.existing.put(subject.id(), subject));
    List<Subject> all = new ArrayList<>(this.existing.values());
    all.addAll(this.tried.values());
    monitor = SubjectMonitor.of(all);
    candidates = new SubjectMonitor();
    tried.forEach(subject -> candidates.put(SubjectExplanation.anyWordOf(subject)));
  }

  /**
   * An article that would fit but for one thing.
   *
   * @param missing that thing, in the words of the query
   */
  public record NearMiss(String articleId, String headline, String missing) {}

  /**
   * A word of a query in another form than it is written there.
   *
   * @param word the part of the query
   * @param how the form in the text, such as "“wojny”, a form of the word in Polish"
   */
  public record Form(String word, String how) {}

  /**
   * What a subject would have told.
   *
   * @param matches articles that fit
   * @param alerts in event time
   * @param held by reason
   * @param alertsByDay UTC days on which an alert was raised
   * @param forms the forms by which articles fit, other than as written, with the number of
   *     articles; the most frequent first
   * @param nearest the existing subject that fits most of the same articles; null if none does
   * @param nearestShare the part of the articles of both that both fit
   */
  public record Result(
      Subject subject,
      int matches,
      List<Alert> alerts,
      Map<Suppressed.Reason, Integer> held,
      Map<LocalDate, Integer> alertsByDay,
      List<NearMiss> nearMisses,
      Map<Form, Integer> forms,
      String nearest,
      double nearestShare) {}

  /** Takes an article: matches it now, keeps only what the policy needs. */
  public void take(Article article) {
    articles++;
    Instant at = article.item().fetchedAt();
    first = first == null || at.isBefore(first) ? at : first;
    last = last == null || at.isAfter(last) ? at : last;
    WatchedText watched = WatchedText.of(article);
    List<SubjectMatch> matches = monitor.match(watched).of(article);
    for (SubjectMatch match : matches) {
      articlesOf.computeIfAbsent(match.subjectId(), id -> new HashSet<>()).add(article.id());
      // Whoever mutes one that is tried must be asked whether it tells the story itself.
      if (tried.containsKey(match.subjectId())
          || monitor.muted(match.subjectId()).stream().anyMatch(tried::containsKey)) {
        Sighting sighting = Sighting.of(match);
        steps.add(new Step(at, false, desk -> desk.take(sighting)));
      }
      if (tried.containsKey(match.subjectId())) {
        countForms(tried.get(match.subjectId()), watched);
      }
    }
    TakenBack.of(article, matches)
        .ifPresent(it -> steps.add(new Step(at, false, desk -> desk.takeBack(it))));
    for (SubjectMonitor.SubjectFit fit : candidates.match(watched).fits()) {
      String id = fit.subject().id();
      if (!articlesOf.getOrDefault(id, Set.of()).contains(article.id())) {
        nearMiss(tried.get(id), article, watched);
      }
    }
  }

  /** What the desk is told, at its time. */
  private record Step(Instant at, boolean isKin, Function<AlertDesk, List<AlertDecision>> asks) {}

  private void countForms(Subject subject, WatchedText watched) {
    Map<Form, Integer> known = forms.computeIfAbsent(subject.id(), id -> new LinkedHashMap<>());
    SubjectExplanation.of(subject, watched)
        .otherForms()
        .forEach((word, how) -> known.merge(new Form(word, how), 1, Integer::sum));
  }

  /** Two stories turned out to be one event at that time: it is not told anew after it. */
  public void kin(String storyId, String otherId, Instant at) {
    steps.add(
        new Step(
            at,
            true,
            desk -> {
              desk.kin(storyId, otherId, at);
              return List.of();
            }));
  }

  private void nearMiss(Subject subject, Article article, WatchedText watched) {
    List<NearMiss> known = nearMisses.computeIfAbsent(subject.id(), id -> new ArrayList<>());
    if (known.size() < MOST_NEAR_MISSES) {
      SubjectExplanation.of(subject, watched)
          .missing()
          .ifPresent(
              missing -> known.add(new NearMiss(article.id(), article.item().title(), missing)));
    }
  }

  /** Articles taken so far. */
  public long articles() {
    return articles;
  }

  /** Event time of the first article; null before any. */
  public Instant first() {
    return first;
  }

  /** Event time of the last article; null before any. */
  public Instant last() {
    return last;
  }

  /** What each subject would have told. */
  public List<Result> results() {
    AlertDesk desk =
        new AlertDesk(AlertMemory.inMaps(), monitor::subject, monitor::muters, (id, text) -> true);
    List<AlertDecision> decisions = new ArrayList<>();
    steps.sort(Comparator.comparing(Step::at).thenComparing(step -> !step.isKin));
    steps.forEach(step -> decisions.addAll(step.asks().apply(desk)));
    if (last != null) {
      decisions.addAll(desk.passTo(last));
      Instant end = last.plus(LONGEST_WAIT);
      for (var due = desk.nextDue();
          due.isPresent() && !due.get().isAfter(end);
          due = desk.nextDue()) {
        decisions.addAll(desk.passTo(due.get()));
      }
    }
    return tried.values().stream().map(subject -> result(subject, decisions)).toList();
  }

  private Result result(Subject subject, List<AlertDecision> decisions) {
    List<Alert> alerts = new ArrayList<>();
    Map<Suppressed.Reason, Integer> held = new TreeMap<>();
    Map<LocalDate, Integer> days = new TreeMap<>();
    for (AlertDecision decision : decisions) {
      if (decision instanceof AlertDecision.Raise raise
          && raise.alert().subjectId().equals(subject.id())) {
        alerts.add(raise.alert());
        days.merge(raise.alert().raisedAt().atZone(ZoneOffset.UTC).toLocalDate(), 1, Integer::sum);
      } else if (decision instanceof AlertDecision.HoldBack back
          && back.suppressed().subjectId().equals(subject.id())) {
        held.merge(back.suppressed().reason(), 1, Integer::sum);
      }
    }
    Set<String> own = articlesOf.getOrDefault(subject.id(), Set.of());
    String nearest = null;
    double share = 0;
    for (String other : existing.keySet()) {
      double both = shared(own, articlesOf.getOrDefault(other, Set.of()));
      if (both > share) {
        share = both;
        nearest = other;
      }
    }
    return new Result(
        subject,
        own.size(),
        alerts,
        held,
        days,
        nearMisses.getOrDefault(subject.id(), List.of()),
        frequent(forms.getOrDefault(subject.id(), Map.of())),
        nearest,
        share);
  }

  private static Map<Form, Integer> frequent(Map<Form, Integer> forms) {
    Map<Form, Integer> most = new LinkedHashMap<>();
    forms.entrySet().stream()
        .sorted(Map.Entry.<Form, Integer>comparingByValue().reversed())
        .limit(MOST_FORMS)
        .forEach(form -> most.put(form.getKey(), form.getValue()));
    return most;
  }

  private static double shared(Set<String> a, Set<String> b) {
    long both = a.stream().filter(b::contains).count();
    return both == 0 ? 0 : (double) both / (a.size() + b.size() - both);
  }

  @Override
  public void close() {
    monitor.close();
    candidates.close();
  }
}
