package io.wirewatch.app;

import io.wirewatch.config.SettingsProblem;
import io.wirewatch.model.Subject;
import io.wirewatch.subject.Muting;
import io.wirewatch.subject.SubjectFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Subjects out of a YAML file, or out of all YAML files below a directory. */
public final class SubjectFiles {
  private SubjectFiles() {}

  /**
   * All subjects, or none: whatever is wrong in any file is said in one message.
   *
   * @param present what there is now, for the warnings
   * @param warnings is given what is likely not meant as it is written
   * @throws SettingsProblem if a file can not be read, or holds something that is no subject
   */
  public static List<Subject> read(
      Path fileOrDirectory, SubjectFile.Present present, Consumer<String> warnings) {
    return read(List.of(fileOrDirectory), present, warnings);
  }

  /** The same of several files and directories: no id may stand in two of them. */
  public static List<Subject> read(
      List<Path> filesAndDirectories, SubjectFile.Present present, Consumer<String> warnings) {
    Sources<Subject> sources = new Sources<>(Subject::id, "1:1");
    for (Path file : filesAndDirectories.stream().flatMap(each -> files(each).stream()).toList()) {
      SubjectFile.Reading reading = SubjectFile.read(file.toString(), sources.text(file), present);
      sources.add(file, reading.subjects(), reading.problems());
      reading.warnings().forEach(warning -> warnings.accept(warning.asWarning()));
    }
    Muting muting = Muting.of(sources.found());
    for (Subject subject : sources.found()) {
      String fault = muting.fault(subject.id());
      if (fault != null) {
        sources.problem(sources.fileOf(subject), fault);
      }
    }
    return sources.records();
  }

  private static List<Path> files(Path fileOrDirectory) {
    if (!Files.exists(fileOrDirectory)) {
      throw new SettingsProblem(fileOrDirectory + ": there is no such file or directory");
    }
    if (!Files.isDirectory(fileOrDirectory)) {
      return List.of(fileOrDirectory);
    }
    try (Stream<Path> below = Files.walk(fileOrDirectory)) {
      List<Path> files =
          below.filter(file -> file.toString().matches(".*\\.ya?ml")).sorted().toList();
      if (files.isEmpty()) {
        throw new SettingsProblem(fileOrDirectory + ": there is no YAML file (.yaml) in it");
      }
      return files;
    } catch (IOException e) {
      throw new SettingsProblem(fileOrDirectory + ": " + e.getMessage(), e);
    }
  }
}
