package io.wirewatch.feed;

import io.wirewatch.text.WebLink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The links of a feed or an entry, and the choice of the one to its page. */
final class Links {
  private final List<FeedLink> links = new ArrayList<>();
  private String written;

  /** Adds a link element: Atom's with an address as an attribute, or RSS's with it as text. */
  void add(Element element, String documentBase) {
    String base = TextConstruct.base(element, documentBase);
    String href = element.attribute("href");
    if (href == null) {
      href = element.attribute("rdf:resource");
    }
    if (href != null) {
      String page = WebLink.resolve(base, href);
      if (!element.name.startsWith("atom:") && element.attribute("rel") == null) {
        written = page;
      }
      String rel = element.attribute("rel");
      rel = rel == null || rel.isBlank() ? "alternate" : rel.strip();
      if (rel.startsWith("http://www.iana.org/assignments/relation/")) {
        rel = rel.substring(rel.lastIndexOf('/') + 1);
      }
      links.add(
          new FeedLink(
              page,
              rel,
              element.attribute("type"),
              element.attribute("title"),
              element.attribute("hreflang"),
              element.attribute("length")));
    } else {
      String text = element.deepText();
      if (!text.isEmpty()) {
        written = WebLink.resolve(base, text);
        links.add(new FeedLink(written, "alternate", null, null, null, null));
      }
    }
  }

  List<FeedLink> all() {
    return links;
  }

  /** The address of the page: the last one of RSS, else the first alternate that is a page. */
  String page() {
    if (written != null) {
      return written;
    }
    FeedLink best = null;
    for (FeedLink link : links) {
      if (best == null ? merit(link) > 0 : merit(link) > merit(best)) {
        best = link;
      }
    }
    return best == null ? null : best.href();
  }

  /**
   * How well a link fits as that of the page; 0 where it does not. Relations are case-sensitive.
   */
  private static int merit(FeedLink link) {
    if (!link.rel().equalsIgnoreCase("alternate")) {
      return 0;
    }
    boolean html = link.type() == null || link.type().contains("html");
    return 1 + (html ? 2 : 0) + (link.rel().equals("alternate") ? 1 : 0);
  }

  /** The targets of one relation, in order; a link may have several, with spaces between. */
  List<String> targets(String rel) {
    List<String> targets = new ArrayList<>();
    for (FeedLink link : links) {
      if (link.href() != null && Arrays.asList(link.rel().split("\\s+")).contains(rel)) {
        targets.add(link.href());
      }
    }
    return targets;
  }

  String first(String rel) {
    List<String> targets = targets(rel);
    return targets.isEmpty() ? null : targets.get(0);
  }
}
