package io.wirewatch.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.wirewatch.model.Feed;
import io.wirewatch.text.HtmlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes lists of feeds. */
public final class FeedListWriter {
  private static final YAMLMapper YAML =
      new YAMLMapper(
          YAMLFactory.builder()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .build());

  private FeedListWriter() {}

  /** As YAML that {@link FeedList#read} takes. */
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
}
