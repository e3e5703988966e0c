package io.wirewatch.cli;

import io.wirewatch.config.SettingsProblem;
import io.wirewatch.kafka.ClusterProblem;
import io.wirewatch.ops.AdminAddressTaken;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** What a failed command prints, and its exit code. */
final class Problems {
  static final int UNREADABLE = 1;
  static final int USAGE = 2;
  static final int STREAM = 3;
  static final int CLUSTER = 4;

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private Problems() {}

  /** Lets a command line end with our messages and codes instead of stack traces. */
  static CommandLine tamed(CommandLine command) {
    return command
        .setExecutionExceptionHandler((problem, line, parsed) -> report(problem, line))
        .setParameterExceptionHandler((usage, arguments) -> refuse(usage))
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  /**
   * The complaint and where to read on; the whole usage would push the complaint off the screen.
   */
  private static int refuse(CommandLine.ParameterException usage) {
    CommandLine line = usage.getCommandLine();
    PrintWriter err = line.getErr();
    err.println(usage.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(usage, err);
    err.println("See: " + line.getCommandSpec().qualifiedName() + " --help");
    return USAGE;
  }

  private static int report(Exception problem, CommandLine line) {
    LOG.debug("The command failed", problem);
    var err = line.getErr();
    if (problem instanceof SettingsProblem || problem instanceof AdminAddressTaken) {
      err.println(problem.getMessage());
      return USAGE;
    }
    if (problem instanceof ClusterProblem cluster) {
      err.println(cluster.getMessage());
      return exitCode(cluster);
    }
    if (problem instanceof FilterInput.UnreadableInput) {
      err.println(problem.getMessage());
      return UNREADABLE;
    }
    if (problem instanceof CommandLine.ParameterException
        || problem instanceof CommandLine.TypeConversionException) {
      err.println(problem.getMessage());
      return USAGE;
    }
    if (problem instanceof FileSystemException file) {
      String reason = file.getReason();
      err.println(
          file instanceof NoSuchFileException
              ? file.getFile() + ": there is no such file or directory"
              : "%s cannot be read or written (%s)"
                  .formatted(
                      file.getFile(), reason == null ? file.getClass().getSimpleName() : reason));
      return USAGE;
    }
    String message = problem.getMessage();
    err.println(
        problem.getClass().getSimpleName()
            + (message == null ? "" : ": " + message)
            + " (WIREWATCH_LOG=DEBUG shows where)");
    return UNREADABLE;
  }

  static int exitCode(ClusterProblem problem) {
    return switch (problem.kind()) {
      case CONFIGURATION -> USAGE;
      case STREAM -> STREAM;
      case CLUSTER -> CLUSTER;
    };
  }
}
