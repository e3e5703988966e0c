package io.wirewatch.ops;

import io.wirewatch.kafka.Topic;
import io.wirewatch.kafka.Topics;
import io.wirewatch.kafka.UnreadableRows;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Rows of subjects and actors that this process could not read, and so goes without. */
final class TableMetrics {
  private volatile UnreadableRows rows = new UnreadableRows();
  private volatile Topics topics = new Topics();

  TableMetrics(Meters meters) {
    table(meters, "subjects");
    table(meters, "actors");
  }

  /** Shows these from now on. */
  void watch(UnreadableRows rows, Topics topics) {
    this.topics = topics;
    this.rows = rows;
  }

  /** One line each, for people. */
  List<String> warnings() {
    return Stream.of(topics.subjects(), topics.actors())
        .map(Topic::name)
        .flatMap(topic -> rows.of(topic).stream())
        .map(UnreadableRows.Row::line)
        .toList();
  }

  /** What is wrong with subjects, by id. */
  Map<String, String> ofSubjects() {
    Map<String, String> problems = new TreeMap<>();
    rows.of(topics.subjects().name())
        .forEach(
            row ->
                problems.put(
                    row.key(),
                    "has a record that cannot be read, at %s-%d@%d: %s"
                        .formatted(row.topic(), row.partition(), row.offset(), row.reason())));
    return problems;
  }

  private void table(Meters meters, String table) {
    meters.gauge(
        "wirewatch.unreadable.rows",
        "Subjects and actors whose last record cannot be read, where they are kept",
        () -> rows.of(topics.prefix() + table).size(),
        "topic",
        table);
  }
}
