package io.wirewatch.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wirewatch.model.DateConfidence;
import io.wirewatch.text.HtmlText;
import io.wirewatch.text.WebLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeed {
  /** A tree of more is none of a feed, and takes a hundred times its text in memory. */
  private static final int MOST_TOKENS = 3_000_000;

  private static final int MOST_TAGS = 1_000;

  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxTokenCount(MOST_TOKENS).build())
                  .build())
          .enable(JsonParser.Feature.ALLOW_COMMENTS, JsonParser.Feature.ALLOW_TRAILING_COMMA)
          .enable(JsonParser.Feature.ALLOW_UNQUOTED_CONTROL_CHARS)
          .build();

  private JsonFeed() {}

  static ParseResult read(
      String text, String encoding, String base, int mostEntries, ReadingBudget budget) {
    JsonNode root;
    boolean cut = false;
    try {
      root = JSON.readTree(text);
    } catch (JsonProcessingException broken) {
      root = JsonCut.before(JSON, text);
      cut = true;
      if (!root.path("items").isArray() || root.path("items").isEmpty()) {
        return new NotAFeed("JSON that cannot be read: " + broken.getOriginalMessage());
      }
    }
    String version = string(root, "version");
    if (!root.isObject() || (version == null && !root.path("items").isArray())) {
      return new NotAFeed("JSON, but no JSON Feed: \"version\" and \"items\" are missing");
    }
    String feedUrl = string(root, "feed_url");
    String here = base == null ? feedUrl : base;
    String language = string(root, "language");
    List<FeedLink> links = new ArrayList<>();
    String home = WebLink.resolve(here, string(root, "home_page_url"));
    link(links, home, "alternate");
    link(links, feedUrl, "self");
    String icon = string(root, "icon");
    FeedMeta meta =
        new FeedMeta(
            text(string(root, "title")),
            home,
            escaped(string(root, "description")),
            language,
            feedUrl,
            null,
            null,
            null,
            null,
            authors(root),
            List.of(),
            links,
            icon == null ? null : new FeedImage(WebLink.resolve(here, icon), null, null));
    List<ParsedEntry> entries = new ArrayList<>();
    for (JsonNode item : root.path("items")) {
      if (item.isObject() && entries.size() < mostEntries) {
        budget.look();
        entries.add(entry(item, here, language));
      }
    }
    String format = version != null && version.contains("1.1") ? "json_1.1" : "json_1.0";
    return new ParsedFeed(
        encoding,
        format,
        !cut,
        cut,
        meta,
        entries,
        new PollHints(null, Set.of(), Set.of(), null, null, hub(root), feedUrl));
  }

  private static ParsedEntry entry(JsonNode item, String base, String feedLanguage) {
    String url = WebLink.resolve(base, string(item, "url"));
    String external = WebLink.resolve(base, string(item, "external_url"));
    String id = string(item, "id");
    if (url == null && external == null && WebLink.isWeb(id)) {
      url = id; // "Ideally, the id is the full URL of the resource", says the format.
    }
    String html = string(item, "content_html");
    String plain = string(item, "content_text");
    Optional<FeedDate.Reading> published = FeedDate.read(string(item, "date_published"));
    Optional<FeedDate.Reading> updated = FeedDate.read(string(item, "date_modified"));
    List<Category> categories = new ArrayList<>();
    JsonNode tags = item.path("tags");
    for (JsonNode tag : tags.isTextual() ? List.of(tags) : tags) {
      if (tag.isTextual() && !tag.asText().isBlank() && categories.size() < MOST_TAGS) {
        categories.add(new Category(tag.asText().strip(), null, null));
      }
    }
    List<Enclosure> enclosures = new ArrayList<>();
    for (JsonNode file : item.path("attachments")) {
      String address = string(file, "url");
      if (address != null) {
        enclosures.add(
            new Enclosure(
                WebLink.resolve(base, address),
                string(file, "mime_type"),
                string(file, "size_in_bytes")));
      }
    }
    List<FeedLink> links = new ArrayList<>();
    link(links, url, "alternate");
    link(links, external, "related");
    String language = string(item, "language");
    return new ParsedEntry(
        text(string(item, "title")),
        url == null ? external : url,
        id,
        null,
        escaped(string(item, "summary")),
        html != null ? HtmlText.toSafeHtml(html, url == null ? base : url) : escaped(plain),
        published.map(FeedDate.Reading::instant).orElse(null),
        updated.map(FeedDate.Reading::instant).orElse(null),
        published.map(FeedDate.Reading::confidence).orElse(DateConfidence.NONE),
        authors(item),
        categories,
        enclosures,
        language == null ? feedLanguage : language,
        null,
        null,
        links,
        null);
  }

  private static List<Person> authors(JsonNode node) {
    Persons authors = new Persons();
    for (JsonNode author : node.path("authors")) {
      author(author, authors);
    }
    author(node.path("author"), authors);
    return authors.all();
  }

  private static void author(JsonNode node, Persons authors) {
    if (node.isTextual()) {
      authors.addLine(node.asText());
      return;
    }
    String name = string(node, "name");
    String url = string(node, "url");
    if (name != null || url != null) {
      authors.add(new Person(name, null, url));
    }
  }

  /** The WebSub hub; the other kind that the format names, rssCloud, is none. */
  private static String hub(JsonNode root) {
    List<String> hubs = new ArrayList<>();
    for (JsonNode hub : root.path("hubs")) {
      String url = string(hub, "url");
      String type = string(hub, "type");
      if (url != null && (type == null || !type.equalsIgnoreCase("rssCloud"))) {
        hubs.add(url);
      }
    }
    return LinkHeader.hub(hubs);
  }

  private static void link(List<FeedLink> links, String href, String rel) {
    if (href != null) {
      links.add(new FeedLink(href, rel, null, null, null, null));
    }
  }

  private static String text(String value) {
    return value == null ? null : EntryReader.blankToNull(TextConstruct.oneLine(value));
  }

  private static String escaped(String value) {
    return value == null ? null : HtmlText.escape(value);
  }

  /** A string or a number as a string; null where it is blank or anything else. */
  private static String string(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isValueNode() && !value.isNull()
        ? EntryReader.blankToNull(value.asText().strip())
        : null;
  }
}
