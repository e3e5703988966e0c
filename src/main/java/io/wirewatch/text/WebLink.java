package io.wirewatch.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Resolution of a reference against a base as RFC 3986 section 5 says, for references as feeds
 * really write them: with spaces, umlauts and stray brackets, which {@link java.net.URI} refuses.
 */
public final class WebLink {
  /** What may stand behind the host as it is, beside ASCII's letters and digits (RFC 3986). */
  private static final String LITERAL = "-._~!$&'()*+,;=:@/?";

  private static final String HEX = "0123456789ABCDEF";

  /** What may stand in an authority as it is, beside letters and digits. */
  private static final String AUTHORITY = "-._~!$&'()*+,;=:@%[]";

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

  /**
   * A link as a URL that any document can carry: what a URL may not hold ({@code | " < > ^ { }},
   * spaces, controls, direction signs) percent-encoded in UTF-8, letters and digits of other
   * scripts as they are (RFC 3987), a percent sign that begins no escape as {@code %25}. What is a
   * URL already stays the same.
   *
   * @param link as a feed wrote it; may be null
   * @return null where it is no http or https URL with a host that can be one
   */
  public static String encoded(String link) {
    if (!isWeb(link)) {
      return null;
    }
    int authority = link.indexOf(':') + 3;
    int end = firstOf(link, "/?#", authority);
    if (end == authority
        || !link.substring(authority, end).codePoints().allMatch(isIn(AUTHORITY))) {
      return null;
    }
    StringBuilder url = new StringBuilder(link.length()).append(link, 0, end);
    boolean fragment = false;
    for (int i = end; i < link.length(); ) {
      int c = link.codePointAt(i);
      if (isIn(LITERAL).test(c) || c == '#' && !fragment || c == '%' && isEscape(link, i)) {
        url.appendCodePoint(c);
        fragment |= c == '#';
      } else {
        for (byte octet : new String(Character.toChars(c)).getBytes(UTF_8)) {
          url.append('%').append(HEX.charAt((octet & 255) >> 4)).append(HEX.charAt(octet & 15));
        }
      }
      i += Character.charCount(c);
    }
    return url.toString();
  }

  private static IntPredicate isIn(String literal) {
    return c -> c < 128 ? isPlain(c) || literal.indexOf(c) >= 0 : isOfAWord(c);
  }

  private static boolean isPlain(int c) {
    return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  /** A letter, a digit, or a mark on one: nothing that turns, hides or ends a line. */
  private static boolean isOfAWord(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && HEX.indexOf(Character.toUpperCase(text.charAt(at + 1))) >= 0
        && HEX.indexOf(Character.toUpperCase(text.charAt(at + 2))) >= 0;
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

  /**
   * Resolves {@code .} and {@code ..} in a path that begins with a slash; an empty segment counts
   * as one, as the standard has it.
   */
  public static String withoutDots(String path) {
    if (!path.contains("/.")) {
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
