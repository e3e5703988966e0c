package io.wirewatch.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.enrich.Enricher;
import io.wirewatch.placing.ProcessSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies and stories of records in the order of their arrival. */
@Command(
    name = "stories",
    description = {
      "Prints the story of each record, and what it is a copy of.",
      "Reads JSON Lines {id, title, summary, content or text, published, …} in the order of arrival.",
      "Answers are held back for a while: where two stories turn out to be one in the meantime, they",
      "bear the survivor, which the stream would name later. Use --hold 0 to be answered at once.",
      "The settings below process: apply, as in the stream."
    },
    mixinStandardHelpOptions = true)
final class StoriesCommand implements Callable<Integer> {
  @Mixin private SettingsOptions options;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "JSON Lines; standard input by default.")
  private Path file;

  @Option(
      names = "--hold",
      paramLabel = "RECORDS",
      defaultValue = "10000",
      description = "How many more records an answer waits for; ${DEFAULT-VALUE} by default.")
  private int hold;

  @Override
  public Integer call() throws IOException {
    Counts.atLeast(0, "--hold", hold);
    StoryRehearsal stories =
        new StoryRehearsal(options.settings().bind("process", ProcessSettings.class));
    Enricher enricher = Enricher.load();
    Instant[] latest = {Instant.EPOCH};
    try (FilterInput in = FilterInput.of(file)) {
      return new FilterRecords(System.err)
          .holding(hold, answer -> survive(stories, answer))
          .run(
              in,
              System.out,
              (record, answer) -> {
                if (record.published() != null) {
                  latest[0] = record.published();
                }
                write(stories.place(FilterArticles.arriving(record, enricher, latest[0])), answer);
              });
    }
  }

  private static void survive(StoryRehearsal stories, ObjectNode answer) {
    if (answer.hasNonNull("story")) {
      answer.put("story", stories.survivor(answer.get("story").asText()));
    }
  }

  private static void write(StoryRehearsal.Outcome outcome, ObjectNode answer) {
    answer.put("story", outcome.story());
    if (outcome instanceof StoryRehearsal.Repeated repeated) {
      write(repeated.of(), repeated.similarity(), answer);
    } else if (outcome instanceof StoryRehearsal.Told told && told.like() != null) {
      // The stream publishes a correction; that its text is the corrected one's is true all the
      // same.
      write(told.like().of(), told.like().similarity(), answer);
    } else {
      answer.putNull("copyOf");
      answer.putNull("similarity");
    }
  }

  private static void write(String copyOf, double similarity, ObjectNode answer) {
    answer.put("copyOf", copyOf);
    answer.put("similarity", Math.round(similarity * 1000) / 1000.0);
  }
}
