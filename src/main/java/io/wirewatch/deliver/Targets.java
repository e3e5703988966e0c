package io.wirewatch.deliver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The targets of a file, or of all YAML files below a directory, as they are now.
 *
 * @param targets by id
 * @param problems whatever is wrong in any file; where there are some, none of the targets counts
 */
public record Targets(Map<String, Target> targets, List<String> problems) {
  private static final Targets NONE = new Targets(Map.of(), List.of());

  /**
   * Reads them.
   *
   * @param place empty: there are none
   */
  public static Targets read(String place) {
    if (place.isBlank()) {
      return NONE;
    }
    Map<String, Target> targets = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    try {
      for (Path file : files(Path.of(place))) {
        TargetFile.Reading reading = read(file);
        problems.addAll(reading.problems());
        for (Target target : reading.targets()) {
          if (targets.putIfAbsent(target.id(), target) != null) {
            problems.add(file + ":1:1: the id \"" + target.id() + "\" stands in two files");
          }
        }
      }
    } catch (IOException e) {
      problems.add(
          "deliver.targets: cannot read "
              + e.getMessage()
              + " ("
              + e.getClass().getSimpleName()
              + ")");
    }
    return new Targets(targets, List.copyOf(problems));
  }

  private static TargetFile.Reading read(Path file) throws IOException {
    try {
      return TargetFile.read(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      return new TargetFile.Reading(List.of(), List.of(file + ":1:1: the file is not UTF-8 text"));
    }
  }

  private static List<Path> files(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return List.of(place);
    }
    // Kubernetes mounts a directory of links into hidden directories.
    try (Stream<Path> below = Files.list(place)) {
      return below.filter(file -> file.toString().matches(".*\\.ya?ml")).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause(); // what a listing throws while it goes on
    }
  }
}
