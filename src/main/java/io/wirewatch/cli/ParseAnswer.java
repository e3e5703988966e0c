package io.wirewatch.cli;

import io.wirewatch.feed.Category;
import io.wirewatch.feed.Enclosure;
import io.wirewatch.feed.FeedImage;
import io.wirewatch.feed.FeedLink;
import io.wirewatch.feed.FeedMeta;
import io.wirewatch.feed.NotAFeed;
import io.wirewatch.feed.ParseResult;
import io.wirewatch.feed.ParsedEntry;
import io.wirewatch.feed.ParsedFeed;
import io.wirewatch.feed.Person;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON form of a parsed document. */
final class ParseAnswer {
  private ParseAnswer() {}

  static Map<String, Object> of(String file, ParseResult result) {
    if (result instanceof NotAFeed none) {
      return refusal(file, none.reason());
    }
    ParsedFeed feed = (ParsedFeed) result;
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("file", file);
    out.put("ok", true);
    out.put("error", null);
    out.put("encoding", feed.encoding());
    out.put("format", feed.format());
    out.put("format_version", feed.format());
    out.put("well_formed", feed.wellFormed());
    out.put("truncated", feed.truncated());
    Map<String, Object> meta = meta(feed.meta());
    put(meta, "ttl", feed.hints().ttlMinutes() == null ? null : "" + feed.hints().ttlMinutes());
    put(meta, "self_link", feed.hints().self());
    put(meta, "hub", feed.hints().hub());
    out.put("feed", meta);
    out.put("entries", feed.entries().stream().map(ParseAnswer::entry).toList());
    return out;
  }

  static Map<String, Object> refusal(String file, String reason) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("file", file);
    out.put("ok", false);
    out.put("error", reason);
    return out;
  }

  private static Map<String, Object> meta(FeedMeta meta) {
    Map<String, Object> out = new LinkedHashMap<>();
    put(out, "title", meta.title());
    put(out, "link", meta.link());
    put(out, "description", meta.description());
    put(out, "language", meta.language());
    put(out, "id", meta.id());
    put(out, "updated", time(meta.updated()));
    put(out, "published", time(meta.published()));
    put(out, "rights", meta.rights());
    put(out, "generator", meta.generator());
    persons(out, meta.authors());
    out.put("categories", meta.categories().stream().map(ParseAnswer::category).toList());
    out.put("links", meta.links().stream().map(ParseAnswer::link).toList());
    FeedImage image = meta.image();
    if (image != null) {
      Map<String, Object> picture = new LinkedHashMap<>();
      put(picture, "url", image.url());
      put(picture, "title", image.title());
      put(picture, "link", image.link());
      out.put("image", picture);
    }
    return out;
  }

  private static Map<String, Object> entry(ParsedEntry entry) {
    Map<String, Object> out = new LinkedHashMap<>();
    put(out, "id", entry.id());
    put(out, "id_is_permalink", entry.idIsPermalink());
    put(out, "title", entry.title());
    put(out, "link", entry.link());
    put(out, "summary", entry.summary() == null ? entry.content() : entry.summary());
    put(out, "content", entry.content());
    put(out, "contents", entry.content() == null ? null : List.of(entry.content()));
    put(out, "published", time(entry.published()));
    put(out, "updated", time(entry.updated()));
    put(
        out,
        "date_confidence",
        entry.publishedConfidence().name().toLowerCase(java.util.Locale.ROOT));
    put(out, "language", entry.language());
    put(out, "comments", entry.comments());
    put(out, "rights", entry.rights());
    persons(out, entry.authors());
    out.put("categories", entry.categories().stream().map(ParseAnswer::category).toList());
    out.put("links", entry.links().stream().map(ParseAnswer::link).toList());
    out.put("enclosures", entry.enclosures().stream().map(ParseAnswer::enclosure).toList());
    if (entry.source() != null) {
      out.put("source", meta(entry.source()));
    }
    return out;
  }

  private static void persons(Map<String, Object> out, List<Person> authors) {
    put(out, "author", authors.isEmpty() ? null : authors.get(0).byline());
    out.put("authors", authors.stream().map(ParseAnswer::person).toList());
  }

  private static Map<String, Object> person(Person person) {
    Map<String, Object> out = new LinkedHashMap<>();
    put(out, "name", person.name());
    put(out, "email", person.email());
    put(out, "uri", person.uri());
    return out;
  }

  private static Map<String, Object> category(Category category) {
    Map<String, Object> out = new LinkedHashMap<>();
    put(out, "term", category.term());
    put(out, "scheme", category.scheme());
    put(out, "label", category.label());
    return out;
  }

  private static Map<String, Object> link(FeedLink link) {
    Map<String, Object> out = new LinkedHashMap<>();
    put(out, "href", link.href());
    put(out, "rel", link.rel());
    put(out, "type", link.type());
    put(out, "title", link.title());
    put(out, "hreflang", link.hreflang());
    put(out, "length", link.length());
    return out;
  }

  private static Map<String, Object> enclosure(Enclosure enclosure) {
    Map<String, Object> out = new LinkedHashMap<>();
    put(out, "url", enclosure.url());
    put(out, "type", enclosure.type());
    put(out, "length", enclosure.length());
    return out;
  }

  private static String time(Instant instant) {
    return instant == null ? null : instant.toString();
  }

  private static void put(Map<String, Object> out, String key, Object value) {
    if (value != null) {
      out.put(key, value);
    }
  }
}
