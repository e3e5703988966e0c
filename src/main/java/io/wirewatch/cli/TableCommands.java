package io.wirewatch.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.wirewatch.config.SettingsProblem;
import io.wirewatch.kafka.Json;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** What the commands on registers of a cluster answer alike: subjects, actors. */
final class TableCommands {
  private final PrintWriter out;
  private final String what;

  /**
   * @param what a record is, for people: {@code subject}
   */
  TableCommands(PrintWriter out, String what) {
    this.out = out;
    this.what = what;
  }

  /** One record a line, for people or as JSON. */
  <V> int list(Collection<V> records, TailOptions.Format format, Function<V, String> line)
      throws JsonProcessingException {
    for (V record : records) {
      out.println(
          format == TailOptions.Format.JSON
              ? Json.mapper().writeValueAsString(record)
              : line.apply(record));
    }
    out.flush();
    return 0;
  }

  /** Names those that have ended; the others are a mistake. */
  int removed(List<String> asked, List<String> removed) {
    removed.forEach(id -> out.println("removed   " + id));
    out.flush();
    List<String> unknown = asked.stream().filter(id -> !removed.contains(id)).toList();
    if (!unknown.isEmpty()) {
      throw new SettingsProblem(
          "There is no %s %s on the cluster.".formatted(what, String.join(", ", unknown)));
    }
    return 0;
  }
}
