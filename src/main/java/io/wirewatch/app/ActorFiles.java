package io.wirewatch.app;

import io.wirewatch.config.SettingsProblem;
import io.wirewatch.enrich.ActorFile;
import io.wirewatch.kafka.JsonSerde;
import io.wirewatch.model.KnownActor;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/** Actors out of files, tab-separated or as the command that lists them prints them. */
public final class ActorFiles {
  private ActorFiles() {}

  /**
   * All actors of all files, or none: whatever is wrong in any of them is said in one message.
   *
   * @throws SettingsProblem if a file can not be read, or holds something that is no actor
   */
  public static List<KnownActor> read(List<Path> files) {
    List<KnownActor> actors = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    Map<String, Path> fileOf = new HashMap<>();
    for (Path file : files) {
      for (KnownActor actor : actors(file, text(file), problems)) {
        Path before = fileOf.putIfAbsent(actor.id(), file);
        if (before != null) {
          problems.add(file + ": id: '" + actor.id() + "' stands in " + before + " too");
        }
        actors.add(actor);
      }
    }
    if (!problems.isEmpty()) {
      throw new SettingsProblem(String.join(System.lineSeparator(), problems));
    }
    return actors;
  }

  /** Tab-separated, or JSON lines as {@code actors list -o json} prints them. */
  private static List<KnownActor> actors(Path file, String text, List<String> problems) {
    if (!text.stripLeading().startsWith("{")) {
      ActorFile.Reading reading = ActorFile.read(file.toString(), text);
      reading.problems().forEach(problem -> problems.add(problem.toString()));
      return reading.actors();
    }
    Deserializer<KnownActor> json = JsonSerde.of(KnownActor.class).deserializer();
    List<KnownActor> actors = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      String place = file + ":" + number;
      try {
        KnownActor actor = json.deserialize(place, line.getBytes(StandardCharsets.UTF_8));
        ActorFile.faults(actor).forEach(fault -> problems.add(place + ": " + fault));
        actors.add(actor);
      } catch (SerializationException e) {
        problems.add(e.getMessage());
      }
    }
    return actors;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new SettingsProblem(file + ":1: the file is not UTF-8 text", e);
    } catch (IOException e) {
      throw new SettingsProblem(file + ": can not be read: " + e.getMessage(), e);
    }
  }
}
