package io.wirewatch.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.wirewatch.model.Feed;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
  private static final YAMLMapper YAML = new YAMLMapper();

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
    FeedListDraft list = new FeedListDraft(name);
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
      list.problem(name + ": no feeds in it; an OPML outline of a feed has an xmlUrl");
    }
    return list.done();
  }

  private static FeedList readYaml(byte[] document, String name) {
    FeedListDraft list = new FeedListDraft(name);
    JsonNode feeds;
    try {
      JsonNode root = YAML.readTree(CharsetDetector.decode(document, null).text());
      feeds = root == null ? null : root.isArray() ? root : root.get("feeds");
    } catch (JsonProcessingException e) {
      String where = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
      list.problem(name + where + ": not YAML: " + firstLine(e.getOriginalMessage()));
      return list.done();
    } catch (IOException e) {
      list.problem(name + ": " + e.getMessage());
      return list.done();
    }
    if (feeds == null || !feeds.isArray()) {
      list.problem(name + ": neither OPML nor YAML with `feeds:` and a list under it, `- url: …`");
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
                  list.problem(
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

  static String host(String url) {
    try {
      return url == null ? null : new URI(url.strip()).getHost();
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
