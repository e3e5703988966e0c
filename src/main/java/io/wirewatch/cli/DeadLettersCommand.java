package io.wirewatch.cli;

import io.wirewatch.app.Wirings;
import io.wirewatch.config.Settings;
import io.wirewatch.kafka.DeadLetterReplay;
import io.wirewatch.kafka.DeadLetters;
import io.wirewatch.kafka.EventHeaders;
import io.wirewatch.kafka.TopicReader;
import io.wirewatch.kafka.Topics;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What could not be read or processed: look at it, and send it in again. */
@Command(
    name = "dead-letters",
    mixinStandardHelpOptions = true,
    description = {
      "Lists, shows and replays the records that could not be read, processed or delivered.",
      "A letter's name is its place on the topic: PARTITION@OFFSET."
    },
    subcommands = CommandLine.HelpCommand.class)
final class DeadLettersCommand {
  @Spec CommandSpec spec;

  /** Which letters. */
  static final class Selection {
    @Option(
        names = "--stage",
        description = "Only those of this stage: poll, process, alert or deliver.")
    String stage;

    @Option(
        names = "--from",
        paramLabel = "TOPIC",
        description = "Only those read from this topic.")
    String from;

    @Option(
        names = "--since",
        paramLabel = "AGE|TIME",
        description = "Only those not older than that (1h, 2d) or since then.")
    String since;

    boolean wants(ConsumerRecord<byte[], byte[]> letter, Topics topics) {
      return (stage == null || stage.equals(header(letter, DeadLetters.STAGE)))
          && (from == null
              || TailOptions.fullName(topics, from).equals(header(letter, DeadLetters.TOPIC)));
    }
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "One line a letter: name, time, where and why.")
  int list(
      @Mixin Selection selection,
      @Option(names = "--all", description = "Also those that were replayed already.") boolean all,
      @Option(
              names = {"-o", "--output"},
              defaultValue = "text",
              description = "text or json")
          TailOptions.Format output,
      @Mixin SettingsOptions options) {
    Settings settings = options.settings();
    PrintWriter out = spec.commandLine().getOut();
    RecordLines lines = new RecordLines(Wirings.topics(settings));
    List<ConsumerRecord<byte[], byte[]>> letters = letters(settings, selection, all);
    letters.forEach(
        letter ->
            out.println(
                output == TailOptions.Format.JSON ? lines.json(letter) : lines.text(letter)));
    out.flush();
    if (output == TailOptions.Format.TEXT) {
      spec.commandLine().getErr().println(letters.size() + " dead letters.");
    }
    return 0;
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "All of one letter: headers, stack trace and value.")
  int show(
      @Parameters(paramLabel = "LETTER", description = "PARTITION@OFFSET") String name,
      @Mixin SettingsOptions options) {
    Settings settings = options.settings();
    PrintWriter out = spec.commandLine().getOut();
    ConsumerRecord<byte[], byte[]> letter =
        letters(settings, new Selection(), true).stream()
            .filter(one -> name(one).equals(name))
            .findFirst()
            .orElseThrow(() -> noSuch(name));
    out.printf("letter   %s%ntime     %s%n", name, Instant.ofEpochMilli(letter.timestamp()));
    out.printf("key      %s%n", RecordLines.text(letter.key()));
    for (Header header : letter.headers()) {
      out.printf("%s: %s%n", header.key(), RecordLines.text(header.value()));
    }
    out.println();
    out.println(RecordLines.text(letter.value()));
    out.flush();
    return 0;
  }

  @Command(
      name = "replay",
      mixinStandardHelpOptions = true,
      description = {
        "Sends letters back to the topics that they were read from, all of them or none; an alert"
            + " that",
        "a target did not take goes to that target only.",
        "A letter that was replayed is marked, and is not replayed twice."
      })
  int replay(
      @Parameters(arity = "0..*", paramLabel = "LETTER", description = "PARTITION@OFFSET")
          List<String> names,
      @Option(names = "--all", description = "Every letter that the selection leaves.") boolean all,
      @Option(names = "--dry-run", description = "Only say what would be done.") boolean dryRun,
      @Mixin Selection selection,
      @Mixin SettingsOptions options) {
    Settings settings = options.settings();
    Topics topics = Wirings.topics(settings);
    PrintWriter out = spec.commandLine().getOut();
    if (all == (names != null && !names.isEmpty())) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "Name the letters, or say --all.");
    }
    List<ConsumerRecord<byte[], byte[]>> letters = letters(settings, selection, false);
    if (!all) {
      Set<String> there = new HashSet<>();
      letters.forEach(letter -> there.add(name(letter)));
      names.stream()
          .filter(name -> !there.contains(name))
          .findFirst()
          .ifPresent(
              name -> {
                throw noSuch(name);
              });
      letters = letters.stream().filter(letter -> names.contains(name(letter))).toList();
    }
    List<ConsumerRecord<byte[], byte[]>> possible =
        letters.stream().filter(DeadLetterReplay::isPossible).toList();
    for (ConsumerRecord<byte[], byte[]> letter : letters) {
      out.printf(
          "%s %s%n",
          possible.contains(letter) ? (dryRun ? "would replay" : "replay") : "cannot replay",
          line(letter));
    }
    if (!dryRun && !possible.isEmpty()) {
      DeadLetterReplay.send(settings.kafka(), topics, possible);
    }
    out.printf(
        "%d of %d letters%s.%n",
        possible.size(), letters.size(), dryRun ? " (dry run)" : " replayed");
    out.flush();
    return possible.size() == letters.size() ? 0 : Problems.UNREADABLE;
  }

  private static List<ConsumerRecord<byte[], byte[]>> letters(
      Settings settings, Selection selection, boolean replayedToo) {
    Topics topics = Wirings.topics(settings);
    List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
    Set<String> replayed = new HashSet<>();
    try (TopicReader reader =
        TopicReader.open(settings.kafka(), List.of(topics.deadLetters().name()))) {
      Instant since =
          selection.since == null
              ? Instant.MIN
              : TimeArgument.before(Instant.now(), "--since", selection.since);
      for (ConsumerRecord<byte[], byte[]> record : reader.readToEnd()) {
        String marked = header(record, DeadLetterReplay.REPLAYED);
        if (marked != null) {
          replayed.add(marked);
        } else if (selection.wants(record, topics)
            && !Instant.ofEpochMilli(record.timestamp()).isBefore(since)) {
          letters.add(record);
        }
      }
    }
    letters.removeIf(letter -> !replayedToo && replayed.contains(name(letter)));
    return letters;
  }

  private CommandLine.ParameterException noSuch(String name) {
    return new CommandLine.ParameterException(
        spec.commandLine(),
        "There is no dead letter "
            + name
            + " (or it was replayed already); see `dead-letters list`.");
  }

  /** PARTITION@OFFSET. */
  static String name(ConsumerRecord<byte[], byte[]> letter) {
    return letter.partition() + "@" + letter.offset();
  }

  /** Where and why, in one line. */
  static String line(ConsumerRecord<byte[], byte[]> letter) {
    if (header(letter, DeadLetterReplay.REPLAYED) != null) {
      return "(letter " + header(letter, DeadLetterReplay.REPLAYED) + " was replayed)";
    }
    Map<String, String> why = new java.util.HashMap<>();
    for (Header header : letter.headers()) {
      why.put(header.key(), RecordLines.text(header.value()));
    }
    String message = String.valueOf(why.get(DeadLetters.MESSAGE)).replaceAll("\\s+", " ");
    return "%-8s %s %s at %s, key %s of %s: %s"
        .formatted(
            name(letter),
            why.get(DeadLetters.STAGE),
            why.get(DeadLetters.KIND),
            why.get(DeadLetters.NODE),
            RecordLines.text(letter.key()),
            why.getOrDefault(DeadLetters.TOPIC, why.get(DeadLetters.URL)),
            message.length() > 160 ? message.substring(0, 160) + " …" : message);
  }

  private static String header(ConsumerRecord<byte[], byte[]> letter, String key) {
    return EventHeaders.text(letter.headers(), key);
  }
}
