package io.wirewatch.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code wirewatch run} in a JVM of its own, that a test can kill. */
final class RunProcess {
  private RunProcess() {}

  /**
   * @param settings as on the command line
   * @param options further ones of {@code run}
   * @param log where its output is added
   */
  static Process start(Map<String, String> settings, List<String> options, File log)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.wirewatch.cli.Main",
                "run"));
    command.addAll(options);
    settings.forEach((key, value) -> command.addAll(List.of("-X", key + "=" + value)));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
        .start();
  }
}
