package io.wirewatch.cli;

import io.wirewatch.app.SubjectFiles;
import io.wirewatch.app.SubjectRegister;
import io.wirewatch.config.SettingsProblem;
import io.wirewatch.kafka.Json;
import io.wirewatch.model.Subject;
import io.wirewatch.subject.Muting;
import io.wirewatch.subject.QueryFault;
import io.wirewatch.subject.QueryValues;
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
          boolean shipped) {
    List<Subject> wanted =
        new ArrayList<>(shipped ? StarterContent.subjects().values() : List.of());
    if (files != null) {
      List<Subject> read = SubjectFiles.read(files);
      Set<String> ids = read.stream().map(Subject::id).collect(Collectors.toSet());
      wanted.removeIf(subject -> ids.contains(subject.id())); // one's own goes before ours
      wanted.addAll(read);
    }
    if (wanted.isEmpty()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "Nothing to apply: name a file or directory, or --shipped.");
    }
    PrintWriter out = spec.commandLine().getOut();
    SubjectRegister register = dryRun ? null : new SubjectRegister(options.settings());
    warn(wanted, dryRun ? Map.of() : register.subjects());
    if (dryRun) {
      out.printf("%d subjects are right; nothing was changed.%n", wanted.size());
      out.flush();
      return 0;
    }
    for (SubjectRegister.Applied applied : register.apply(wanted)) {
      out.printf(
          "%-9s %s v%d%n",
          Json.nameOf(applied.change()), applied.subject().id(), applied.subject().version());
    }
    out.flush();
    return 0;
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
    PrintWriter out = spec.commandLine().getOut();
    Map<String, Subject> subjects = new SubjectRegister(options.settings()).subjects();
    for (Subject subject : subjects.values()) {
      if (output == TailOptions.Format.JSON) {
        out.println(Json.mapper().writeValueAsString(subject));
      } else {
        out.printf(
            "%-28s v%-3d %-8s %-14s %s%s%n",
            subject.id(),
            subject.version(),
            Json.nameOf(subject.severity()),
            subject.desk() == null ? "" : subject.desk(),
            subject.title(),
            subject.silences().isEmpty() ? "" : "  (" + subject.silences().size() + " silences)");
      }
    }
    out.flush();
    return 0;
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Ends subjects. Their topics stay, with what is in them.")
  int remove(
      @Mixin SettingsOptions options,
      @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids of subjects.")
          List<String> ids) {
    List<String> removed = new SubjectRegister(options.settings()).remove(ids);
    PrintWriter out = spec.commandLine().getOut();
    removed.forEach(id -> out.println("removed   " + id));
    out.flush();
    List<String> unknown = ids.stream().filter(id -> !removed.contains(id)).toList();
    if (!unknown.isEmpty()) {
      throw new SettingsProblem("There is no subject " + String.join(", ", unknown) + ".");
    }
    return 0;
  }

  @Command(
      name = "silence",
      mixinStandardHelpOptions = true,
      description = "Holds a subject's alerts back until a time; the ledger keeps them.")
  int silence(
      @Mixin SettingsOptions options,
      @Parameters(paramLabel = "ID", description = "The subject.") String id,
      @Option(
              names = "--until",
              required = true,
              paramLabel = "WHILE|TIME",
              description = "How long (30m, 8h, 2d), or when it ends: 2026-12-31T18:00:00Z.")
          String until,
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
    Instant end = TimeArgument.after(Instant.now(), "--until", until);
    Subject.Silence silence =
        new Subject.Silence(null, end, countries("--region", regions), outlets, reason);
    var changed =
        new SubjectRegister(options.settings()).change(id, subject -> subject.silenced(silence));
    if (changed.isEmpty()) {
      throw new SettingsProblem("There is no subject " + id + ".");
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf("silenced  %s v%d until %s%n", id, changed.get().subject().version(), end);
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
