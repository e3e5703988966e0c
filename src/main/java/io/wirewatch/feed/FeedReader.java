package io.wirewatch.feed;

import io.wirewatch.text.TextNormalizer;
import io.wirewatch.text.WebLink;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads RSS, RDF, Atom and CDF from a tree. */
final class FeedReader {
  private static final Set<String> ITEMS = Set.of("item", "atom:entry", "entry");

  /** Elements that hold words: what looks like an item in them is none. */
  private static final Set<String> WORDS =
      Set.of(
          "description",
          "content:encoded",
          "atom:content",
          "atom:summary",
          "xhtml:body",
          "xhtml:div",
          "source",
          "atom:source",
          "title",
          "atom:title",
          "fullitem");

  private final XmlReader.Tree tree;
  private final String encoding;
  private final String base;
  private final int mostEntries;
  private final ReadingBudget budget;

  FeedReader(
      XmlReader.Tree tree, String encoding, String base, int mostEntries, ReadingBudget budget) {
    this.budget = budget;
    this.tree = tree;
    this.encoding = encoding;
    this.base = base;
    this.mostEntries = mostEntries;
  }

  /** The element that makes it a feed; null where there is none. */
  static Element root(Element document) {
    for (Element element : document.elements()) {
      Element found = rootAt(element, 0);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static Element rootAt(Element element, int depth) {
    switch (element.name) {
      case "rss", "rdf:rdf", "atom:feed", "feed", "channel":
        return element;
      case "rdf":
        return element;
      case "html", "xhtml:html":
        return null;
      default:
        if (element.localName().equals("feed") || element.localName().equals("rss")) {
          return element;
        }
        if (depth < 3) {
          for (Element child : element.elements()) {
            Element found = rootAt(child, depth + 1);
            if (found != null) {
              return found;
            }
          }
        }
        return null;
    }
  }

  /**
   * Reads the feed of this root.
   *
   * @param httpLanguage the language that HTTP names; may be null
   */
  ParsedFeed read(Element root, String httpLanguage) {
    boolean cdf = root.name.equals("channel");
    Element channel = cdf ? root : channel(root); // CDF has channels in channels.
    String base = cdf ? cdfBase(root) : this.base;
    MetaReader metaReader = new MetaReader(channel, base, httpLanguage, budget);
    FeedMeta meta = metaReader.read();
    List<Element> items = new ArrayList<>();
    collect(root, items);
    DateOrder dateOrder = DateOrder.of(items, meta.language());
    List<ParsedEntry> entries = new ArrayList<>(items.size());
    for (Element item : items) {
      if (entries.size() >= mostEntries) {
        break;
      }
      entries.add(new EntryReader(item, base, meta.language(), dateOrder, budget).read());
    }
    return new ParsedFeed(
        encoding,
        cdf ? "cdf" : format(root),
        tree.wellFormed(),
        tree.truncated(),
        meta,
        entries,
        hints(channel, metaReader.links()));
  }

  /** What the links of a CDF document are relative to: its BASE, else where it stands. */
  private String cdfBase(Element root) {
    String own = root.attribute("base");
    return own == null || own.isBlank() ? base : WebLink.resolve(base, own);
  }

  private static Element channel(Element root) {
    Element channel = root.child("channel");
    return channel == null ? root : channel;
  }

  /** Finds the items wherever they stand: an element never closed may have swallowed them. */
  private void collect(Element element, List<Element> items) {
    for (Element child : element.elements()) {
      budget.step();
      if (ITEMS.contains(child.name)) {
        items.add(child);
      }
      if (!WORDS.contains(child.name)) {
        collect(child, items);
      }
    }
  }

  private static String format(Element root) {
    String version = root.attribute("version");
    version = version == null ? "" : version.strip();
    if (root.localName().equals("feed")) {
      String namespace = namespaces(root);
      boolean old = version.startsWith("0") || namespace.contains("purl.org/atom");
      return old ? "atom_0.3" : "atom_1.0";
    }
    if (root.name.startsWith("rdf")) {
      return namespaces(root).contains("netscape") ? "rss_0.90" : "rss_1.0";
    }
    return version.isEmpty() ? "rss" : "rss_" + version;
  }

  private static String namespaces(Element root) {
    StringBuilder all = new StringBuilder();
    if (root.attributes != null) {
      for (int i = 0; i < root.attributes.size(); i += 2) {
        if (root.attributes.get(i).startsWith("xmlns")) {
          all.append(root.attributes.get(i + 1)).append(' ');
        }
      }
    }
    return all.toString();
  }

  private static PollHints hints(Element channel, Links links) {
    Integer ttl = null;
    Set<Integer> hours = new TreeSet<>();
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    String period = null;
    Integer frequency = null;
    for (Element child : channel.elements()) {
      switch (child.name) {
        case "ttl" -> ttl = ttl == null ? number(child.text(), 1, 5_256_000) : ttl;
        case "sy:updateperiod" -> period = TextNormalizer.lower(child.text());
        case "sy:updatefrequency" -> frequency = number(child.text(), 1, 100_000);
        case "skiphours" -> {
          for (Element hour : child.elements()) {
            Integer value = number(hour.text(), 0, 24);
            if (value != null) {
              hours.add(value % 24);
            }
          }
        }
        case "skipdays" -> {
          for (Element day : child.elements()) {
            for (DayOfWeek each : DayOfWeek.values()) {
              if (each.name().equalsIgnoreCase(day.text())) {
                days.add(each);
              }
            }
          }
        }
        default -> {}
      }
    }
    period = period == null || period.isBlank() ? null : period;
    return new PollHints(
        ttl,
        hours,
        days,
        period,
        frequency,
        LinkHeader.hub(links.targets("hub")),
        links.first("self"));
  }

  /** A whole number within bounds; null where it is none. */
  private static Integer number(String text, int least, int most) {
    try {
      int value = Integer.parseInt(text.strip());
      return value >= least && value <= most ? value : null;
    } catch (NumberFormatException none) {
      return null;
    }
  }
}
