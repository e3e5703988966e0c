package io.wirewatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wirewatch.dedup.CanonicalUrl;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** URLs in, one a line; the canonical one of each out, or an empty line. */
@Command(
    name = "canonicalize",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the canonical one of each URL of standard input.",
      "One a line; an empty line where it is no http(s) URL."
    })
final class CanonicalizeCommand implements Callable<Integer> {
  @Option(
      names = "--key",
      description =
          "Print what links of one page have in common; for comparing, not for following.")
  private boolean key;

  @Override
  public Integer call() throws IOException {
    try (FilterInput in = FilterInput.of(null)) {
      BufferedWriter out = new BufferedWriter(new OutputStreamWriter(System.out, UTF_8), 1 << 16);
      int answered = 0;
      for (String line = in.next(); line != null; line = in.next()) {
        out.write((key ? CanonicalUrl.key(line) : CanonicalUrl.of(line)).orElse(""));
        out.write('\n');
        if (!in.ready()) {
          out.flush();
        }
        if (++answered % 1024 == 0 && FilterRecords.isClosed(System.out)) {
          break;
        }
      }
      out.flush();
    }
    return 0;
  }
}
