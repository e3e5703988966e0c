package io.wirewatch.cli;

import io.wirewatch.app.SubjectFiles;
import io.wirewatch.app.SubjectRegister;
import io.wirewatch.app.SubjectReport;
import io.wirewatch.config.Settings;
import io.wirewatch.kafka.Json;
import io.wirewatch.model.Alert;
import io.wirewatch.model.Article;
import io.wirewatch.model.Subject;
import io.wirewatch.subject.SubjectFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tries subjects on the articles of the past before they are applied. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description =
        "Runs the subjects of a file over retained articles with the very policy: alerts, volume a"
            + " day, examples, near misses, and the nearest subject that exists.")
final class SubjectTestCommand implements Callable<Integer> {
  private static final int EXAMPLES = 5;

  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions options;

  @Parameters(paramLabel = "FILE-OR-DIR", description = "YAML file, or directory of them.")
  private Path file;

  @Option(
      names = "--since",
      paramLabel = "AGE|TIME",
      description = "From that age or time on; 7d by default, everything with --articles.")
  private String since;

  @Option(
      names = "--articles",
      paramLabel = "JSONL",
      description = "Articles from a file instead of the topic; needs no broker.")
  private Path articles;

  @Option(
      names = "--against",
      paramLabel = "FILE-OR-DIR",
      description = "Subjects to compare with; by default those on the cluster, or the shipped.")
  private Path against;

  @Override
  public Integer call() throws IOException {
    List<Subject> tried =
        SubjectFiles.read(
            file, StarterContent.present(Instant.MIN), spec.commandLine().getErr()::println);
    Settings settings = options.settings();
    PrintWriter err = spec.commandLine().getErr();
    RetainedArticles retained = new RetainedArticles(err, settings);
    try (SubjectReport report =
        new SubjectReport(tried, existing(articles == null ? settings : null))) {
      if (articles == null) {
        retained.fromTopic(
            settings,
            TimeArgument.before(Instant.now(), "--since", since == null ? "7d" : since),
            new Trial(report));
      } else {
        retained.fromFile(
            articles,
            since == null ? null : TimeArgument.before(Instant.now(), "--since", since),
            new Trial(report));
      }
      print(report, spec.commandLine().getOut());
    }
    err.flush();
    return retained.unread() == 0 ? 0 : Problems.UNREADABLE;
  }

  private record Trial(SubjectReport report) implements ArticleSink {
    @Override
    public void article(Article article) {
      report.take(article);
    }

    @Override
    public void kin(String storyId, String otherId, Instant at) {
      report.kin(storyId, otherId, at);
    }
  }

  private List<Subject> existing(Settings settings) {
    if (against != null) {
      return SubjectFiles.read(against, SubjectFile.Present.UNKNOWN, warning -> {});
    }
    return settings == null
        ? List.copyOf(StarterContent.subjects().values())
        : List.copyOf(new SubjectRegister(settings).subjects().values());
  }

  private static void print(SubjectReport report, PrintWriter out) {
    if (report.articles() == 0) {
      out.println("There are no articles of that time.");
      out.flush();
      return;
    }
    double days =
        Math.max(1, Duration.between(report.first(), report.last()).toMinutes() / (24.0 * 60));
    out.printf(
        "%,d articles from %s to %s (%.1f days)%n",
        report.articles(), report.first(), report.last(), days);
    for (SubjectReport.Result result : report.results()) {
      print(result, days, out);
    }
    out.flush();
  }

  private static void print(SubjectReport.Result result, double days, PrintWriter out) {
    List<Alert> alerts = result.alerts();
    out.println();
    out.printf("%s: %s%n", result.subject().id(), result.subject().title());
    out.printf(
        "  %d alerts (%.1f a day) out of %d matching articles%n",
        alerts.size(), alerts.size() / days, result.matches());
    out.printf(
        "  held back: %s%n",
        result.held().isEmpty()
            ? "none"
            : result.held().entrySet().stream()
                .map(e -> e.getValue() + " " + Json.nameOf(e.getKey()))
                .collect(Collectors.joining(", ")));
    result
        .alertsByDay()
        .forEach((day, n) -> out.printf("  %s  %4d %s%n", day, n, "▇".repeat(Math.min(60, n))));
    if (!alerts.isEmpty()) {
      out.println("  examples:");
    }
    spread(alerts)
        .forEach(
            alert -> out.println("    " + AlertText.of(alert).replace("\n", "\n    ").strip()));
    if (!result.forms().isEmpty()) {
      out.println("  found in other forms than written:");
    }
    result
        .forms()
        .forEach((form, n) -> out.printf("    %6d  %s: %s%n", n, form.word(), form.how()));
    if (!result.nearMisses().isEmpty()) {
      out.println("  near misses (all but one thing):");
    }
    result
        .nearMisses()
        .forEach(miss -> out.printf("    %s%n      lacks %s%n", miss.headline(), shortened(miss)));
    out.println(
        result.nearest() == null
            ? "  no existing subject fits any of the same articles"
            : "  nearest existing subject: %s (%d %% of the articles of both)"
                .formatted(result.nearest(), Math.round(100 * result.nearestShare())));
  }

  private static String shortened(SubjectReport.NearMiss miss) {
    return miss.missing().length() > 160 ? miss.missing().substring(0, 160) + " …" : miss.missing();
  }

  /** A few, from the beginning to the end. */
  private static List<Alert> spread(List<Alert> alerts) {
    if (alerts.size() <= EXAMPLES) {
      return alerts;
    }
    return java.util.stream.IntStream.range(0, EXAMPLES)
        .mapToObj(i -> alerts.get(i * (alerts.size() - 1) / (EXAMPLES - 1)))
        .toList();
  }
}
