package io.wirewatch.cli.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the model's own Javadoc says of its records and fields; its sources travel in the jar. */
final class FieldComments {
  private static final Pattern COMMENT =
      Pattern.compile(
          "/\\*\\*(.*?)\\*/\\s*(?:public\\s+)?(?:record|enum)\\s+(\\w+)", Pattern.DOTALL);
  private static final Pattern INLINE = Pattern.compile("\\{@(?:code|link)\\s+([^}]*)}");

  private final Map<String, String> comments = new HashMap<>();

  FieldComments(Class<?> topLevel) {
    String resource = "/model-sources/" + topLevel.getSimpleName() + ".java";
    try (InputStream stream = FieldComments.class.getResourceAsStream(resource)) {
      if (stream != null) {
        read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of the record; null where it has none. */
  String of(Class<?> type) {
    return comments.get(type.getSimpleName());
  }

  /** Of one field; null where it has none. */
  String of(Class<?> type, String field) {
    return comments.get(type.getSimpleName() + "." + field);
  }

  private void read(String source) {
    Matcher matcher = COMMENT.matcher(source);
    while (matcher.find()) {
      String text = matcher.group(1);
      // A comment that ends before the declaration found is another's.
      text = text.substring(text.lastIndexOf("/**") + 1);
      String[] parts = text.replaceAll("(?m)^\\s*\\*? ?", " ").split("@param ");
      comments.put(matcher.group(2), plain(parts[0]));
      for (int i = 1; i < parts.length; i++) {
        String[] field = parts[i].strip().split("\\s+", 2);
        if (field.length == 2) {
          comments.put(matcher.group(2) + "." + field[0], plain(field[1]));
        }
      }
    }
  }

  private static String plain(String javadoc) {
    return INLINE
        .matcher(javadoc)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(found.group(1).replace("<", "&lt;").replace(">", "&gt;")))
        .replaceAll("<[^>]+>", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
