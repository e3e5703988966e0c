package io.wirewatch.cli;

import io.wirewatch.cli.docs.DocsPages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the program is made of, as documents. */
@Command(
    name = "describe",
    mixinStandardHelpOptions = true,
    description = {
      "Draws the three topologies as Markdown with Mermaid. Needs no broker.",
      "With --docs, writes all generated pages: topology, topics with example records, settings, JSON",
      "Schemas, AsyncAPI."
    })
final class DescribeCommand implements Callable<Integer> {
  @Option(
      names = "--docs",
      paramLabel = "DIR",
      description = "Write all pages below this directory.")
  Path docs;

  @Mixin SettingsOptions options;
  @Spec CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    DocsPages pages = new DocsPages(options.settings());
    if (docs == null) {
      spec.commandLine().getOut().print(pages.topology());
      spec.commandLine().getOut().flush();
      return 0;
    }
    for (Map.Entry<String, String> page : pages.all().entrySet()) {
      Path file = docs.resolve(page.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, page.getValue());
      spec.commandLine().getErr().println(file);
    }
    return 0;
  }
}
