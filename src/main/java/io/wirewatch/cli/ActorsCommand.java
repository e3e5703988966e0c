package io.wirewatch.cli;

import io.wirewatch.app.ActorFiles;
import io.wirewatch.app.ActorRegister;
import io.wirewatch.app.Applied;
import io.wirewatch.config.SettingsProblem;
import io.wirewatch.enrich.ActorFile;
import io.wirewatch.kafka.Json;
import io.wirewatch.model.KnownActor;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The actors that are laid over the shipped ones while the stream runs. */
@Command(
    name = "actors",
    mixinStandardHelpOptions = true,
    description =
        "Adds, lists and removes actors on the cluster; running instances follow within seconds, and"
            + " tag what they read from then on.",
    subcommands = {CommandLine.HelpCommand.class})
final class ActorsCommand {
  @Spec CommandSpec spec;

  @Command(
      name = "apply",
      mixinStandardHelpOptions = true,
      description =
          "Adds or changes the actors of files, all of them or none. One actor a line, tab-separated:"
              + " id, name, kind, country, offices, aliases, as in the gazetteer's actors.tsv."
              + " Or JSON lines as `actors list -o json` prints them.")
  int apply(
      @Mixin SettingsOptions options,
      @Option(names = "--dry-run", description = "Only say whether the files are right.")
          boolean dryRun,
      @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files of actors.")
          List<Path> files) {
    List<KnownActor> wanted = ActorFiles.read(files);
    if (dryRun) {
      say("%d actors are right; nothing was changed.%n", wanted.size());
      return 0;
    }
    return applied(options, wanted);
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Adds or changes one actor.")
  int add(
      @Mixin SettingsOptions options,
      @Option(names = "--id", required = true, description = "Such as jane-doe.") String id,
      @Option(names = "--name", required = true, description = "Such as \"Jane Doe\".") String name,
      @Option(
              names = "--kind",
              defaultValue = "person",
              description = "person, government or organisation (default: ${DEFAULT-VALUE}).")
          String kind,
      @Option(
              names = "--country",
              defaultValue = "",
              description = "Whom it acts for, such as NZ; none for international organisations.")
          String country,
      @Option(names = "--office", description = "\"title FROM..TO\"; may be given again.")
          List<String> offices,
      @Option(
              names = "--alias",
              description =
                  "Another name; ~ before it: only beside the full name, ^: only in capitals, =: in any"
                      + " case. May be given again.")
          List<String> aliases) {
    String row =
        String.join(
            "\t",
            id,
            name,
            kind,
            country,
            offices == null ? "" : String.join(";", offices),
            aliases == null ? "" : String.join("|", aliases));
    ActorFile.Reading reading = ActorFile.read("add", row);
    if (!reading.problems().isEmpty()) {
      throw new SettingsProblem(
          reading.problems().stream()
              .map(problem -> problem.field() + ": " + problem.message())
              .collect(Collectors.joining(System.lineSeparator())));
    }
    return applied(options, reading.actors());
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the actors on the cluster; the shipped ones are not among them.")
  int list(
      @Mixin SettingsOptions options,
      @Option(
              names = {"-o", "--output"},
              defaultValue = "text",
              description = "text or json.")
          TailOptions.Format output)
      throws IOException {
    return table()
        .list(
            new ActorRegister(options.settings()).actors().values(),
            output,
            actor ->
                "%-28s %-12s %-2s  %s (%d aliases)"
                    .formatted(
                        actor.id(),
                        Json.nameOf(actor.kind()),
                        actor.country() == null ? "" : actor.country(),
                        actor.name(),
                        actor.aliases().size()));
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Ends actors. A shipped actor of the same id counts again.")
  int remove(
      @Mixin SettingsOptions options,
      @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids of actors.")
          List<String> ids) {
    return table().removed(ids, new ActorRegister(options.settings()).remove(ids));
  }

  private TableCommands table() {
    return new TableCommands(spec.commandLine().getOut(), "actor");
  }

  private int applied(SettingsOptions options, List<KnownActor> wanted) {
    for (Applied<KnownActor> applied : new ActorRegister(options.settings()).apply(wanted)) {
      say("%-9s %s%n", Json.nameOf(applied.change()), applied.record().id());
    }
    return 0;
  }

  private void say(String format, Object... values) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(format, values);
    out.flush();
  }
}
