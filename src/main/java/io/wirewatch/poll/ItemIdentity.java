package io.wirewatch.poll;

import io.wirewatch.text.TextNormalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which item an entry is. Two answers: {@code id} is the identity in the whole stream, {@code key}
 * the one within its feed's memory.
 *
 * <p>The ladder: the feed's guid, unless it is useless (empty, repeated in the document for other
 * links, a placeholder); then the link, unless several titles share it; then title and date, or
 * title and text. A guid that is a web address of the link's site is used in its canonical form, so
 * that the same article in two feeds of an outlet is one item, and {@code …#0}, {@code …#1} are
 * revisions of one. Another long guid, an address of another host with it (a publishing system that
 * was never told its name says {@code http://localhost/?p=12}), counts within its link's host; a
 * short one only within its feed, as two feeds may both count from 1, unless the link bears it.
 *
 * @param id identity in the stream; the first letter names the rung: u(rl), g(uid), t(ext)
 * @param key what the feed's memory files it under
 * @param guidKey the key that its guid alone would give; 0 without a guid
 * @param linkKey the key that its link alone would give; 0 without a link
 * @param guidUseless whether this document shows that its guid names nothing
 * @param guidWeak whether its guid is too short to be believed against link and title
 * @param linkHash of the link as given; 0 without
 * @param titleHash of the normalised title; 0 for an empty one
 * @param contentHash of title and text, dates left out
 */
public record ItemIdentity(
    String id,
    long key,
    long guidKey,
    long linkKey,
    boolean guidUseless,
    boolean guidWeak,
    int linkHash,
    int titleHash,
    int contentHash) {

  /** Where the ladder starts for a feed, by what was learnt of it. */
  public enum Rungs {
    /** With the guid. */
    ALL,
    /** With the link: the feed gives the same item new guids. */
    FROM_LINK,
    /** With the title: the feed's links are places on a page. */
    FROM_TITLE
  }

  private static final int LONG_GUID = 12;
  private static final int TELLING_GUID = 4;
  private static final int CONSTANT_FROM = 3;
  private static final Set<String> PLACEHOLDERS =
      Set.of("#0", "#", "0", "-1", "null", "none", "false", "true", "n/a", "undefined", "guid");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)https?://[^/?#\\s]+[/?][^\\s#]+(#\\S*)?");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /**
   * The identities of a document's entries, in their order.
   *
   * @param entries of one document
   * @param feedId the scope of weak guids and of texts
   * @param canonical the canonical form of a web address, with the fragment where that names an
   *     item; empty where it has none
   * @param useless whether a guid (given by its {@code guidKey}) was found useless before
   * @param rungs where the ladder starts for this feed
   */
  public static List<ItemIdentity> of(
      List<Entry> entries,
      String feedId,
      Function<String, Optional<String>> canonical,
      Predicate<Long> useless,
      Rungs rungs) {
    Map<String, Set<String>> linksOfGuid = new HashMap<>();
    Map<String, Set<String>> titlesOfGuid = new HashMap<>();
    Map<String, Set<String>> titlesOfAddress = new HashMap<>();
    List<String> addresses = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      String link = entry.link();
      String address = link == null ? null : canonical.apply(link).orElse(link);
      addresses.add(address);
      if (entry.guid() != null) {
        put(linksOfGuid, entry.guid(), link == null ? "" : link);
        put(titlesOfGuid, entry.guid(), entry.title());
      }
      if (address != null) {
        put(titlesOfAddress, address, entry.title());
      }
    }
    List<ItemIdentity> identities = new ArrayList<>(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      String guid = entry.guid();
      String address = addresses.get(i);
      boolean guidUseless =
          guid != null
              && (PLACEHOLDERS.contains(TextNormalizer.lower(guid))
                  || (linksOfGuid.get(guid).size() > 1 && titlesOfGuid.get(guid).size() > 1)
                  || titlesOfGuid.get(guid).size() >= CONSTANT_FROM);
      boolean guidUsable =
          rungs == Rungs.ALL && guid != null && !guidUseless && !useless.test(guidKey(guid));
      boolean linkUsable =
          rungs != Rungs.FROM_TITLE
              && address != null
              && titlesOfAddress.get(address).size() < CONSTANT_FROM
              && hasPath(entry.link());
      identities.add(
          identify(entry, address, feedId, canonical, guidUsable, linkUsable, guidUseless, rungs));
    }
    return identities;
  }

  private static ItemIdentity identify(
      Entry entry,
      String address,
      String feedId,
      Function<String, Optional<String>> canonical,
      boolean guidUsable,
      boolean linkUsable,
      boolean guidUseless,
      Rungs rungs) {
    String guid = entry.guid();
    String link = entry.link();
    String title = normalised(entry.title());
    boolean borne = guid != null && guid.length() >= TELLING_GUID && holds(address, guid);
    boolean weak = guid != null && guid.length() < LONG_GUID && !borne;
    long guidKey = guid == null ? 0 : guidKey(guid);
    long linkKey = link == null ? 0 : Fingerprint.of("link", link);
    String id;
    long key;
    if (guidUsable) {
      key = guidKey;
      boolean isAddress = ADDRESS.matcher(guid).matches();
      String name = isAddress ? canonical.apply(guid).orElse(guid) : guid;
      if (isAddress && isOfSite(host(guid), link)) {
        id = "u" + Fingerprint.name(name);
      } else if (linkUsable && borne) {
        // The link bears the guid, so it names the item as well, and in other feeds too.
        id = "u" + Fingerprint.name(address);
      } else {
        id = "g" + Fingerprint.name(weak || link == null ? feedId : host(link), name);
      }
    } else if (linkUsable) {
      key = linkKey;
      id = "u" + Fingerprint.name(address);
    } else {
      String rest =
          rungs == Rungs.FROM_TITLE && !title.isEmpty()
              ? ""
              : entry.published() != null ? entry.published().toString() : head(entry.text());
      key = Fingerprint.of("text", title, rest);
      id = "t" + Fingerprint.name(feedId, title, rest);
    }
    return new ItemIdentity(
        id,
        key,
        guidKey,
        linkKey,
        guidUseless,
        weak,
        link == null ? 0 : Fingerprint.small(link),
        title.isEmpty() ? 0 : Fingerprint.small(title),
        Fingerprint.small(title, normalised(entry.text())));
  }

  /**
   * Whether a guid of this host can be believed to be the link's own address: the same host, or one
   * below the other, such as {@code api.} or {@code feeds.}.
   *
   * @param link null where it says nothing
   */
  private static boolean isOfSite(String guidHost, String link) {
    if (guidHost.indexOf('.') < 0) {
      return false;
    }
    String host = link == null ? guidHost : host(link);
    return host.equals(guidHost) || host.endsWith("." + guidHost) || guidHost.endsWith("." + host);
  }

  /** The key under which a feed's memory files a guid. */
  static long guidKey(String guid) {
    return Fingerprint.of("guid", guid);
  }

  private static void put(Map<String, Set<String>> map, String key, String value) {
    map.computeIfAbsent(key, k -> new HashSet<>(2)).add(value);
  }

  /** Whether the link has the guid as a whole word of it. */
  private static boolean holds(String link, String guid) {
    if (link == null) {
      return false;
    }
    int at = link.indexOf(guid);
    if (at < 0) {
      return false;
    }
    int end = at + guid.length();
    return (at == 0 || !Character.isLetterOrDigit(link.charAt(at - 1)))
        && (end == link.length() || !Character.isLetterOrDigit(link.charAt(end)));
  }

  private static boolean hasPath(String link) {
    int authority = link.indexOf("//");
    if (authority < 0) {
      return false;
    }
    for (int i = authority + 2; i < link.length(); i++) {
      char c = link.charAt(i);
      if (c == '/' || c == '?' || c == '#') {
        return i + 1 < link.length();
      }
    }
    return false;
  }

  private static String host(String link) {
    int start = link.indexOf("//");
    if (start < 0) {
      return link;
    }
    int end = start + 2;
    while (end < link.length() && "/?#".indexOf(link.charAt(end)) < 0) {
      end++;
    }
    String host = TextNormalizer.lower(link.substring(start + 2, end));
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private static String normalised(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  private static String head(String text) {
    String normal = normalised(text);
    return normal.length() > 200 ? normal.substring(0, 200) : normal;
  }
}
