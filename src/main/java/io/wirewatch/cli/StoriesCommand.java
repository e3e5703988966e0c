package io.wirewatch.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.dedup.CopySettings;
import io.wirewatch.enrich.Enricher;
import io.wirewatch.model.Tags;
import io.wirewatch.placing.StoryDesk;
import io.wirewatch.story.StorySettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies and stories of records in the order of their arrival. */
@Command(
    name = "stories",
    description = {
      "Prints the story of each record, and what it is a copy of.",
      "Reads JSON Lines {id, title, summary, content or text, published, …} in the order of arrival.",
      "Answers are held back for a while: where two stories turn out to be one in the meantime, they",
      "bear the survivor, which the stream would name later. Use --hold 0 to be answered at once."
    },
    mixinStandardHelpOptions = true)
final class StoriesCommand implements Callable<Integer> {
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
    Enricher enricher = Enricher.load();
    StoryDesk desk = new StoryDesk(CopySettings.DEFAULT, StorySettings.DEFAULT);
    Instant[] latest = {Instant.EPOCH};
    try (FilterInput in = FilterInput.of(file)) {
      return new FilterRecords(System.err)
          .holding(hold, answer -> survive(desk, answer))
          .run(
              in,
              System.out,
              (record, answer) -> {
                if (record.published() != null) {
                  latest[0] = record.published();
                }
                Tags tags = enricher.tag(record.text());
                write(desk.place(record.id(), record.text(), tags, latest[0], false), answer);
              });
    }
  }

  private static void survive(StoryDesk desk, ObjectNode answer) {
    if (answer.hasNonNull("story")) {
      answer.put("story", desk.survivor(answer.get("story").asText()));
    }
  }

  private static void write(StoryDesk.Placed placed, ObjectNode answer) {
    answer.put("story", placed.story());
    if (placed instanceof StoryDesk.Copied copied) {
      answer.put("copyOf", copied.copy().of());
      answer.put("similarity", Math.round(copied.copy().similarity() * 1000) / 1000.0);
    } else {
      answer.putNull("copyOf");
      answer.putNull("similarity");
    }
  }
}
