package io.wirewatch.feed;

import io.wirewatch.text.TextNormalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The feeds that a web page names (RSS autodiscovery), best first: {@code link rel=alternate} of a
 * feed's media type, then links whose address or text says so.
 */
public final class FeedLinks {
  private static final Set<String> TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json",
          "application/json",
          "text/xml",
          "application/xml");
  private static final int MOST = 20;

  /** Where sites without a word about it mostly keep their feed. */
  private static final List<String> USUAL_PLACES =
      List.of("/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feeds/rss");

  private FeedLinks() {}

  /**
   * Finds the feeds of a page.
   *
   * @param page its bytes
   * @param contentType as sent; may be null
   * @param url where it stands
   */
  public static List<String> in(byte[] page, String contentType, String url) {
    Document document = Jsoup.parse(CharsetDetector.decode(page, contentType).text(), url);
    Set<String> declared = new LinkedHashSet<>();
    Set<String> comments = new LinkedHashSet<>();
    for (Element link : document.select("link[rel~=(?i)\\balternate\\b][href]")) {
      String type = TextNormalizer.lower(link.attr("type")).split(";", 2)[0].strip();
      String href = link.absUrl("href");
      if (TYPES.contains(type) && !href.isEmpty()) {
        boolean aside = TextNormalizer.lower(link.attr("title") + href).contains("comment");
        (aside ? comments : declared).add(href);
      }
    }
    Set<String> all = new LinkedHashSet<>(declared);
    for (Element link : document.select("a[href]")) {
      String href = link.absUrl("href");
      String says = TextNormalizer.lower(link.text() + " " + link.attr("title"));
      String path = TextNormalizer.lower(href);
      if (path.matches(
              "https?://.*(/feed/?|/rss/?|/atom/?|\\.rss|\\.atom|[/.-]rss\\.xml|/feed\\.xml|/atom\\.xml|/feed\\.json)(\\?.*)?")
          || says.matches("(.*\\b)?(rss|atom)(\\b.*)?") && path.startsWith("http")) {
        all.add(href);
      }
    }
    all.addAll(comments);
    List<String> found = new ArrayList<>(all);
    return found.subList(0, Math.min(MOST, found.size()));
  }

  /** Where to look when the page names none. */
  public static List<String> usualPlaces(String url) {
    int authority = url.indexOf("//");
    int end = authority < 0 ? -1 : url.indexOf('/', authority + 2);
    String site = end < 0 ? url : url.substring(0, end);
    return USUAL_PLACES.stream().map(place -> site + place).toList();
  }
}
