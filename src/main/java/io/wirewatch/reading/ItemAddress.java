package io.wirewatch.reading;

import io.wirewatch.dedup.CanonicalUrl;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name that a web address gives to an item: the page, and the place on it where the fragment
 * names one of several posts. Two posts of a live page taken for one lose news, one post taken for
 * two is caught as a copy; so a fragment counts unless it is known to name nothing.
 */
public final class ItemAddress {
  /** Places that every page has. */
  private static final Set<String> ANCHORS =
      Set.of("top", "main", "content", "comments", "respond", "disqus_thread");

  /** {@code #0}, {@code #1}: revisions of one item. */
  private static final Pattern REVISION = Pattern.compile("\\d{1,2}");

  /** {@code #rss}, {@code #tk.rss_all}: where the reader came from. */
  private static final Pattern CHANNEL =
      Pattern.compile("(?i)(.*[^a-z])?(rss|feed|atom)([^a-z].*)?");

  private ItemAddress() {}

  /** The name; nothing where it is no http(s) URL. */
  public static Optional<String> of(String url) {
    Optional<String> page = CanonicalUrl.key(url);
    if (page.isEmpty() || url.indexOf('#') < 0 || page.get().indexOf('#') >= 0) {
      return page;
    }
    return page.map(
        address ->
            CanonicalUrl.of(url)
                .filter(clean -> clean.indexOf('#') >= 0)
                .map(clean -> clean.substring(clean.indexOf('#') + 1))
                .filter(ItemAddress::namesPost)
                .map(post -> address + "#" + post)
                .orElse(address));
  }

  private static boolean namesPost(String fragment) {
    if (REVISION.matcher(fragment).matches()
        || ANCHORS.contains(fragment)
        || CHANNEL.matcher(fragment).matches()) {
      return false;
    }
    // ref=rss says where the reader came from; post=12 may say what is read.
    return fragment.indexOf('=') < 0 || fragment.chars().anyMatch(Character::isDigit);
  }
}
