package io.wirewatch.cli;

import io.wirewatch.app.FeedRegister;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Has feeds asked at once. */
@Command(
    name = "ask",
    mixinStandardHelpOptions = true,
    description = {
      "Has feeds asked at once by the instance that polls them, also where they wait for a Retry-After,",
      "a back-off or their own rhythm. A feed that was asked less than a minute ago is left alone."
    })
final class FeedAskCommand implements Callable<Integer> {
  @Mixin private NamedFeeds feeds;

  @Override
  public Integer call() {
    return feeds.each("asked", FeedRegister::ask);
  }
}
