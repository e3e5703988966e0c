package io.wirewatch.ops;

import io.wirewatch.ops.AdminServer.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The page's own files, named one by one: nothing else on the class path can be asked for. */
final class PageFiles {
  private static final Map<String, String> TYPES =
      Map.of(
          "/index.html", "text/html",
          "/page.css", "text/css",
          "/page.js", "text/javascript",
          "/icon.svg", "image/svg+xml");

  Answer answer(String path) {
    String name = path.equals("/") ? "/index.html" : path;
    String type = TYPES.get(name);
    if (type == null) {
      return new Answer(404, "text/plain", "Nothing here. The page is at /\n");
    }
    try (InputStream file = PageFiles.class.getResourceAsStream("/page" + name)) {
      if (file == null) {
        throw new IllegalStateException("the jar lacks page" + name);
      }
      return new Answer(200, type, file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
