package io.wirewatch.feed;

import java.util.ArrayList;
import java.util.List;

/** Lists of feeds: OPML 1.0 to 2.0, well-formed or not. */
public final class Opml {
  /**
   * A feed of the list.
   *
   * @param xmlUrl the feed's address
   * @param title may be null
   * @param htmlUrl the site's address; may be null
   * @param groups the outlines around it, the outermost first
   */
  public record Outline(String xmlUrl, String title, String htmlUrl, List<String> groups) {
    public Outline {
      groups = List.copyOf(groups);
    }
  }

  private Opml() {}

  /**
   * Reads the feeds of a list, in its order.
   *
   * @param document the file's bytes
   * @return empty where there is no feed in it
   */
  public static List<Outline> read(byte[] document) {
    String text = CharsetDetector.decode(document, null).text();
    List<Outline> outlines = new ArrayList<>();
    collect(
        XmlReader.read(text, ReadingBudget.ofOwnFile(text.length())).document(),
        List.of(),
        outlines);
    return outlines;
  }

  private static void collect(Element element, List<String> groups, List<Outline> outlines) {
    for (Element child : element.elements()) {
      List<String> inner = groups;
      if (child.localName().equals("outline")) {
        String title = first(child, "title", "text");
        String url = first(child, "xmlurl", "url");
        String type = child.attribute("type");
        boolean feed = url != null && (child.attribute("xmlurl") != null || "rss".equals(type));
        if (feed) {
          outlines.add(new Outline(url, title, first(child, "htmlurl"), groups));
        } else if (title != null) {
          inner = new ArrayList<>(groups);
          inner.add(title);
        }
      }
      collect(child, inner, outlines);
    }
  }

  private static String first(Element element, String... names) {
    for (String name : names) {
      String value = EntryReader.blankToNull(element.attribute(name));
      if (value != null) {
        return value.strip();
      }
    }
    return null;
  }
}
