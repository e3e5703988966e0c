package io.wirewatch.feed;

import io.wirewatch.text.WebLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads what a channel, a feed or an entry's source says about itself. */
final class MetaReader {
  private final Element channel;
  private final String base;
  private final ReadingBudget budget;

  private final Links links = new Links();
  private final Persons authors = new Persons();
  private final Persons otherAuthors = new Persons();
  private final List<Category> categories = new ArrayList<>();
  private final FirstOf<String> title = new FirstOf<>();
  private final FirstOf<String> description = new FirstOf<>();
  private final FirstOf<String> language = new FirstOf<>();
  private final FirstOf<Instant> updated = new FirstOf<>();
  private final FirstOf<Instant> published = new FirstOf<>();
  private final FirstOf<String> rights = new FirstOf<>();
  private final FirstOf<String> generator = new FirstOf<>();
  private final FirstOf<FeedImage> image = new FirstOf<>();
  private String id;

  MetaReader(Element channel, String base, String httpLanguage, ReadingBudget budget) {
    this.budget = budget;
    this.channel = channel;
    this.base = base;
    language.offer(5, EntryReader.blankToNull(httpLanguage));
  }

  /** All links seen, once {@link #read} is done. */
  Links links() {
    return links;
  }

  FeedMeta read() {
    for (Element at = channel; at != null; at = at.parent) {
      language.offer(at == channel ? 2 : 4, EntryReader.blankToNull(at.attribute("xml:lang")));
    }
    if (channel.attribute("href") != null) {
      links.add(channel, base);
    }
    String lastModified = channel.attribute("lastmod");
    if (lastModified != null) {
      updated.offer(3, FeedDate.read(lastModified).map(FeedDate.Reading::instant).orElse(null));
    }
    for (Element child : channel.elements()) {
      readChild(child);
    }
    if (authors.all().isEmpty()) {
      otherAuthors.all().forEach(authors::add);
    }
    return new FeedMeta(
        title.get(),
        links.page(),
        description.get(),
        language.get(),
        id,
        updated.get(),
        published.get(),
        rights.get(),
        generator.get(),
        authors.all(),
        categories,
        links.all(),
        image.get());
  }

  private void readChild(Element child) {
    budget.step();
    switch (child.name) {
      case "title", "atom:title" -> title.offer(0, construct(child).toText());
      case "dc:title" -> title.offer(1, construct(child).toText());
      case "media:title", "itunes:title" -> title.offer(2, construct(child).toText());
      case "link", "atom:link", "l:link" -> links.add(child, base);
      case "description", "atom:subtitle", "atom:tagline", "subtitle", "tagline", "abstract" ->
          description.offer(0, construct(child).toSafeHtml());
      case "dc:description" -> description.offer(1, construct(child).toSafeHtml());
      case "itunes:summary" -> description.offer(2, construct(child).toSafeHtml());
      case "itunes:subtitle" -> description.offer(3, construct(child).toSafeHtml());
      case "language" -> language.offer(0, EntryReader.blankToNull(child.text()));
      case "dc:language" -> language.offer(1, EntryReader.blankToNull(child.text()));
      case "id", "atom:id", "guid" -> id = id == null ? EntryReader.blankToNull(child.text()) : id;
      case "dc:identifier" -> id = id == null ? EntryReader.blankToNull(child.text()) : id;
      case "lastbuilddate", "atom:updated", "updated" -> updated.offerLast(0, date(child));
      case "atom:modified", "modified", "dcterms:modified" -> updated.offerLast(1, date(child));
      case "pubdate", "atom:published", "published", "dcterms:issued" ->
          published.offerLast(0, date(child));
      case "dc:date" -> {
        updated.offerLast(2, date(child));
        published.offerLast(1, date(child));
      }
      case "copyright", "atom:rights", "atom:copyright", "rights" ->
          rights.offer(0, construct(child).toSafeHtml());
      case "dc:rights" -> rights.offer(1, construct(child).toSafeHtml());
      case "generator", "atom:generator" ->
          generator.offer(0, EntryReader.blankToNull(child.text()));
      case "admin:generatoragent" -> generator.offer(1, child.attribute("rdf:resource"));
      case "author", "atom:author", "dc:creator", "managingeditor" -> authors.add(child, base);
      case "itunes:author", "dc:author", "webmaster" -> otherAuthors.add(child, base);
      case "category", "atom:category" -> category(child);
      case "itunes:keywords" -> {
        for (String keyword : child.text().split(",")) {
          term(keyword, null, null);
        }
      }
      case "dc:subject" -> term(child.deepText(), null, null);
      case "itunes:category" -> {
        term(child.attribute("text"), "http://www.itunes.com/", null);
        child.elements().forEach(this::readChild);
      }
      case "image" -> image.offer(0, image(child));
      case "itunes:image" -> image.offer(2, new FeedImage(child.attribute("href"), null, null));
      case "atom:logo", "logo" -> image.offer(1, new FeedImage(absolute(child), null, null));
      case "atom:icon", "icon" -> image.offer(3, new FeedImage(absolute(child), null, null));
      default -> {}
    }
  }

  private void category(Element child) {
    String term = child.attribute("term");
    String scheme = child.attribute("scheme");
    term(
        term == null ? child.deepText() : term,
        scheme == null ? child.attribute("domain") : scheme,
        child.attribute("label"));
  }

  private void term(String term, String scheme, String label) {
    if (term != null && !term.isBlank()) {
      categories.add(new Category(TextConstruct.name(term), scheme, label));
    }
  }

  private FeedImage image(Element child) {
    String url = null;
    String imageTitle = null;
    String link = null;
    for (Element part : child.elements()) {
      switch (part.name) {
        case "url" -> url = absolute(part);
        case "title" -> imageTitle = construct(part).toText();
        case "link" -> link = absolute(part);
        default -> {}
      }
    }
    return url == null && imageTitle == null && link == null
        ? null
        : new FeedImage(url, imageTitle, link);
  }

  private String absolute(Element child) {
    return EntryReader.blankToNull(
        WebLink.resolve(TextConstruct.base(child, base), child.deepText()));
  }

  private TextConstruct construct(Element child) {
    return TextConstruct.of(child, base);
  }

  private Instant date(Element child) {
    return FeedDate.read(child.deepText(), language.get())
        .map(FeedDate.Reading::instant)
        .orElse(null);
  }
}
