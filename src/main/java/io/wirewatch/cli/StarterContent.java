package io.wirewatch.cli;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.wirewatch.enrich.ActorFile;
import io.wirewatch.kafka.Json;
import io.wirewatch.model.Feed;
import io.wirewatch.model.Subject;
import io.wirewatch.subject.SubjectFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The feeds and subjects that come with the program. */
final class StarterContent {
  private StarterContent() {}

  /** Public news feeds, by id. */
  static Map<String, Feed> feeds() {
    YAMLMapper yaml = new YAMLMapper();
    yaml.configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    Map<String, Feed> feeds = new LinkedHashMap<>();
    try (InputStream stream = StarterContent.class.getResourceAsStream("/feeds/starter.yaml")) {
      for (JsonNode node : yaml.readTree(stream).path("feeds")) {
        Feed feed = Json.mapper().treeToValue(node, Feed.class);
        feeds.put(feed.id(), feed);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return feeds;
  }

  /** Shipped subjects, by id, as version 1, with a topic of their own. */
  static Map<String, Subject> subjects() {
    Map<String, Subject> subjects = new LinkedHashMap<>();
    files("/subjects")
        .forEach(
            (name, text) ->
                SubjectFile.read(name, text)
                    .subjects()
                    .forEach(subject -> subjects.put(subject.id(), subject.applied(1, true))));
    return subjects;
  }

  /** A time with the actors that come with the program. */
  static SubjectFile.Present present(Instant now) {
    return new SubjectFile.Present(now, ActorFile::shipped);
  }

  /** The YAML files of a resource directory, in the jar or beside it. */
  private static Map<String, String> files(String directory) {
    try {
      URI uri = StarterContent.class.getResource(directory).toURI();
      if (!uri.getScheme().equals("jar")) {
        return texts(Path.of(uri));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return texts(jar.getPath(directory));
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> texts(Path directory) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    List<Path> files = new ArrayList<>();
    try (Stream<Path> list = Files.list(directory)) {
      list.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(files::add);
    }
    for (Path file : files) {
      texts.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
