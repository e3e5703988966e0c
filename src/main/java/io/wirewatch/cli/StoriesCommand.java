package io.wirewatch.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.dedup.CopySettings;
import io.wirewatch.dedup.CopyVerdict;
import io.wirewatch.enrich.Enricher;
import io.wirewatch.enrich.LanguageDetector;
import io.wirewatch.story.StorySettings;
import io.wirewatch.topology.StoryDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Copies and stories of records in the order of their arrival. */
@Command(
    name = "stories",
    description = {
      "Prints the story of each record, and what it is a copy of.",
      "Reads JSON Lines {id, title, summary, content or text, published, …} in the order of arrival."
    },
    mixinStandardHelpOptions = true)
final class StoriesCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "JSON Lines; standard input by default.")
  private Path file;

  @Override
  public Integer call() throws IOException {
    LanguageDetector languages = LanguageDetector.load();
    StoryDesk desk = new StoryDesk(CopySettings.DEFAULT, StorySettings.DEFAULT);
    Instant[] latest = {Instant.EPOCH};
    try (FilterInput in = FilterInput.of(file)) {
      return new FilterRecords(System.err)
          .run(
              in,
              System.out,
              (record, answer) -> {
                if (record.published() != null) {
                  latest[0] = record.published();
                }
                String language = Enricher.language(languages, record.text());
                write(desk.place(record.id(), record.text(), language, latest[0], false), answer);
              });
    }
  }

  private static void write(StoryDesk.Placed placed, ObjectNode answer) {
    answer.put("story", placed.story());
    if (placed.verdict() instanceof CopyVerdict.Copy copy) {
      answer.put("copyOf", copy.of());
      answer.put("similarity", Math.round(copy.similarity() * 1000) / 1000.0);
    } else {
      answer.putNull("copyOf");
      answer.putNull("similarity");
    }
  }
}
