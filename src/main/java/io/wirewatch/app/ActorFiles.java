package io.wirewatch.app;

import io.wirewatch.enrich.ActorFile;
import io.wirewatch.model.KnownActor;
import java.nio.file.Path;
import java.util.List;

/** Actors out of tab-separated files. */
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
      ActorFile.Reading reading = ActorFile.read(file.toString(), sources.text(file));
      sources.add(file, reading.actors(), reading.problems());
    }
    return sources.records();
  }
}
