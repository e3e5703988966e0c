package io.wirewatch.cli.gazetteer;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the tables are written to, each over what it was before. */
record TableDirectory(Path path) {
  /**
   * Opens a table to write, in UTF-8.
   *
   * @param comments lines that begin it, without the {@code #}
   */
  PrintStream open(String name, String... comments) throws IOException {
    Files.createDirectories(path);
    PrintStream out =
        new PrintStream(Files.newOutputStream(path.resolve(name)), false, StandardCharsets.UTF_8);
    for (String comment : comments) {
      out.println("# " + comment);
    }
    return out;
  }
}
