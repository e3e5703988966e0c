package io.wirewatch.kafka;

import static io.wirewatch.kafka.ClusterProblem.Kind.CONFIGURATION;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** A directory that is ours to write. */
public final class StateDirectory {
  /** A disk without room for this much is full: a few empty stores take more. */
  private static final int ROOM = 1 << 20;

  private StateDirectory() {}

  /**
   * Makes the directory where it is missing, and tries to write a megabyte in it.
   *
   * @param directory the directory
   * @param purpose what it is for, for the message
   * @return its absolute path
   * @throws ClusterProblem when it cannot be written
   */
  public static Path require(Path directory, String purpose) {
    Path path = directory.toAbsolutePath().normalize();
    try {
      Files.createDirectories(path);
      Path probe = Files.createTempFile(path, ".writable", null);
      try {
        Files.write(probe, new byte[ROOM]);
      } catch (IOException e) {
        throw new ClusterProblem(
            CONFIGURATION,
            "There is no room for %s in %s (%s; %d KB are free). Make room, or name another directory with -X data.directory=DIR."
                .formatted(purpose, path, e.getMessage(), path.toFile().getUsableSpace() / 1024),
            e);
      } finally {
        Files.delete(probe);
      }
      return path;
    } catch (IOException e) {
      throw new ClusterProblem(
          CONFIGURATION,
          "The directory for "
              + purpose
              + " is not writable: "
              + path
              + " ("
              + e.getClass().getSimpleName()
              + "). Give it to the user that runs this, or name another one with"
              + " -X data.directory=DIR.",
          e);
    }
  }

  /** What a person can do where this is the word of a full disk; empty for other problems. */
  static String remedy(Throwable root) {
    return String.valueOf(root.getMessage()).contains("No space left on device")
        ? " The disk of the state directory (data.directory) is full: make room there."
        : "";
  }

  /**
   * The name of whoever owns this directory: made at random once, and kept in it. A process that
   * restarts on its directory has its old name again, so that it takes its old place in the group
   * at once.
   */
  public static String owner(Path directory) {
    Path file = directory.resolve("instance");
    try {
      if (Files.exists(file)) {
        String name = Files.readString(file, StandardCharsets.UTF_8).strip();
        if (name.matches("[a-z0-9-]{1,80}")) {
          return name;
        }
      }
      String name = UUID.randomUUID().toString().substring(0, 8);
      Files.writeString(file, name + "\n", StandardCharsets.UTF_8);
      return name;
    } catch (IOException e) {
      throw new ClusterProblem(
          CONFIGURATION, "Cannot read or write " + file + ": " + e.getMessage(), e);
    }
  }
}
