package io.wirewatch.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.wirewatch.model.Feed;
import io.wirewatch.text.HtmlText;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lists of feeds as people keep them: YAML ({@code feeds:} with id, url, title, outlet, country,
 * language, tags; only the url is needed) and OPML. What cannot be used is named, never silently
 * left out.
 *
 * @param feeds in the order of the list, ids unique
 * @param problems one line each: which entry, what is wrong, what to do
 */
public record FeedList(List<Feed> feeds, List<String> problems) {
  private static final Set<String> FIELDS =
      Set.of("id", "url", "title", "outlet", "country", "language", "tags");
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
  private static final int LONGEST_URL = 4_096;
  private static final YAMLMapper YAML =
      new YAMLMapper(
          YAMLFactory.builder()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .build());

  public FeedList {
    feeds = List.copyOf(feeds);
    problems = List.copyOf(problems);
  }

  /**
   * Reads a list, whichever form it has.
   *
   * @param document the file's bytes
   * @param name the file's name, for messages
   */
  public static FeedList read(byte[] document, String name) {
    String head =
        CharsetDetector.decode(document, null).text().stripLeading().toLowerCase(Locale.ROOT);
    return head.startsWith("<") ? readOpml(document, name) : readYaml(document, name);
  }

  private static FeedList readOpml(byte[] document, String name) {
    Builder list = new Builder(name);
    int number = 0;
    for (Opml.Outline outline : Opml.read(document)) {
      number++;
      String site = outline.htmlUrl() == null ? outline.xmlUrl() : outline.htmlUrl();
      list.add(
          "outline " + number,
          null,
          outline.xmlUrl(),
          outline.title(),
          outletOf(site),
          null,
          null,
          outline.groups().stream().map(FeedList::slug).filter(tag -> !tag.isEmpty()).toList());
    }
    if (number == 0) {
      list.problems.add(name + ": no feeds in it; an OPML outline of a feed has an xmlUrl");
    }
    return list.done();
  }

  private static FeedList readYaml(byte[] document, String name) {
    Builder list = new Builder(name);
    JsonNode feeds;
    try {
      JsonNode root = YAML.readTree(CharsetDetector.decode(document, null).text());
      feeds = root == null ? null : root.isArray() ? root : root.get("feeds");
    } catch (JsonProcessingException e) {
      String where = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
      list.problems.add(name + where + ": not YAML: " + firstLine(e.getOriginalMessage()));
      return list.done();
    } catch (IOException e) {
      list.problems.add(name + ": " + e.getMessage());
      return list.done();
    }
    if (feeds == null || !feeds.isArray()) {
      list.problems.add(
          name + ": neither OPML nor YAML with `feeds:` and a list under it, `- url: …`");
      return list.done();
    }
    int number = 0;
    for (JsonNode feed : feeds) {
      number++;
      String place = "feed " + number;
      if (feed.isTextual()) {
        list.add(place, null, feed.asText(), null, outletOf(feed.asText()), null, null, List.of());
        continue;
      }
      List<String> tags = new ArrayList<>();
      feed.path("tags").forEach(tag -> tags.add(tag.asText()));
      feed.fieldNames()
          .forEachRemaining(
              field -> {
                if (!FIELDS.contains(field)) {
                  list.problems.add(
                      name + ": " + place + ": unknown field " + field + "; known are " + FIELDS);
                }
              });
      String url = text(feed, "url");
      list.add(
          place,
          text(feed, "id"),
          url,
          text(feed, "title"),
          text(feed, "outlet") == null ? outletOf(url) : text(feed, "outlet"),
          text(feed, "country"),
          text(feed, "language"),
          tags);
    }
    return list.done();
  }

  private static String text(JsonNode feed, String field) {
    String value = feed.path(field).asText("").strip();
    return value.isEmpty() ? null : value;
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }

  /** A feed id made out of words: {@code BBC News: World} gives {@code bbc-news-world}. */
  public static String slug(String words) {
    String plain =
        Normalizer.normalize(words == null ? "" : words, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    return plain.length() > 80 ? plain.substring(0, 80).replaceAll("-+$", "") : plain;
  }

  /** Who publishes at an address, as far as its host says: without {@code www.} and such. */
  public static String outletOf(String url) {
    String host = host(url);
    return host == null ? null : host.replaceFirst("^(www|feeds?|rss|m)\\d?\\.", "");
  }

  private static String host(String url) {
    try {
      return url == null ? null : new URI(url.strip()).getHost();
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** As YAML that {@link #read} takes. */
  public static String yaml(List<Feed> feeds) {
    List<Map<String, Object>> list = new ArrayList<>();
    for (Feed feed : feeds) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("id", feed.id());
      fields.put("url", feed.url());
      fields.put("title", feed.title());
      fields.put("outlet", feed.outlet());
      fields.put("country", feed.country());
      fields.put("language", feed.language());
      fields.put("tags", feed.tags().isEmpty() ? null : feed.tags());
      fields.values().removeIf(value -> value == null);
      list.add(fields);
    }
    try {
      return YAML.writeValueAsString(Map.of("feeds", list));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a feed cannot be written as YAML", e);
    }
  }

  /** As OPML 2.0, for other readers. */
  public static String opml(List<Feed> feeds) {
    StringBuilder out =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n")
            .append("  <head><title>Wirewatch feeds</title></head>\n  <body>\n");
    for (Feed feed : feeds) {
      String title = feed.title() == null ? feed.id() : feed.title();
      out.append("    <outline type=\"rss\" text=\"").append(HtmlText.escapeAttribute(title));
      out.append("\" title=\"").append(HtmlText.escapeAttribute(title));
      out.append("\" xmlUrl=\"").append(HtmlText.escapeAttribute(feed.url())).append('"');
      if (feed.language() != null) {
        out.append(" language=\"").append(HtmlText.escapeAttribute(feed.language())).append('"');
      }
      if (!feed.tags().isEmpty()) {
        out.append(" category=\"")
            .append(HtmlText.escapeAttribute(String.join(",", feed.tags())))
            .append('"');
      }
      out.append("/>\n");
    }
    return out.append("  </body>\n</opml>\n").toString();
  }

  /** Collects feeds and problems. */
  private static final class Builder {
    private final String name;
    private final Map<String, Feed> feeds = new LinkedHashMap<>();
    private final Set<String> urls = new LinkedHashSet<>();
    private final List<String> problems = new ArrayList<>();

    Builder(String name) {
      this.name = name;
    }

    void add(
        String place,
        String id,
        String url,
        String title,
        String outlet,
        String country,
        String language,
        List<String> tags) {
      String where = name + ": " + place + (id == null ? "" : " (" + id + ")") + ": ";
      if (url == null) {
        problems.add(where + "has no url");
        return;
      }
      String address = url.strip();
      if (address.length() > LONGEST_URL
          || !address.matches("(?i)(feed:)?(https?:)?//[^\\s/?#]+.*")
          || address.chars().anyMatch(c -> c <= ' ')) {
        problems.add(where + "'" + shown(address) + "' is no http or https address");
        return;
      }
      if (id != null && !ID.matcher(id).matches()) {
        problems.add(where + "an id has lower-case letters, digits and hyphens, at most 100");
        return;
      }
      String land = country == null ? null : country.toUpperCase(Locale.ROOT);
      if (land != null && !COUNTRY.matcher(land).matches()) {
        problems.add(where + "country '" + country + "' is no ISO 3166-1 code such as FR");
        land = null;
      }
      String tongue = language == null ? null : primary(language);
      if (tongue != null && !LANGUAGE.matcher(tongue).matches()) {
        problems.add(where + "language '" + language + "' is no ISO 639 code such as fr");
        tongue = null;
      }
      if (!urls.add(address)) {
        return; // The same feed twice in a list is one feed.
      }
      String key = id == null ? unique(title, outlet, address) : id;
      if (feeds.containsKey(key)) {
        problems.add(where + "the id is taken by " + feeds.get(key).url());
        return;
      }
      feeds.put(key, new Feed(key, address, title, outlet, land, tongue, tags));
    }

    private String unique(String title, String outlet, String url) {
      String base = slug(title);
      if (base.length() < 3) {
        base = slug(outlet == null ? host(url) : outlet);
      }
      if (base.isEmpty()) {
        base = "feed";
      }
      String candidate = base;
      for (int n = 2; feeds.containsKey(candidate); n++) {
        candidate = base + "-" + n;
      }
      return candidate;
    }

    private static String shown(String url) {
      return url.length() > 120 ? url.substring(0, 120) + "…" : url;
    }

    FeedList done() {
      return new FeedList(List.copyOf(feeds.values()), problems);
    }
  }

  /** The language of a tag such as {@code pt-BR}: {@code pt}. */
  private static String primary(String tag) {
    return tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
  }
}
