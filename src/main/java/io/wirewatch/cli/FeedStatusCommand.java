package io.wirewatch.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.wirewatch.app.FeedRegister;
import io.wirewatch.kafka.Json;
import io.wirewatch.model.FeedStatus;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says how the feeds do. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Says how the feeds do: state, reason, last and next poll. The worst come first.")
final class FeedStatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions options;

  @Option(
      names = "--state",
      paramLabel = "<state>",
      description = "Only feeds in these states; repeatable.")
  private List<FeedStatus.State> states;

  @Option(names = "--json", description = "JSON Lines.")
  private boolean json;

  @Override
  public Integer call() throws JsonProcessingException {
    List<FeedStatus> all = List.copyOf(new FeedRegister(options.settings()).statuses().values());
    Instant now = Instant.now();
    PrintWriter out = spec.commandLine().getOut();
    for (FeedStatus status : FeedStatusText.worstFirst(all)) {
      if (states == null || states.contains(status.state())) {
        out.println(
            json ? Json.mapper().writeValueAsString(status) : FeedStatusText.line(status, now));
      }
    }
    if (!json) {
      spec.commandLine().getErr().println(FeedStatusText.sum(all));
    }
    out.flush();
    return 0;
  }
}
