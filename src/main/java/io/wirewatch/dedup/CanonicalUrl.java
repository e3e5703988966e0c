package io.wirewatch.dedup;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One form for links that mean the same page. {@link #of} takes only steps that keep the link
 * working; {@link #key} goes further and is for comparing, never for following.
 *
 * <p>The steps of {@code of}, in this order:
 *
 * <ol>
 *   <li>clean: white space, control characters, CDATA marks, escaped ampersands, markup behind it;
 *   <li>parse as the WHATWG URL Standard does: backslashes, missing slashes, host in ASCII (UTS
 *       #46), IPv4 in one notation; what is no http(s) URL is refused;
 *   <li>drop credentials and the default port; resolve dot segments; undo escapes of unreserved
 *       characters (RFC 3986 section 6.2.2);
 *   <li>unwrap redirects and AMP caches that carry the page's address, up to three deep, and begin
 *       anew with it;
 *   <li>drop parameters that only track, a session in the path, and a fragment that only tracks or
 *       scrolls to a text;
 *   <li>sort the remaining parameters by name, those of one name in their order.
 * </ol>
 *
 * <p>{@code key} then holds http and https for one, drops {@code www.}, {@code m.}, {@code mobile.}
 * and {@code amp.} in front of the host or behind its first label, AMP's marks in path and query, a
 * fragment that is no address of a page ({@code #!}, {@code #/}), and one slash at the end. The
 * case of a path is kept: it can matter.
 */
public final class CanonicalUrl {
  private static final int DEPTH = 3;
  private static final int LONGEST = 8192;

  /** Under which names are registered: what stands before is the name, be it {@code amp}. */
  private static final Pattern SUFFIX =
      Pattern.compile(
          "(?:com?|org?|net?|gov?|gob|gouv|gub|gv|edu?|ac|ad|id|info|mil|nom|web|firm)\\.[a-z]{2}");

  private static final Pattern WAYS = Pattern.compile("www\\d{0,3}|m|mobile|amp");

  /** A session in the path, of Java servers. */
  private static final Pattern SESSION = Pattern.compile("(?i);jsessionid=[^/;]*");

  private CanonicalUrl() {}

  /** The canonical form of a URL; nothing where it is no http(s) URL. */
  public static Optional<String> of(String url) {
    return parts(url).map(UrlParts::toString);
  }

  /** What two links of one page have in common; for comparing. */
  public static Optional<String> key(String url) {
    return parts(url)
        .map(
            p ->
                new UrlParts(
                        "https",
                        plainHost(p.host()),
                        p.port(),
                        plainPath(p.path()),
                        AmpMarks.withoutMark(p.query()),
                        address(p.fragment()))
                    .toString());
  }

  /**
   * Whether the link is an aggregator's or shortener's token, from which the page cannot be told
   * without a request. Such a link that is new proves nothing new.
   */
  public static boolean isOpaque(String url) {
    return parts(url).filter(LinkWrappers.shipped()::isOpaque).isPresent();
  }

  private static Optional<UrlParts> parts(String url) {
    if (url == null || url.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<UrlParts> parts = UrlParts.of(url);
    for (int i = 0; i < DEPTH && parts.isPresent(); i++) {
      Optional<UrlParts> inside = LinkWrappers.shipped().inside(parts.get()).flatMap(UrlParts::of);
      if (inside.isEmpty()) {
        break;
      }
      parts = inside;
    }
    return parts.map(CanonicalUrl::withoutTracking);
  }

  private static UrlParts withoutTracking(UrlParts p) {
    List<String> query = p.query() == null ? List.of() : p.query();
    List<String> kept = TrackingParameters.shipped().without(query, p.host());
    kept.sort(java.util.Comparator.comparing(CanonicalUrl::name));
    return new UrlParts(
        p.scheme(),
        p.host(),
        p.port(),
        SESSION.matcher(p.path()).replaceAll(""),
        kept,
        fragment(p));
  }

  private static String name(String parameter) {
    int equals = parameter.indexOf('=');
    return equals < 0 ? parameter : parameter.substring(0, equals);
  }

  /** A fragment without scroll-to-text directives and tracking; null where nothing is left. */
  private static String fragment(UrlParts p) {
    if (p.fragment() == null) {
      return null;
    }
    int directive = p.fragment().indexOf(":~:");
    String fragment = directive < 0 ? p.fragment() : p.fragment().substring(0, directive);
    if (fragment.indexOf('=') > 0) {
      List<String> parameters = List.of(fragment.split("&"));
      fragment = String.join("&", TrackingParameters.shipped().without(parameters, p.host()));
    }
    return fragment.isEmpty() ? null : fragment;
  }

  private static String plainHost(String host) {
    String plain = host;
    for (String before = ""; !before.equals(plain); ) {
      before = plain;
      plain = withoutLabel(plain, 0);
    }
    // The edition of a language or a country stands in front of the label: de.m.example.org.
    int dot = plain.indexOf('.');
    return dot < 0 ? plain : withoutLabel(plain, dot + 1);
  }

  /** The host without the label that begins there, if that names a way of reading and no house. */
  private static String withoutLabel(String host, int from) {
    int dot = host.indexOf('.', from);
    if (dot < 0 || host.indexOf('.', dot + 1) < 0) {
      return host;
    }
    String rest = host.substring(dot + 1);
    return WAYS.matcher(host.substring(from, dot)).matches() && !SUFFIX.matcher(rest).matches()
        ? host.substring(0, from) + rest
        : host;
  }

  private static String plainPath(String path) {
    String plain = path;
    if (plain.length() > 1 && plain.endsWith("/")) {
      plain = plain.substring(0, plain.length() - 1);
    }
    return AmpMarks.withoutMark(plain);
  }

  private static String address(String fragment) {
    return fragment != null && (fragment.startsWith("!") || fragment.startsWith("/"))
        ? fragment
        : null;
  }
}
