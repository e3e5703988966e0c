package io.wirewatch.deliver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where a secret is: in a file, or in an environment variable; exactly one of them. The secret
 * itself stands in no record, no topic and no log; it is read at each use, so that a file that
 * changes counts at once.
 *
 * @param file null where it is a variable
 * @param variable null where it is a file
 */
public record Secret(Path file, String variable) {
  /** A secret that cannot be had; the message names the place, never the secret. */
  public static final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Missing(String message) {
      super(message);
    }
  }

  /**
   * The secret, without white space around it.
   *
   * @throws Missing when there is none
   */
  String read(Map<String, String> environment) {
    String text;
    if (file != null) {
      try {
        text = Files.readString(file, StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new Missing(
            "the secret in the file %s cannot be read (%s)"
                .formatted(file, e.getClass().getSimpleName()));
      }
    } else {
      text = environment.getOrDefault(variable, "");
    }
    if (text.isBlank()) {
      throw new Missing("there is no secret in " + this);
    }
    return text.strip();
  }

  @Override
  public String toString() {
    return file != null ? "the file " + file : "the variable " + variable;
  }
}
