package io.wirewatch.cli;

import io.wirewatch.model.Feed;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Ends the polling of feeds. */
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    description = "Ends the polling of feeds and forgets what they held.")
final class FeedRemoveCommand implements Callable<Integer> {
  @Mixin private NamedFeeds feeds;

  @Override
  public Integer call() {
    return feeds.each(
        "removed", (register, there) -> register.remove(there.stream().map(Feed::id).toList()));
  }
}
