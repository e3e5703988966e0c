package io.wirewatch.app;

import io.wirewatch.enrich.ActorFile;
import io.wirewatch.kafka.JsonSerde;
import io.wirewatch.model.KnownActor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/** Actors out of files, tab-separated or as the command that lists them prints them. */
public final class ActorFiles {
  private ActorFiles() {}

  /**
   * All actors of all files, or none: whatever is wrong in any of them is said in one message.
   *
   * @throws io.wirewatch.config.SettingsProblem if a file can not be read, or holds something that
   *     is no actor
   */
  public static List<KnownActor> read(List<Path> files) {
    Sources<KnownActor> sources = new Sources<>(KnownActor::id, "1");
    for (Path file : files) {
      String text = sources.text(file);
      if (text.stripLeading().startsWith("{")) {
        addJson(sources, file, text);
      } else {
        ActorFile.Reading reading = ActorFile.read(file.toString(), text);
        sources.add(file, reading.actors(), reading.problems());
      }
    }
    return sources.records();
  }

  /** JSON lines as {@code actors list -o json} prints them. */
  private static void addJson(Sources<KnownActor> sources, Path file, String text) {
    Deserializer<KnownActor> json = JsonSerde.of(KnownActor.class).deserializer();
    List<KnownActor> actors = new ArrayList<>();
    List<String> problems = new ArrayList<>();
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
    sources.add(file, actors, problems);
  }
}
