package io.wirewatch.cli.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.cli.demo.DemoScript.Item;
import io.wirewatch.cli.demo.DemoScript.Outlet;
import io.wirewatch.text.HtmlText;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** An outlet's feed, written out in the outlet's format. */
final class DemoFeedDocument {
  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** An item with the moment at which it was published in real time. */
  record Published(Item item, Instant first, Instant last) {}

  private final Outlet outlet;
  private final String home;

  DemoFeedDocument(Outlet outlet) {
    this.outlet = outlet;
    this.home = "https://" + outlet.id() + ".example/";
  }

  String contentType() {
    String type =
        switch (outlet.format()) {
          case RSS -> "application/rss+xml";
          case ATOM -> "application/atom+xml";
          case RDF -> "application/rdf+xml";
          case JSON -> "application/feed+json";
        };
    return type + "; charset=" + outlet.encoding();
  }

  byte[] write(List<Published> items, Instant updated) {
    String text =
        switch (outlet.format()) {
          case RSS -> rss(items);
          case ATOM -> atom(items, updated);
          case RDF -> rdf(items);
          case JSON -> json(items);
        };
    return text.getBytes(Charset.forName(outlet.encoding()));
  }

  private String rss(List<Published> items) {
    StringBuilder xml = head("<rss version=\"2.0\">\n<channel>\n");
    xml.append(
        "<title>%s</title><link>%s</link><description>%s</description><language>%s</language>\n"
            .formatted(
                HtmlText.escape(outlet.title()),
                home,
                HtmlText.escape(outlet.title()),
                outlet.language()));
    for (Published entry : items) {
      Item item = entry.item();
      xml.append(
          """
          <item>
            <title>%s</title>
            <link>%s</link>
            <guid isPermaLink="false">%s</guid>
            <pubDate>%s</pubDate>
            <description>&lt;p&gt;%s&lt;/p&gt;</description>
          </item>
          """
              .formatted(
                  HtmlText.escape(item.title()),
                  item.link(),
                  guid(item),
                  RFC_822.format(entry.first()),
                  HtmlText.escape(HtmlText.escape(item.summary()))));
    }
    return xml.append("</channel>\n</rss>\n").toString();
  }

  private String atom(List<Published> items, Instant updated) {
    StringBuilder xml =
        head("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" + outlet.language() + "\">");
    xml.append(
        "\n<title>%s</title><id>%s</id><link href=\"%s\"/><updated>%s</updated>\n"
            .formatted(HtmlText.escape(outlet.title()), home, home, updated));
    for (Published entry : items) {
      Item item = entry.item();
      xml.append(
          """
          <entry>
            <title>%s</title>
            <id>%s</id>
            <link href="%s"/>
            <published>%s</published>
            <updated>%s</updated>
            <summary type="text">%s</summary>
          </entry>
          """
              .formatted(
                  HtmlText.escape(item.title()),
                  guid(item),
                  item.link(),
                  entry.first(),
                  entry.last(),
                  HtmlText.escape(item.summary())));
    }
    return xml.append("</feed>\n").toString();
  }

  private String rdf(List<Published> items) {
    StringBuilder xml =
        head(
            """
            <rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            """);
    xml.append(
        "<channel rdf:about=\"%s\"><title>%s</title><link>%s</link><description/><dc:language>%s</dc:language></channel>\n"
            .formatted(home, HtmlText.escape(outlet.title()), home, outlet.language()));
    for (Published entry : items) {
      Item item = entry.item();
      xml.append(
          """
          <item rdf:about="%s">
            <title>%s</title>
            <link>%s</link>
            <description>%s</description>
            <dc:date>%s</dc:date>
          </item>
          """
              .formatted(
                  item.link(),
                  HtmlText.escape(item.title()),
                  item.link(),
                  HtmlText.escape(item.summary()),
                  entry.first()));
    }
    return xml.append("</rdf:RDF>\n").toString();
  }

  private String json(List<Published> items) {
    ObjectNode feed = JSON.createObjectNode();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", outlet.title());
    feed.put("home_page_url", home);
    feed.put("language", outlet.language());
    ArrayNode entries = feed.putArray("items");
    for (Published entry : items) {
      ObjectNode node = entries.addObject();
      node.put("id", guid(entry.item()));
      node.put("url", entry.item().link());
      node.put("title", entry.item().title());
      node.put("content_text", entry.item().summary());
      node.put("date_published", entry.first().toString());
      node.put("date_modified", entry.last().toString());
    }
    return feed.toString();
  }

  private StringBuilder head(String root) {
    return new StringBuilder("<?xml version=\"1.0\" encoding=\"" + outlet.encoding() + "\"?>\n")
        .append(root);
  }

  private String guid(Item item) {
    return "tag:" + outlet.id() + ".example,2026:" + item.id();
  }
}
