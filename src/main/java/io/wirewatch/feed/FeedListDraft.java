package io.wirewatch.feed;

import io.wirewatch.model.Feed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A list of feeds that is being read: checks each feed, and names what cannot be used. */
final class FeedListDraft {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
  private static final int LONGEST_URL = 4_096;
  private final String name;
  private final Map<String, Feed> feeds = new LinkedHashMap<>();
  private final Set<String> urls = new LinkedHashSet<>();
  private final List<String> problems = new ArrayList<>();

  FeedListDraft(String name) {
    this.name = name;
  }

  /** Names what is wrong with the list. */
  void problem(String problem) {
    problems.add(problem);
  }

  /**
   * Takes a feed, or names what is wrong with it. One whose address is there already is passed
   * over.
   *
   * @param place where it stands, for messages: {@code feed 3}
   * @param id null to make one
   */
  void add(
      String place,
      String id,
      String url,
      String title,
      String outlet,
      String country,
      String language,
      List<String> tags) {
    String where = name + ": " + place + (id == null ? "" : " (" + id + ")") + ": ";
    if (url == null) {
      problems.add(where + "has no url");
      return;
    }
    String address = url.strip();
    if (address.length() > LONGEST_URL
        || !address.matches("(?i)(feed:)?(https?:)?//[^\\s/?#]+.*")
        || address.chars().anyMatch(c -> c <= ' ')) {
      problems.add(where + "'" + shown(address) + "' is no http or https address");
      return;
    }
    if (id != null && !ID.matcher(id).matches()) {
      problems.add(where + "an id has lower-case letters, digits and hyphens, at most 100");
      return;
    }
    String land = country == null ? null : country.toUpperCase(Locale.ROOT);
    if (land != null && !COUNTRY.matcher(land).matches()) {
      problems.add(where + "country '" + country + "' is no ISO 3166-1 code such as FR");
      land = null;
    }
    String tongue = language == null ? null : primary(language);
    if (tongue != null && !LANGUAGE.matcher(tongue).matches()) {
      problems.add(where + "language '" + language + "' is no ISO 639 code such as fr");
      tongue = null;
    }
    if (!urls.add(address)) {
      return; // The same feed twice in a list is one feed.
    }
    String key = id == null ? unique(title, outlet, address) : id;
    if (feeds.containsKey(key)) {
      problems.add(where + "the id is taken by " + feeds.get(key).url());
      return;
    }
    feeds.put(key, new Feed(key, address, title, outlet, land, tongue, tags));
  }

  private String unique(String title, String outlet, String url) {
    String base = FeedList.slug(title);
    if (base.length() < 3) {
      base = FeedList.slug(outlet == null ? FeedList.host(url) : outlet);
    }
    if (base.isEmpty()) {
      base = "feed";
    }
    String candidate = base;
    for (int n = 2; feeds.containsKey(candidate); n++) {
      candidate = base + "-" + n;
    }
    return candidate;
  }

  private static String shown(String url) {
    return url.length() > 120 ? url.substring(0, 120) + "…" : url;
  }

  FeedList done() {
    return new FeedList(List.copyOf(feeds.values()), problems);
  }

  /** The language of a tag such as {@code pt-BR}: {@code pt}. */
  private static String primary(String tag) {
    return tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
  }
}
