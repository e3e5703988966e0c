package io.wirewatch.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The feeds that are polled. */
@Command(
    name = "feeds",
    mixinStandardHelpOptions = true,
    description = "Says what to poll, and how each feed does.",
    subcommands = {
      CommandLine.HelpCommand.class,
      FeedAddCommand.class,
      FeedAskCommand.class,
      FeedCheckCommand.class,
      FeedExportCommand.class,
      FeedImportCommand.class,
      FeedListCommand.class,
      FeedRemoveCommand.class,
      FeedStatusCommand.class
    })
final class FeedsCommand {}
