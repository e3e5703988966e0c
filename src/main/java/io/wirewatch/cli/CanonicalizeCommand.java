package io.wirewatch.cli;

import io.wirewatch.dedup.CanonicalUrl;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** URLs in, one a line; the canonical one of each out, or an empty line. */
@Command(
    name = "canonicalize",
    mixinStandardHelpOptions = true,
    description = {
      "Reads URLs from standard input, one a line, and prints the canonical one of each,",
      "or an empty line where it is no http(s) URL."
    })
final class CanonicalizeCommand implements Callable<Integer> {
  @Option(
      names = "--key",
      description =
          "Print what links of one page have in common; for comparing, not for following.")
  private boolean key;

  @Override
  public Integer call() throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8), 1 << 16);
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.print((key ? CanonicalUrl.key(line) : CanonicalUrl.of(line)).orElse(""));
      out.print('\n');
    }
    out.flush();
    return 0;
  }
}
