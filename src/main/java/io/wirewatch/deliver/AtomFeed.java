package io.wirewatch.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import io.wirewatch.kafka.Json;
import io.wirewatch.model.Alert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/**
 * The alerts of a subject as an Atom feed (RFC 4287), for any reader. Pure: the same alerts give
 * the same bytes. Ids are functions of the alert's, so that a reader shows each once.
 */
final class AtomFeed {
  private static final String SCHEME = "urn:wirewatch:";

  private AtomFeed() {}

  /**
   * @param name of the feed: a subject's id, or {@code all}
   * @param title for people
   * @param self where the feed is
   * @param alerts newest first
   */
  static byte[] of(String name, String title, String self, List<Alert> alerts) {
    Feed feed = new Feed("atom_1.0");
    feed.setId(SCHEME + "feed:" + name);
    feed.setTitleEx(text(title));
    feed.setUpdated(
        Date.from(
            alerts.stream().map(Alert::raisedAt).max(Instant::compareTo).orElse(Instant.EPOCH)));
    feed.setAlternateLinks(List.of());
    feed.setOtherLinks(List.of(link("self", self, "application/atom+xml")));
    Person author = new Person();
    author.setName("Wirewatch");
    feed.setAuthors(List.of(author));
    feed.setEntries(alerts.stream().map(AtomFeed::entry).toList());
    try {
      return new WireFeedOutput().outputString(feed).getBytes(UTF_8);
    } catch (FeedException e) {
      throw new IllegalStateException("an alert that cannot be written as Atom", e);
    }
  }

  private static Entry entry(Alert alert) {
    AlertWords words = new AlertWords(alert);
    Entry entry = new Entry();
    entry.setId(SCHEME + "alert:" + CloudEvent.headerValue(alert.id()));
    entry.setTitleEx(text(words.headline()));
    entry.setUpdated(Date.from(alert.raisedAt()));
    entry.setPublished(Date.from(alert.raisedAt()));
    if (words.link() != null) {
      entry.setAlternateLinks(List.of(link("alternate", words.link(), null)));
    }
    entry.setCategories(categories(alert));
    entry.setSummary(text(summary(words)));
    Content html = new Content();
    html.setType("html");
    html.setValue(xml(MailText.body(words)));
    entry.setContents(List.of(html));
    return entry;
  }

  private static String summary(AlertWords words) {
    List<String> parts = new ArrayList<>();
    parts.add(words.kicker());
    parts.add(words.reason());
    words.evidence().forEach(passage -> parts.add("“" + passage + "”"));
    parts.add(words.outlets());
    parts.add(words.heldBack());
    parts.removeIf(String::isEmpty);
    return String.join(" · ", parts);
  }

  private static List<Category> categories(Alert alert) {
    List<Category> categories = new ArrayList<>();
    categories.add(category("kind", Json.nameOf(alert.kind())));
    categories.add(category("subject", alert.subjectId()));
    if (alert.severity() != null) {
      categories.add(category("severity", Json.nameOf(alert.severity())));
    }
    alert.regions().forEach(region -> categories.add(category("region", xml(region))));
    return categories;
  }

  private static Category category(String scheme, String term) {
    Category category = new Category();
    category.setScheme(SCHEME + scheme);
    category.setTerm(term);
    return category;
  }

  private static Content text(String value) {
    Content content = new Content();
    content.setType("text");
    content.setValue(xml(value));
    return content;
  }

  private static Link link(String rel, String href, String type) {
    Link link = new Link();
    link.setRel(rel);
    link.setHref(href);
    link.setType(type);
    return link;
  }

  /** Without what XML 1.0 cannot carry. */
  private static String xml(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(
            c ->
                c == 9
                    || c == 10
                    || c == 13
                    || c >= 0x20 && c <= 0xd7ff
                    || c >= 0xe000 && c <= 0xfffd
                    || c >= 0x10000)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
