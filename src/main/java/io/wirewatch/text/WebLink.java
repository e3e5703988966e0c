package io.wirewatch.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Resolution of a reference against a base as RFC 3986 section 5 says, for references as feeds
 * really write them: with spaces, umlauts and stray brackets, which {@link java.net.URI} refuses.
 */
public final class WebLink {
  private WebLink() {}

  /**
   * The reference made absolute.
   *
   * @param base an absolute URL; null or empty where none is known
   * @param reference as written; may be null
   * @return the absolute URL; the trimmed reference itself where there is no usable base; null for
   *     null
   */
  public static String resolve(String base, String reference) {
    if (reference == null) {
      return null;
    }
    String ref = reference.strip();
    if (base == null || base.isEmpty() || schemeEnd(ref) > 0) {
      return ref;
    }
    int scheme = schemeEnd(base);
    if (scheme < 0 || !base.startsWith("//", scheme + 1)) {
      return ref;
    }
    if (ref.isEmpty()) {
      return withoutFragment(base);
    }
    if (ref.startsWith("//")) {
      return base.substring(0, scheme + 1) + ref;
    }
    int authorityEnd = firstOf(base, "/?#", scheme + 3);
    String root = base.substring(0, authorityEnd);
    if (ref.charAt(0) == '#') {
      return withoutFragment(base) + ref;
    }
    int pathEnd = firstOf(base, "?#", authorityEnd);
    if (ref.charAt(0) == '?') {
      return base.substring(0, pathEnd) + ref;
    }
    int refPathEnd = firstOf(ref, "?#", 0);
    String path = ref.substring(0, refPathEnd);
    if (path.charAt(0) != '/') {
      String basePath = base.substring(authorityEnd, pathEnd);
      int slash = basePath.lastIndexOf('/');
      path = (slash < 0 ? "/" : basePath.substring(0, slash + 1)) + path;
    }
    return root + withoutDots(path) + ref.substring(refPathEnd);
  }

  /** Where the scheme's colon stands, or -1 where the text does not begin with a scheme. */
  public static int schemeEnd(String url) {
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c == ':') {
        return i == 0 ? -1 : i;
      }
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean later = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
      if (!letter && (i == 0 || !later)) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether it is an absolute http or https URL. */
  public static boolean isWeb(String url) {
    if (url == null) {
      return false;
    }
    String start = url.substring(0, Math.min(8, url.length())).toLowerCase(Locale.ROOT);
    return start.startsWith("http://") || start.startsWith("https://");
  }

  private static String withoutFragment(String url) {
    int hash = url.indexOf('#');
    return hash < 0 ? url : url.substring(0, hash);
  }

  private static int firstOf(String text, String chars, int from) {
    for (int i = from; i < text.length(); i++) {
      if (chars.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }

  private static String withoutDots(String path) {
    if (!path.contains("./") && !path.endsWith("/.") && !path.endsWith("/..")) {
      return path;
    }
    Deque<String> kept = new ArrayDeque<>();
    String[] segments = path.substring(1).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      String segment = segments[i];
      boolean last = i == segments.length - 1;
      if (segment.equals(".") || segment.equals("..")) {
        if (segment.equals("..")) {
          kept.pollLast();
        }
        if (last) {
          kept.addLast("");
        }
      } else {
        kept.addLast(segment);
      }
    }
    return "/" + String.join("/", kept);
  }
}
