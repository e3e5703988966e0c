package io.wirewatch.cli;

import io.wirewatch.app.Wirings;
import io.wirewatch.config.Settings;
import io.wirewatch.kafka.ClusterProblem;
import io.wirewatch.kafka.TopicReader;
import io.wirewatch.kafka.Topics;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine.Option;

/** Where to begin, when to end and how to print: the options of every reading command. */
final class TailOptions {
  /** How a record is printed. */
  enum Format {
    TEXT,
    JSON
  }

  @Option(names = "--from-beginning", description = "From the oldest record on.")
  boolean fromBeginning;

  @Option(
      names = {"-n", "--tail"},
      paramLabel = "N",
      description = "From the last N records on.")
  Integer tail;

  @Option(
      names = "--since",
      paramLabel = "AGE|TIME",
      description = "From that age (90s, 5m, 1h, 2d) or ISO time on.")
  String since;

  @Option(
      names = {"-c", "--max-messages"},
      paramLabel = "N",
      description = "End after so many records.")
  long maxMessages = Long.MAX_VALUE;

  @Option(
      names = {"-e", "--exit"},
      description = "End at the last record there is, instead of waiting for more.")
  boolean exit;

  @Option(names = "--key", description = "Only records with this key.")
  String key;

  @Option(
      names = {"-o", "--output"},
      defaultValue = "text",
      description = "text, or json: one object a line with topic, offset, key, headers and value.")
  Format output;

  /** Reads and prints until told to stop. */
  int run(Settings settings, String topic, PrintWriter out) {
    Counts.atLeast(1, "--max-messages", maxMessages);
    Counts.atLeast(0, "--tail", tail == null ? 0 : tail);
    Instant from = since == null ? null : TimeArgument.before(Instant.now(), "--since", since);
    Topics topics = Wirings.topics(settings);
    RecordLines lines = new RecordLines(topics);
    try (TopicReader reader = TopicReader.open(settings.kafka(), List.of(topic))) {
      if (!reader.hasPartitions()) {
        throw new ClusterProblem(
            ClusterProblem.Kind.CLUSTER,
            "There is no topic " + topic + ". `wirewatch topics list` names ours.");
      }
      TopicReader positioned = position(reader, from);
      return exit || tail != null
          ? backward(positioned, lines, out)
          : forward(positioned, lines, out, 0);
    }
  }

  /** The short name of one of our topics, or a full name. */
  static String fullName(Topics topics, String name) {
    boolean ours =
        topics.all().stream().anyMatch(topic -> topic.name().equals(topics.prefix() + name))
            || name.startsWith("subject.");
    return ours ? topics.prefix() + name : name;
  }

  private int backward(TopicReader reader, RecordLines lines, PrintWriter out) {
    if (tail != null) {
      reader.beforeEnd(Math.max(1, tail) * 3L + 50);
    }
    List<ConsumerRecord<byte[], byte[]>> records =
        reader.readToEnd().stream().filter(this::wanted).toList();
    int from = tail == null ? 0 : Math.max(0, records.size() - tail);
    long printed = 0;
    for (ConsumerRecord<byte[], byte[]> record : records.subList(from, records.size())) {
      if (printed == maxMessages) {
        break;
      }
      print(record, lines, out);
      printed++;
    }
    return exit || printed == maxMessages ? 0 : forward(reader, lines, out, printed);
  }

  private int forward(TopicReader reader, RecordLines lines, PrintWriter out, long before) {
    long printed = before;
    while (printed < maxMessages && !out.checkError()) {
      for (ConsumerRecord<byte[], byte[]> record : reader.poll()) {
        if (wanted(record) && printed < maxMessages) {
          print(record, lines, out);
          printed++;
        }
      }
    }
    return 0;
  }

  private TopicReader position(TopicReader reader, Instant from) {
    if (from != null) {
      return reader.since(from);
    }
    return fromBeginning || exit || tail != null ? reader : reader.fromEnd();
  }

  private boolean wanted(ConsumerRecord<byte[], byte[]> record) {
    return key == null || key.equals(RecordLines.text(record.key()));
  }

  private void print(ConsumerRecord<byte[], byte[]> record, RecordLines lines, PrintWriter out) {
    out.println(output == Format.JSON ? lines.json(record) : lines.text(record));
    out.flush();
  }
}
