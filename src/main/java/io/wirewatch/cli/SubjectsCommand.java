package io.wirewatch.cli;

import io.wirewatch.app.ActorRegister;
import io.wirewatch.app.Applied;
import io.wirewatch.app.SubjectFiles;
import io.wirewatch.app.SubjectRegister;
import io.wirewatch.config.Settings;
import io.wirewatch.config.SettingsProblem;
import io.wirewatch.enrich.ActorFile;
import io.wirewatch.kafka.ClusterProblem;
import io.wirewatch.kafka.Json;
import io.wirewatch.model.KnownActor;
import io.wirewatch.model.Subject;
import io.wirewatch.subject.Muting;
import io.wirewatch.subject.QueryFault;
import io.wirewatch.subject.QueryValues;
import io.wirewatch.subject.SubjectFile;
import io.wirewatch.subject.SubjectMonitor;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The subjects that are watched. */
@Command(
    name = "subjects",
    mixinStandardHelpOptions = true,
    description = "Applies, lists, silences, removes, tries and explains subjects.",
    subcommands = {
      SubjectTestCommand.class,
      SubjectExplainCommand.class,
      CommandLine.HelpCommand.class
    })
final class SubjectsCommand {
  @Spec CommandSpec spec;

  @Command(
      name = "apply",
      mixinStandardHelpOptions = true,
      description =
          "Adds or changes the subjects of a file or directory, all of them or none; running"
              + " instances follow within seconds.")
  int apply(
      @Mixin SettingsOptions options,
      @Option(names = "--dry-run", description = "Only say whether the files are right.")
          boolean dryRun,
      @Parameters(
              paramLabel = "FILE-OR-DIR",
              arity = "0..*",
              description = "YAML files, or directories of them.")
          List<Path> files,
      @Option(names = "--shipped", description = "The subjects that come with the program.")
          boolean shipped,
      @Option(
              names = "--take-over",
              description = "Takes over subjects of other desks that have the same ids.")
          boolean takeOver) {
    if (files == null && !shipped) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "Nothing to apply: name a file or directory, or --shipped.");
    }
    Instant now = Instant.now();
    Settings settings = dryRun ? null : options.settings();
    SubjectFile.Present present = new SubjectFile.Present(now, () -> actors(settings));
    List<Subject> wanted =
        new ArrayList<>(shipped ? StarterContent.subjects().values() : List.of());
    if (files != null) {
      List<Subject> read = SubjectFiles.read(files, present, spec.commandLine().getErr()::println);
      Set<String> ids = read.stream().map(Subject::id).collect(Collectors.toSet());
      wanted.removeIf(subject -> ids.contains(subject.id())); // one's own goes before ours
      wanted.addAll(read);
    }
    PrintWriter out = spec.commandLine().getOut();
    SubjectRegister register = dryRun ? null : new SubjectRegister(settings);
    Map<String, Subject> there = dryRun ? Map.of() : register.subjects();
    if (!takeOver) {
      refuseOthers(wanted, there);
    }
    warn(wanted, there);
    if (dryRun) {
      out.printf("%d subjects are right; nothing was changed.%n", wanted.size());
      out.flush();
      return 0;
    }
    for (Applied<Subject> applied : register.apply(wanted, now)) {
      out.printf(
          "%-9s %s v%d%n",
          Json.nameOf(applied.change()), applied.record().id(), applied.record().version());
      SilenceText.of(applied, now).forEach(line -> out.println("          " + line));
    }
    out.flush();
    return 0;
  }

  /** Refuses subjects whose ids those of another desk have: its watchers would hear of it last. */
  static void refuseOthers(Collection<Subject> wanted, Map<String, Subject> there) {
    List<String> taken = new ArrayList<>();
    for (Subject subject : wanted) {
      Subject before = there.get(subject.id());
      if (before != null && before.desk() != null && !before.desk().equals(subject.desk())) {
        taken.add(
            "%s is a subject of the desk %s, and this file is of %s."
                .formatted(
                    subject.id(),
                    before.desk(),
                    subject.desk() == null ? "none" : "the desk " + subject.desk()));
      }
    }
    if (!taken.isEmpty()) {
      throw new SettingsProblem(
          String.join(System.lineSeparator(), taken)
              + System.lineSeparator()
              + "Nothing was changed: give it another id, or say --take-over.");
    }
  }

  /** The actors that come with the program and those of the cluster, if there is one. */
  private static List<KnownActor> actors(Settings settings) {
    List<KnownActor> actors = new ArrayList<>(ActorFile.shipped());
    if (settings != null) {
      try {
        actors.addAll(new ActorRegister(settings).actors().values());
      } catch (ClusterProblem noTopic) {
        // Of an older cluster; what else is wrong with it, the subjects will meet.
      }
    }
    return actors;
  }

  /**
   * Says what costs every article something, and who mutes nobody; refuses who would mute in a
   * circle with subjects that are there.
   */
  private void warn(Collection<Subject> wanted, Map<String, Subject> there) {
    PrintWriter err = spec.commandLine().getErr();
    try (SubjectMonitor monitor = SubjectMonitor.of(wanted)) {
      if (!monitor.unfiltered().isEmpty()) {
        err.printf(
            "%d run on every article, because no whole word or tag is required: %s%n",
            monitor.unfiltered().size(), String.join(", ", monitor.unfiltered()));
      }
    }
    Map<String, Subject> all = new TreeMap<>(there);
    wanted.forEach(subject -> all.put(subject.id(), subject));
    Muting muting = Muting.of(all.values());
    for (Subject subject : wanted) {
      String fault = muting.fault(subject.id());
      if (fault != null) {
        throw new SettingsProblem(fault);
      }
      List<String> strangers =
          subject.policy().mutes().stream().filter(id -> !all.containsKey(id)).toList();
      if (!strangers.isEmpty()) {
        err.printf(
            "%s mutes %s, and there is no such subject%s.%n",
            subject.id(), String.join(", ", strangers), there.isEmpty() ? " among these" : "");
      }
    }
    Collection<String> uninflected = SubjectMonitor.uninflected(wanted);
    if (!uninflected.isEmpty()) {
      err.printf(
          "Words are compared only as they are written in: %s%n", String.join(", ", uninflected));
    }
    err.flush();
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the subjects on the cluster.")
  int list(
      @Mixin SettingsOptions options,
      @Option(
              names = {"-o", "--output"},
              defaultValue = "text",
              description = "text or json.")
          TailOptions.Format output)
      throws java.io.IOException {
    Instant now = Instant.now();
    return table()
        .list(
            new SubjectRegister(options.settings()).subjects().values(),
            output,
            subject ->
                "%-28s v%-3d %-8s %-14s %s%s"
                    .formatted(
                        subject.id(),
                        subject.version(),
                        Json.nameOf(subject.severity()),
                        subject.desk() == null ? "" : subject.desk(),
                        subject.title(),
                        SilenceText.count(subject, now)));
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Ends subjects. Their topics stay, with what is in them.")
  int remove(
      @Mixin SettingsOptions options,
      @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids of subjects.")
          List<String> ids) {
    return table().removed(ids, new SubjectRegister(options.settings()).remove(ids));
  }

  private TableCommands table() {
    return new TableCommands(spec.commandLine().getOut(), "subject");
  }

  @Command(
      name = "silence",
      mixinStandardHelpOptions = true,
      description =
          "Holds a subject's alerts back until a time; the ledger keeps them. Applying its file leaves"
              + " such a silence as it is.")
  int silence(
      @Mixin SettingsOptions options,
      @Parameters(paramLabel = "ID", description = "The subject.") String id,
      @Option(
              names = "--until",
              paramLabel = "WHILE|TIME",
              description = "How long (30m, 8h, 2d), or when it ends: 2026-12-31T18:00:00Z.")
          String until,
      @Option(
              names = "--end",
              description = "Ends all silences that were set so; those of its file stay.")
          boolean end,
      @Option(
              names = "--region",
              paramLabel = "CODE",
              description = "Only about this country (ISO 3166-1, such as UA); repeatable.")
          List<String> regions,
      @Option(
              names = "--outlet",
              paramLabel = "OUTLET",
              description = "Only of this outlet; repeatable.")
          List<String> outlets,
      @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for people.")
          String reason) {
    if (end == (until != null)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "Say how long with --until, or --end.");
    }
    Instant now = Instant.now();
    UnaryOperator<Subject> change = Subject::unsilenced;
    if (!end) {
      Subject.Silence silence =
          new Subject.Silence(
              null,
              TimeArgument.after(now, "--until", until),
              countries("--region", regions),
              outlets,
              reason,
              now);
      change = subject -> subject.silenced(List.of(silence));
    }
    Applied<Subject> applied =
        new SubjectRegister(options.settings())
            .change(id, change)
            .orElseThrow(() -> new SettingsProblem("There is no subject " + id + "."));
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%-9s %s v%d%n",
        applied.change() == Applied.Change.UNCHANGED ? "unchanged" : end ? "ended" : "silenced",
        id,
        applied.record().version());
    SilenceText.of(applied, now).forEach(line -> out.println("          " + line));
    out.flush();
    return 0;
  }

  private static List<String> countries(String option, List<String> codes) {
    try {
      return codes == null ? List.of() : QueryValues.countries(codes);
    } catch (QueryFault fault) {
      throw new CommandLine.TypeConversionException(option + ": " + fault.getMessage());
    }
  }
}
