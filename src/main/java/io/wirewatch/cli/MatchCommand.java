package io.wirewatch.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.alert.AlertDecision;
import io.wirewatch.alert.AlertDesk;
import io.wirewatch.alert.AlertMemory;
import io.wirewatch.alert.Sighting;
import io.wirewatch.alert.TakenBack;
import io.wirewatch.app.SubjectFiles;
import io.wirewatch.enrich.Enricher;
import io.wirewatch.kafka.Json;
import io.wirewatch.model.Article;
import io.wirewatch.model.Mention;
import io.wirewatch.model.SubjectMatch;
import io.wirewatch.placing.ProcessSettings;
import io.wirewatch.subject.SubjectFile;
import io.wirewatch.subject.SubjectMonitor;
import io.wirewatch.subject.WatchedText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says which subjects each record fits, and why. */
@Command(
    name = "match",
    description =
        "Reads JSON Lines {id, title, summary, content or text, …} and prints the subjects that"
            + " each fits, with the passages that say why; with --alerts, the alerts that the"
            + " stream would raise.",
    mixinStandardHelpOptions = true)
final class MatchCommand implements Callable<Integer> {
  @Option(
      names = "--subjects",
      paramLabel = "FILE-OR-DIR",
      required = true,
      description = "YAML file with subjects, or a directory of such files.")
  private Path subjects;

  @Option(names = "--alerts", description = "Print alerts, in event time, instead of matches.")
  private boolean alerts;

  @Mixin private SettingsOptions options;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "JSON Lines; standard input by default.")
  private Path file;

  @Override
  public Integer call() throws IOException {
    ProcessSettings settings =
        alerts ? options.settings().bind("process", ProcessSettings.class) : null;
    try (SubjectMonitor monitor =
            SubjectMonitor.of(
                SubjectFiles.read(subjects, SubjectFile.Present.UNKNOWN, System.err::println));
        FilterInput in = FilterInput.of(file)) {
      Enricher enricher = Enricher.load();
      if (alerts) {
        return alerts(monitor, enricher, new StoryRehearsal(settings), in);
      }
      return new FilterRecords(System.err)
          .run(in, System.out, (record, answer) -> answer(monitor, enricher, record, answer));
    }
  }

  /** The steps of the stream behind the poller, in event time, without a broker. */
  private static int alerts(
      SubjectMonitor monitor, Enricher enricher, StoryRehearsal stories, FilterInput in)
      throws IOException {
    List<Article> articles = new ArrayList<>();
    Instant[] latest = {Instant.EPOCH};
    int code =
        new FilterRecords(System.err)
            .run(
                in,
                OutputStream.nullOutputStream(),
                (record, answer) -> {
                  Article article = FilterArticles.article(record, enricher, latest[0]);
                  latest[0] = article.item().fetchedAt();
                  articles.add(article);
                });
    articles.sort(Comparator.comparing(article -> article.item().fetchedAt()));
    AlertDesk desk =
        new AlertDesk(AlertMemory.inMaps(), monitor::subject, monitor::muters, (id, text) -> true);
    for (Article article : articles) {
      print(desk.passTo(article.item().fetchedAt()));
      stories.take(article, new Watch(monitor, desk));
    }
    // What still waits for its time is told, as the stream would tell it later.
    print(desk.passTo(Instant.MAX));
    return code;
  }

  /** Gives the matches of an article to the desk, and prints what it tells. */
  private record Watch(SubjectMonitor monitor, AlertDesk desk) implements ArticleSink {
    @Override
    public void article(Article article) {
      List<SubjectMatch> matches = monitor.match(WatchedText.of(article)).of(article);
      matches.forEach(match -> print(desk.take(Sighting.of(match))));
      TakenBack.of(article, matches).ifPresent(it -> print(desk.takeBack(it)));
    }

    @Override
    public void kin(String storyId, String otherId, Instant at) {
      desk.kin(storyId, otherId, at);
    }
  }

  private static void print(List<AlertDecision> decisions) {
    for (AlertDecision decision : decisions) {
      if (decision instanceof AlertDecision.Raise raise) {
        System.out.println(Json.mapper().valueToTree(raise.alert()).toString());
      }
    }
  }

  private static void answer(
      SubjectMonitor monitor,
      Enricher enricher,
      FilterRecords.FilterRecord record,
      ObjectNode answer) {
    WatchedText watched =
        new WatchedText(
            record.text(),
            enricher.tag(record.text()),
            FilterRecords.field(record.json(), "outlet"),
            record.text().publisherCountry(),
            FilterRecords.field(record.json(), "feed"));
    SubjectMonitor.Matches found = monitor.match(watched);
    ArrayNode matches = answer.putArray("matches");
    for (SubjectMonitor.SubjectFit fit : found.fits()) {
      ObjectNode match = matches.addObject();
      match.put("subject", fit.subject().id());
      match.put("score", fit.score());
      ArrayNode evidence = match.putArray("evidence");
      for (Mention mention : fit.evidence()) {
        ObjectNode passage = evidence.addObject();
        passage.put("text", mention.text());
        passage.put("field", mention.field());
        passage.put("start", mention.start());
        passage.put("end", mention.end());
      }
    }
    if (!found.errors().isEmpty()) {
      ObjectNode errors = answer.putObject("errors");
      found.errors().forEach(errors::put);
    }
  }
}
