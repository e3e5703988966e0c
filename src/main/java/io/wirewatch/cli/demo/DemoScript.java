package io.wirewatch.cli.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.wirewatch.model.Alert;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An hour of news, as written beforehand.
 *
 * @param outlets who publishes
 * @param items what, in order of time
 * @param expected alerts that must come
 * @param decoys labels that must not be alerted on
 * @param watched subjects all of whose alerts must be on {@code allowed} labels
 * @param allowed see {@code watched}
 */
public record DemoScript(
    List<Outlet> outlets,
    List<Item> items,
    List<Expected> expected,
    Set<String> decoys,
    Set<String> watched,
    Set<String> allowed) {
  /** Minutes of the scripted hour. */
  public static final double MINUTES = 60;

  /** How an outlet's feed is written. */
  public enum Format {
    RSS,
    ATOM,
    RDF,
    JSON
  }

  /** How an outlet's server behaves. */
  public enum Manner {
    HONEST,
    BROKEN,
    SLOW,
    LYING
  }

  /** Who publishes. */
  public record Outlet(
      String id,
      String title,
      String country,
      String language,
      Format format,
      String encoding,
      Manner manner) {
    public Outlet {
      encoding = Objects.requireNonNullElse(encoding, "utf-8");
      manner = Objects.requireNonNullElse(manner, Manner.HONEST);
    }
  }

  /**
   * What is published.
   *
   * @param at minute of the hour
   * @param id unique within the outlet; the same id later is a revision
   * @param label the thread that it belongs to; null for other news
   */
  public record Item(
      double at, String outlet, String id, String label, String title, String summary) {
    /** The address of the article, by which its alerts are known again. */
    public String link() {
      return "https://" + outlet + ".example/2026/" + id;
    }
  }

  /** An alert that must come: of this subject and kind, on an item with one of these labels. */
  public record Expected(String subject, Alert.Kind kind, Set<String> labels) {
    @Override
    public String toString() {
      return "%s %s on %s"
          .formatted(
              kind.name().toLowerCase(Locale.ROOT),
              subject,
              labels.stream().sorted().collect(Collectors.joining(" or ")));
    }
  }

  public DemoScript {
    outlets = List.copyOf(outlets);
    items = items.stream().sorted(Comparator.comparingDouble(Item::at)).toList();
    expected = List.copyOf(expected);
    decoys = Set.copyOf(decoys);
    watched = Set.copyOf(watched);
    allowed = Set.copyOf(allowed);
  }

  private record Outlets(List<Outlet> outlets) {}

  private record OtherNews(List<Item> items) {}

  private record Storyline(
      List<Item> items,
      List<Expected> expected,
      Set<String> decoys,
      Set<String> watched,
      Set<String> allowed) {}

  /** The script that comes with the program. */
  public static DemoScript load() {
    Storyline story = read("storyline.yaml", Storyline.class);
    List<Item> items = new ArrayList<>(story.items());
    items.addAll(read("other-news.yaml", OtherNews.class).items());
    return new DemoScript(
        read("outlets.yaml", Outlets.class).outlets(),
        items,
        story.expected(),
        story.decoys(),
        story.watched(),
        story.allowed());
  }

  private static <T> T read(String name, Class<T> type) {
    ObjectMapper yaml =
        YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    try (InputStream file = DemoScript.class.getResourceAsStream("/demo/" + name)) {
      return yaml.readValue(Objects.requireNonNull(file, name), type);
    } catch (IOException e) {
      throw new UncheckedIOException("demo/" + name, e);
    }
  }
}
