package io.wirewatch.app;

import io.wirewatch.config.SettingsProblem;
import io.wirewatch.model.Subject;
import io.wirewatch.subject.Muting;
import io.wirewatch.subject.SubjectFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Subjects out of a YAML file, or out of all YAML files below a directory. */
public final class SubjectFiles {
  private SubjectFiles() {}

  /**
   * All subjects, or none: whatever is wrong in any file is said in one message.
   *
   * @throws SettingsProblem if a file can not be read, or holds something that is no subject
   */
  public static List<Subject> read(Path fileOrDirectory) {
    return read(List.of(fileOrDirectory));
  }

  /** The same of several files and directories: no id may stand in two of them. */
  public static List<Subject> read(List<Path> filesAndDirectories) {
    List<Subject> subjects = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    Map<String, Path> fileOf = new HashMap<>();
    for (Path file : filesAndDirectories.stream().flatMap(each -> files(each).stream()).toList()) {
      SubjectFile.Reading reading = SubjectFile.read(file.toString(), text(file));
      reading.problems().forEach(problem -> problems.add(problem.toString()));
      for (Subject subject : reading.subjects()) {
        Path before = fileOf.putIfAbsent(subject.id(), file);
        if (before != null) {
          problems.add(file + ":1:1: the id \"" + subject.id() + "\" stands in " + before + " too");
        }
        subjects.add(subject);
      }
    }
    Muting muting = Muting.of(subjects);
    for (Subject subject : subjects) {
      String fault = muting.fault(subject.id());
      if (fault != null) {
        problems.add(fileOf.get(subject.id()) + ":1:1: " + fault);
      }
    }
    if (!problems.isEmpty()) {
      throw new SettingsProblem(String.join(System.lineSeparator(), problems));
    }
    return subjects;
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

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new SettingsProblem(file + ":1:1: the file is not UTF-8 text", e);
    } catch (IOException e) {
      throw new SettingsProblem(file + ": can not be read: " + e.getMessage(), e);
    }
  }
}
