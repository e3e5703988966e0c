package io.wirewatch.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Which release this is: who we say that we are to those we ask and write to. */
public final class Release {
  /** As the build has it; Maven writes it into the resource. */
  public static final String VERSION = read();

  /** Name and version, as a user agent says them. */
  public static final String PRODUCT = "Wirewatch/" + VERSION;

  private Release() {}

  private static String read() {
    try (InputStream text = Release.class.getResourceAsStream("/fetch/version.txt")) {
      return new String(text.readAllBytes(), UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
