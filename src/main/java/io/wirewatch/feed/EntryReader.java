package io.wirewatch.feed;

import io.wirewatch.model.DateConfidence;
import io.wirewatch.text.WebLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads one item or entry, of whatever format: the elements say what they are. */
final class EntryReader {
  private static final int MOST_CATEGORIES = 1_000;

  private final Element item;
  private final String base;
  private final String feedLanguage;
  private final DateOrder dateOrder;
  private final ReadingBudget budget;

  private final Links links = new Links();
  private final Persons authors = new Persons();
  private final Persons otherAuthors = new Persons();
  private final Set<Category> categories = new LinkedHashSet<>();
  private final List<Enclosure> enclosures = new ArrayList<>();
  private final FirstOf<String> title = new FirstOf<>();
  private final FirstOf<TextConstruct> summary = new FirstOf<>();
  private final FirstOf<TextConstruct> content = new FirstOf<>();
  private final FirstOf<FeedDate.Reading> published = new FirstOf<>();
  private final FirstOf<FeedDate.Reading> updated = new FirstOf<>();
  private String id;
  private Boolean permalink;
  private String comments;
  private String rights;
  private String language;
  private FeedMeta source;

  EntryReader(
      Element item, String base, String feedLanguage, DateOrder dateOrder, ReadingBudget budget) {
    this.budget = budget;
    this.item = item;
    this.base = base;
    this.feedLanguage = feedLanguage;
    this.dateOrder = dateOrder;
  }

  ParsedEntry read() {
    String about = item.attribute("rdf:about");
    id =
        about == null || about.isBlank()
            ? null
            : WebLink.resolve(TextConstruct.base(item, base), about);
    language = language(item);
    readCdfAttributes();
    for (Element child : item.elements()) {
      readChild(child);
    }
    String link = links.page();
    if (link == null && id != null && !Boolean.FALSE.equals(permalink) && WebLink.isWeb(id)) {
      link = id;
    }
    FeedDate.Reading when = published.get();
    Instant changed = updated.get() == null ? null : updated.get().instant();
    if (authors.all().isEmpty()) {
      otherAuthors.all().forEach(authors::add);
    }
    return new ParsedEntry(
        title.get(),
        link,
        id,
        permalink,
        summary.get() == null ? null : summary.get().toSafeHtml(),
        content.get() == null ? null : content.get().toSafeHtml(),
        when == null ? null : when.instant(),
        changed,
        when == null ? DateConfidence.NONE : when.confidence(),
        authors.all(),
        List.copyOf(categories),
        enclosures,
        language == null ? feedLanguage : language,
        comments,
        rights,
        links.all(),
        source);
  }

  /** CDF has as attributes what others have as elements. */
  private void readCdfAttributes() {
    if (item.attribute("href") != null && item.attribute("rel") == null) {
      links.add(item, base);
    }
    String lastModified = item.attribute("lastmod");
    if (lastModified != null) {
      updated.offer(0, FeedDate.read(lastModified).orElse(null));
    }
  }

  private static String language(Element element) {
    String language = element.attribute("xml:lang");
    return language == null || language.isBlank() ? null : language.strip();
  }

  private void readChild(Element child) {
    budget.step();
    switch (child.name) {
      case "title", "atom:title" -> title.offer(0, construct(child).toText());
      case "dc:title" -> title.offer(1, construct(child).toText());
      case "media:title", "itunes:title" -> title.offer(2, construct(child).toText());
      case "link", "atom:link", "l:link", "a" -> link(child);
      case "guid", "id", "atom:id" -> id(child);
      case "dc:identifier" -> id = id == null ? blankToNull(child.text()) : id;
      case "description", "atom:summary", "summary", "abstract" -> {
        if (summary.get() != null) {
          content.offer(2, words(child));
        }
        summary.offer(0, words(child));
      }
      case "dc:description", "dcterms:abstract" -> summary.offer(1, words(child));
      case "itunes:summary" -> summary.offer(2, words(child));
      case "itunes:subtitle", "media:description" -> summary.offer(3, words(child));
      case "content:encoded", "atom:content", "content" -> content.offer(0, words(child));
      case "content:items" -> contentItems(child);
      case "media:text" -> content.offer(3, words(child));
      case "media:content" -> inMediaContent(child);
      case "xhtml:body", "fullitem", "xhtml:div", "body" -> content.offer(1, words(child));
      case "pubdate", "atom:published", "published" -> published.offerLast(0, date(child));
      case "atom:issued", "issued", "dcterms:issued", "prism:publicationdate" ->
          published.offerLast(1, date(child));
      case "dc:date" -> {
        published.offerLast(2, date(child));
        updated.offerLast(2, date(child));
      }
      case "atom:created", "created", "dcterms:created", "date" ->
          published.offerLast(3, date(child));
      case "dcterms:available", "dcterms:date", "dc:created" -> published.offerLast(4, date(child));
      case "atom:updated", "updated", "lastbuilddate" -> updated.offerLast(0, date(child));
      case "atom:modified", "modified", "dcterms:modified" -> updated.offerLast(1, date(child));
      case "author", "atom:author", "dc:creator" -> authors.add(child, base);
      case "itunes:author", "dc:author", "media:credit" -> otherAuthors.add(child, base);
      case "category", "atom:category", "media:category" -> category(child);
      case "itunes:category" -> {
        term(child.attribute("text"), "http://www.itunes.com/", null);
        child.elements().forEach(this::readChild);
      }
      case "tags", "itunes:keywords" -> {
        for (String tag : child.text().split(",")) {
          term(tag, null, null);
        }
      }
      case "dc:subject" -> subject(child);
      case "enclosure" -> enclosure(child);
      case "comments" -> comments = comments == null ? absolute(child) : comments;
      case "copyright", "atom:rights", "rights", "dc:rights" ->
          rights = rights == null ? construct(child).toSafeHtml() : rights;
      case "dc:language", "language" ->
          language = language == null ? blankToNull(child.text()) : language;
      case "source", "atom:source" -> source = source == null ? source(child) : source;
      case "media:group" -> child.elements().forEach(this::readChild);
      default -> {}
    }
  }

  private void link(Element child) {
    links.add(child, base);
    String rel = child.attribute("rel");
    if (rel != null && rel.equalsIgnoreCase("enclosure") && child.attribute("href") != null) {
      enclosures.add(
          new Enclosure(
              WebLink.resolve(TextConstruct.base(child, base), child.attribute("href")),
              child.attribute("type"),
              child.attribute("length")));
    }
  }

  private void id(Element child) {
    String text = blankToNull(child.deepText());
    if (text == null) {
      return;
    }
    if (child.name.equals("guid")) {
      String flag = child.attribute("ispermalink");
      permalink = flag == null || !flag.strip().equalsIgnoreCase("false");
    } else {
      permalink = permalink == null ? Boolean.FALSE : permalink;
    }
    boolean based =
        child.name.endsWith("id") && !Boolean.FALSE.equals(permalink)
            || child.name.equals("atom:id");
    String inXml = TextConstruct.base(child, null);
    id = based && inXml != null ? WebLink.resolve(TextConstruct.base(child, base), text) : text;
  }

  private void category(Element child) {
    String term = child.attribute("term");
    String scheme = child.attribute("scheme");
    String text = blankToNull(child.deepText());
    term(
        term == null ? text : term,
        scheme == null ? child.attribute("domain") : scheme,
        child.attribute("label"));
  }

  /** The content module as it was before {@code content:encoded}: a bag of items with values. */
  private void contentItems(Element at) {
    for (Element child : at.elements()) {
      if (child.name.equals("rdf:value")) {
        content.offer(1, words(child));
      } else {
        contentItems(child);
      }
    }
  }

  /** What is said of a picture or a film says something of an item that says nothing else. */
  private void inMediaContent(Element media) {
    for (Element child : media.elements()) {
      if (Set.of("media:title", "media:description", "media:text").contains(child.name)) {
        readChild(child);
      }
    }
  }

  /** One subject, or a bag of them. */
  private void subject(Element child) {
    Element bag = child.child("rdf:bag");
    if (bag == null) {
      term(child.deepText(), null, null);
      return;
    }
    for (Element one : bag.elements()) {
      String resource = one.attribute("rdf:resource");
      term(resource == null ? one.deepText() : resource, null, null);
    }
  }

  private void term(String term, String scheme, String label) {
    if (term != null && !term.isBlank() && categories.size() < MOST_CATEGORIES) {
      categories.add(new Category(TextConstruct.name(term), scheme, label));
    }
  }

  private void enclosure(Element child) {
    String url = child.attribute("url");
    url = url == null ? child.attribute("rdf:resource") : url;
    if (url != null && !url.isBlank()) {
      enclosures.add(
          new Enclosure(
              WebLink.resolve(TextConstruct.base(child, base), url),
              child.attribute("type"),
              child.attribute("length")));
    }
  }

  private FeedMeta source(Element child) {
    if (child.holdsElements()) {
      return new MetaReader(child, base, null, budget).read();
    }
    String url = child.attribute("url");
    return new FeedMeta(
        blankToNull(child.text()),
        url,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private String absolute(Element child) {
    return blankToNull(WebLink.resolve(TextConstruct.base(child, base), child.text()));
  }

  private TextConstruct construct(Element child) {
    return TextConstruct.of(child, base);
  }

  private TextConstruct words(Element child) {
    TextConstruct words = TextConstruct.of(child, base);
    return words.isEmpty() ? null : words;
  }

  private FeedDate.Reading date(Element child) {
    return FeedDate.read(child.deepText(), dateOrder).orElse(null);
  }

  static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
