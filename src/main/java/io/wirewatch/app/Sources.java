package io.wirewatch.app;

import io.wirewatch.config.SettingsProblem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Records out of several files, all of them or none: whatever is wrong in any is said in one
 * message, and no id stands in two.
 *
 * @param <V> the records
 */
final class Sources<V> {
  private final Function<V, String> id;
  private final String start;
  private final List<V> records = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final Map<String, Path> fileOf = new HashMap<>();

  /**
   * @param start where a file begins, for the messages: {@code 1} or {@code 1:1}
   */
  Sources(Function<V, String> id, String start) {
    this.id = id;
    this.start = start;
  }

  /** The text of a file. */
  String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new SettingsProblem(file + ":" + start + ": the file is not UTF-8 text", e);
    } catch (IOException e) {
      throw new SettingsProblem(file + ": can not be read: " + e.getMessage(), e);
    }
  }

  /** Takes what a file holds, and what is wrong with it. */
  void add(Path file, List<V> found, List<?> wrong) {
    wrong.forEach(problem -> problems.add(problem.toString()));
    for (V record : found) {
      Path before = fileOf.putIfAbsent(id.apply(record), file);
      if (before != null) {
        problem(file, "the id \"" + id.apply(record) + "\" stands in " + before + " too");
      }
      records.add(record);
    }
  }

  /** Something that is wrong with a file as a whole. */
  void problem(Path file, String message) {
    problems.add(file + ":" + start + ": " + message);
  }

  /** The file in which a record stands. */
  Path fileOf(V record) {
    return fileOf.get(id.apply(record));
  }

  /** All records so far, right or not. */
  List<V> found() {
    return List.copyOf(records);
  }

  /**
   * All records.
   *
   * @throws SettingsProblem if anything is wrong with any
   */
  List<V> records() {
    if (!problems.isEmpty()) {
      throw new SettingsProblem(String.join(System.lineSeparator(), problems));
    }
    return records;
  }
}
