package io.wirewatch.cli;

import io.wirewatch.cli.gazetteer.GazetteerCommand;
import io.wirewatch.fetch.Release;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry point: {@code java -jar wirewatch.jar COMMAND}. */
@Command(
    name = "wirewatch",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = "Watches news feeds through Kafka and raises one explained alert per story.",
    subcommands = {
      RunCommand.class,
      DemoCommand.class,
      LocalCommand.class,
      TopicsCommand.class,
      FeedsCommand.class,
      AlertsCommand.class,
      TailCommand.class,
      DeadLettersCommand.class,
      CheckCommand.class,
      SubjectsCommand.class,
      TargetsCommand.class,
      ActorsCommand.class,
      SettingsCommand.class,
      DescribeCommand.class,
      CanonicalizeCommand.class,
      ParseCommand.class,
      TagCommand.class,
      MatchCommand.class,
      StoriesCommand.class,
      GazetteerCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Main {
  /**
   * Lucene warns on Java 23 and later that it has no vector code for it. We ask for no vectors.
   * Held here because loggers that nobody holds are forgotten with their level.
   */
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private Main() {}

  /** For {@code --version}. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"wirewatch " + Release.VERSION};
    }
  }

  public static void main(String[] args) {
    // What is printed, logged and kept is English and in Latin digits on every machine: another
    // locale would give other digits, and tools that read them would read nothing.
    Locale.setDefault(Locale.ROOT);
    VECTORS.setLevel(Level.SEVERE);
    try {
      CommandLine line = StandardStreams.utf8(commandLine());
      Optional<String> unreadable = StandardStreams.unreadable(List.of(args));
      if (unreadable.isPresent()) {
        System.err.println(unreadable.get());
        System.exit(Problems.USAGE);
      }
      System.exit(line.execute(args));
    } catch (NoClassDefFoundError e) {
      // The jar of the container image has no broker in it: `local` and `demo` need the other one.
      System.err.println(
          "This build lacks "
              + e.getMessage()
              + ". The container image has no broker in it: use `run` there, and the jar that"
              + " `mvn package` makes for `local` and `demo`.");
      System.exit(Problems.USAGE);
    }
  }

  /** The whole command line, as the program and the tests use it. */
  static CommandLine commandLine() {
    return Problems.tamed(new CommandLine(new Main()));
  }
}
