package io.wirewatch.cli;

import io.wirewatch.app.FeedRegister;
import io.wirewatch.config.SettingsProblem;
import io.wirewatch.feed.FeedList;
import io.wirewatch.feed.KnownFeeds;
import io.wirewatch.model.Feed;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds the feeds of lists. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Adds the feeds of lists: OPML, or YAML with `feeds:`.",
      "A feed of the same id is described anew, one whose address is there under another id is left",
      "as it is. `starter.yaml` is the list of public news feeds that comes with Wirewatch."
    })
final class FeedImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions options;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "OPML or YAML; - is standard input.")
  private List<String> files;

  @Option(names = "--dry-run", description = "Only say what would be done.")
  private boolean dryRun;

  @Override
  public Integer call() throws IOException {
    List<String> problems = new ArrayList<>();
    List<Feed> wanted = new ArrayList<>();
    for (String file : files) {
      FeedList list = FeedList.read(content(file), file);
      problems.addAll(list.problems());
      wanted.addAll(list.feeds());
    }
    FeedRegister register = new FeedRegister(options.settings());
    KnownFeeds known = new KnownFeeds(register.feeds());
    List<Feed> changes = known.changes(wanted);
    if (!dryRun) {
      register.put(changes);
    }
    problems.forEach(spec.commandLine().getErr()::println);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%d feeds %s (%d new), %d were there already, %d entries could not be used%n",
        changes.size(),
        dryRun ? "would be written" : "written",
        changes.stream().filter(feed -> !known.byId().containsKey(feed.id())).count(),
        wanted.size() - changes.size(),
        problems.size());
    out.flush();
    return problems.isEmpty() ? 0 : Problems.UNREADABLE;
  }

  /**
   * What a file holds, or standard input, or a list that comes with the program.
   *
   * @throws SettingsProblem where there is no such file
   */
  static byte[] content(String file) throws IOException {
    if (file.equals("-")) {
      return StandardStreams.in().readAllBytes();
    }
    Path path = Path.of(file);
    if (!Files.exists(path) && path.getNameCount() == 1 && !path.isAbsolute()) {
      try (InputStream shipped = FeedImportCommand.class.getResourceAsStream("/feeds/" + path)) {
        if (shipped != null) {
          return shipped.readAllBytes();
        }
      }
    }
    if (!Files.exists(path)) {
      throw new SettingsProblem(file + ": there is no such file");
    }
    return Files.readAllBytes(path);
  }
}
