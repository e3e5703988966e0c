package io.wirewatch.dedup;

import io.wirewatch.text.WebLink;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An http or https URL taken apart, each part in its normal form (RFC 3986 section 6.2.2): dot
 * segments resolved, escapes of unreserved characters undone, other escapes in capitals, what must
 * be escaped escaped. Credentials and default ports are gone.
 *
 * @param scheme http or https
 * @param host as {@link HostName} writes it
 * @param port empty, or with its colon
 * @param path begins with a slash
 * @param query the parameters in their order; null where there was no question mark
 * @param fragment null where there was none
 */
record UrlParts(
    String scheme, String host, String port, String path, List<String> query, String fragment) {
  private static final String CDATA = "<![CDATA[";
  private static final Pattern WEB =
      Pattern.compile("(?i)(?:(https?):[/\\\\]*|[/\\\\]{2}(?=[^/\\\\]))(.*)", Pattern.DOTALL);
  private static final Pattern BARE =
      Pattern.compile("(?i)www\\d{0,3}\\.[^\\s/?#:]+\\.[^\\s].*", Pattern.DOTALL);
  private static final Pattern AMPERSAND =
      Pattern.compile("&(?:(?:amp|#0*38|#x0*26);)+", Pattern.CASE_INSENSITIVE);

  private static final Pattern ESCAPED_AGAIN =
      Pattern.compile("^(?:(?:amp|#0*38|#x0*26);)+", Pattern.CASE_INSENSITIVE);

  /** Reserved characters that mean the same escaped or not, in a path or a parameter's value. */
  private static final String MEANINGLESS = ":@,/?";

  private static final String UNRESERVED = "-._~";
  private static final String PATH_LITERAL = "!$&'()*+,;=:@|";
  private static final String QUERY_LITERAL = "!$&'()*+,;=:@/?[]|";

  /** Takes a URL as it was found in a feed apart; nothing where it is no http(s) URL. */
  static Optional<UrlParts> of(String found) {
    String url = cleaned(found);
    Matcher web = WEB.matcher(url);
    String rest;
    String scheme = "http";
    if (web.matches()) {
      scheme = web.group(1) == null ? "http" : web.group(1).toLowerCase(Locale.ROOT);
      rest = web.group(2);
    } else if (BARE.matcher(url).matches()) {
      rest = url;
    } else {
      return Optional.empty();
    }
    int hash = rest.indexOf('#');
    String fragment = hash < 0 ? null : escaped(rest.substring(hash + 1), QUERY_LITERAL + "#");
    rest = hash < 0 ? rest : rest.substring(0, hash);
    int mark = rest.indexOf('?');
    String query = mark < 0 ? null : rest.substring(mark + 1);
    rest = (mark < 0 ? rest : rest.substring(0, mark)).replace('\\', '/');
    int slash = rest.indexOf('/');
    String authority = slash < 0 ? rest : rest.substring(0, slash);
    String path = slash < 0 ? "/" : rest.substring(slash);
    authority = authority.substring(authority.lastIndexOf('@') + 1);
    int colon = authority.indexOf(':', authority.lastIndexOf(']') + 1);
    String port = port(scheme, colon < 0 ? "" : authority.substring(colon + 1));
    Optional<String> host = HostName.of(colon < 0 ? authority : authority.substring(0, colon));
    if (host.isEmpty() || port == null) {
      return Optional.empty();
    }
    return Optional.of(
        new UrlParts(
            scheme,
            host.get(),
            port,
            WebLink.withoutDots(path(path)),
            query == null ? null : parameters(query),
            fragment));
  }

  @Override
  public String toString() {
    return scheme
        + "://"
        + host
        + port
        + path
        + (query == null || query.isEmpty() ? "" : "?" + String.join("&", query))
        + (fragment == null || fragment.isEmpty() ? "" : "#" + fragment);
  }

  /** White space, controls, CDATA marks, HTML-escaped ampersands, and markup behind the URL. */
  private static String cleaned(String found) {
    String url = found;
    if (url.contains(CDATA)) {
      url = url.replace(CDATA, "").replace("]]>", "");
    }
    int from = 0;
    int to = url.length();
    while (from < to && url.charAt(from) <= ' ') {
      from++;
    }
    while (to > from && url.charAt(to - 1) <= ' ') {
      to--;
    }
    StringBuilder clean = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      char c = url.charAt(i);
      if (c == '<' || c == '>' || c == '"') {
        break;
      }
      if (c != '\t' && c != '\n' && c != '\r') {
        clean.append(c);
      }
    }
    return clean.indexOf("&") < 0 ? clean.toString() : AMPERSAND.matcher(clean).replaceAll("&");
  }

  /** Segment by segment, so that an escaped slash stays one. */
  private static String path(String path) {
    StringBuilder out = new StringBuilder(path.length() + 16);
    for (String segment : path.substring(1).split("/", -1)) {
      out.append('/').append(escaped(segment, PATH_LITERAL));
    }
    return out.toString();
  }

  private static String port(String scheme, String digits) {
    if (digits.isEmpty()) {
      return "";
    }
    if (!digits.matches("[0-9]{1,9}") || Integer.parseInt(digits) > 65535) {
      return null;
    }
    int port = Integer.parseInt(digits);
    return port == (scheme.equals("http") ? 80 : 443) ? "" : ":" + port;
  }

  private static List<String> parameters(String query) {
    List<String> all = new ArrayList<>();
    for (String one : query.split("&")) {
      // What is left of an ampersand that was escaped more often than it was undone.
      String parameter = ESCAPED_AGAIN.matcher(one).replaceFirst("");
      if (!parameter.isEmpty()) {
        all.add(escaped(parameter, QUERY_LITERAL));
      }
    }
    return all;
  }

  /** One spelling of the same characters: only what must be escaped is, in UTF-8 and capitals. */
  private static String escaped(String part, String literal) {
    StringBuilder out = new StringBuilder(part.length() + 16);
    int i = 0;
    while (i < part.length()) {
      int c = part.codePointAt(i);
      i += Character.charCount(c);
      int hi = c == '%' && i + 1 < part.length() ? Character.digit(part.charAt(i), 16) : -1;
      int lo = hi >= 0 ? Character.digit(part.charAt(i + 1), 16) : -1;
      if (lo >= 0) {
        int octet = hi * 16 + lo;
        i += 2;
        if (isUnreserved(octet)
            || octet < 128 && MEANINGLESS.indexOf(octet) >= 0 && literal.indexOf(octet) >= 0) {
          out.append((char) octet);
        } else {
          escape(out, octet);
        }
      } else if (isUnreserved(c) || c < 128 && literal.indexOf(c) >= 0) {
        out.append((char) c);
      } else {
        for (byte octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          escape(out, octet & 255);
        }
      }
    }
    return out.toString();
  }

  private static boolean isUnreserved(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c < 128 && UNRESERVED.indexOf(c) >= 0;
  }

  private static void escape(StringBuilder out, int octet) {
    out.append('%')
        .append(Character.toUpperCase(Character.forDigit(octet >> 4, 16)))
        .append(Character.toUpperCase(Character.forDigit(octet & 15, 16)));
  }
}
