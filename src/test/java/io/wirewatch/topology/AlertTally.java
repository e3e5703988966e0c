package io.wirewatch.topology;

import io.wirewatch.model.Alert;
import io.wirewatch.model.Article;
import io.wirewatch.model.Subject;
import io.wirewatch.model.Suppressed;
import io.wirewatch.subject.SubjectMonitor;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What became of the matches of each subject: told as what, held back for what. */
final class AlertTally {
  private final Map<String, OfSubject> subjects = new TreeMap<>();
  private final Set<LocalDate> days = new HashSet<>();
  private long articles;

  /** The article that came last, and the subjects that it matched and that have not answered. */
  private String last = "";

  private final Set<String> unanswered = new HashSet<>();
  private int unaccounted;

  AlertTally(List<Subject> watched) {
    watched.forEach(subject -> subjects.put(subject.id(), new OfSubject()));
  }

  private static final class OfSubject {
    private int matches;
    private final Map<Alert.Kind, Integer> told = new EnumMap<>(Alert.Kind.class);
    private final Map<Suppressed.Reason, Integer> held = new EnumMap<>(Suppressed.Reason.class);

    /** Beside the matches: what was revised to something that the subject does not ask for. */
    private int beside;

    int told() {
      return told.values().stream().mapToInt(Integer::intValue).sum();
    }

    int held() {
      return held.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** An article comes; what became of the one before is out by now. */
  void article(Article article, SubjectMonitor.Matches matches) {
    settle();
    articles++;
    days.add(article.item().fetchedAt().atZone(ZoneOffset.UTC).toLocalDate());
    last = article.id();
    matches
        .fits()
        .forEach(
            fit -> {
              subjects.get(fit.subject().id()).matches++;
              unanswered.add(fit.subject().id());
            });
  }

  void told(Alert alert) {
    subjects.get(alert.subjectId()).told.merge(alert.kind(), 1, Integer::sum);
    if (alert.articleId().equals(last)) {
      unanswered.remove(alert.subjectId());
    }
  }

  void held(Suppressed suppressed) {
    OfSubject subject = subjects.get(suppressed.subjectId());
    if (suppressed.articleId().equals(last) && unanswered.remove(suppressed.subjectId())) {
      subject.held.merge(suppressed.reason(), 1, Integer::sum);
    } else {
      subject.beside++;
    }
  }

  /** Matches that were neither told at once nor held back. */
  int unaccounted() {
    settle();
    return unaccounted;
  }

  private void settle() {
    unaccounted += unanswered.size();
    unanswered.clear();
  }

  /** In Markdown: a row a subject, the busiest first, and their sum. */
  String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        "%,d articles, %d subjects, %d days on which a feed was polled%n%n"
            .formatted(articles, subjects.size(), days.size()));
    table.append(
        "| subject | matches | alerts | a day | held back | told as | held back because | revised to something else |\n");
    table.append("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
    subjects.entrySet().stream()
        .sorted((a, b) -> b.getValue().told() - a.getValue().told())
        .forEach(entry -> table.append(row(entry.getKey(), entry.getValue())));
    OfSubject all = new OfSubject();
    for (OfSubject one : subjects.values()) {
      all.matches += one.matches;
      all.beside += one.beside;
      one.told.forEach((kind, n) -> all.told.merge(kind, n, Integer::sum));
      one.held.forEach((reason, n) -> all.held.merge(reason, n, Integer::sum));
    }
    return table.append(row("**all**", all)).toString();
  }

  private String row(String name, OfSubject one) {
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %,d | %.2f | %.0f %% | %s | %s | %,d |%n",
        name,
        one.matches,
        one.told(),
        one.told() / (double) Math.max(1, days.size()),
        100.0 * one.held() / Math.max(1, one.matches),
        counts(one.told),
        counts(one.held),
        one.beside);
  }

  private static String counts(Map<? extends Enum<?>, Integer> counts) {
    return counts.entrySet().stream()
        .sorted((a, b) -> b.getValue() - a.getValue())
        .map(e -> e.getKey().name().toLowerCase(Locale.ROOT).replace('_', '-') + " " + e.getValue())
        .collect(Collectors.joining(", "));
  }
}
