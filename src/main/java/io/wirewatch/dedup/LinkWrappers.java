package io.wirewatch.dedup;

import io.wirewatch.text.Table;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Addresses that carry the address of the page in themselves (redirects, AMP caches), and those
 * that hide it; from {@code dedup/link-wrappers.txt}. No request is made.
 */
final class LinkWrappers {
  private static final LinkWrappers SHIPPED = load("/dedup/link-wrappers.txt");

  /** A wrapper: where it stands, and the parameter or path that carries the page. */
  private record Wrapper(String host, String path, String kind, String parameter) {
    boolean at(UrlParts url) {
      boolean here =
          host.endsWith(".*")
              ? ("." + url.host()).contains("." + host.substring(0, host.length() - 1))
              : url.host().equals(host) || url.host().endsWith("." + host);
      return here && url.path().startsWith(path);
    }
  }

  private final List<Wrapper> wrappers = new ArrayList<>();

  private LinkWrappers() {}

  static LinkWrappers shipped() {
    return SHIPPED;
  }

  private static LinkWrappers load(String resource) {
    LinkWrappers list = new LinkWrappers();
    for (String line : Table.lines(resource)) {
      String[] columns = line.split("\\s+");
      if (columns.length < 3) {
        throw new IllegalStateException(resource + ": expected host, path, kind: " + line);
      }
      list.wrappers.add(
          new Wrapper(columns[0], columns[1], columns[2], columns.length > 3 ? columns[3] : ""));
    }
    return list;
  }

  /** The address inside, or nothing where this is no wrapper, or one without a readable address. */
  Optional<String> inside(UrlParts url) {
    for (Wrapper wrapper : wrappers) {
      if (!wrapper.at(url)) {
        continue;
      }
      if (wrapper.kind().equals("query")) {
        Optional<String> page = fromQuery(url, wrapper.parameter());
        if (page.isPresent()) {
          return page;
        }
      } else {
        switch (wrapper.kind()) {
          case "path":
            return fromPath(url, wrapper.path());
          case "segment":
            return fromSegment(url, wrapper.parameter());
          case "framed":
            return framed(url);
          case "host":
            return fromHost(url, wrapper.host());
          default:
            // An opaque one has nothing inside.
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the address tells nothing of the page: an aggregator's or shortener's own token. */
  boolean isOpaque(UrlParts url) {
    return wrappers.stream().anyMatch(w -> w.kind().equals("opaque") && w.at(url));
  }

  private static Optional<String> fromQuery(UrlParts url, String parameter) {
    if (url.query() == null) {
      return Optional.empty();
    }
    return url.query().stream()
        .filter(one -> one.startsWith(parameter + "="))
        .map(one -> decoded(one.substring(parameter.length() + 1)))
        .filter(page -> page.regionMatches(true, 0, "http", 0, 4))
        .findFirst();
  }

  /** {@code /c/s/example.com/page}: the {@code s} says https. */
  private static Optional<String> fromPath(UrlParts url, String prefix) {
    String rest = url.path().substring(prefix.length());
    boolean secure = rest.startsWith("s/");
    rest = secure ? rest.substring(2) : rest;
    int slash = rest.indexOf('/');
    String host = slash < 0 ? rest : rest.substring(0, slash);
    if (host.indexOf('.') <= 0) {
      return Optional.empty();
    }
    return Optional.of((secure ? "https://" : "http://") + rest + query(url));
  }

  /** {@code /RU=https%3A%2F%2Fexample.org%2Fpage/RK=2}. */
  private static Optional<String> fromSegment(UrlParts url, String name) {
    return Stream.of(url.path().split("/"))
        .filter(segment -> segment.startsWith(name + "="))
        .map(segment -> decoded(segment.substring(name.length() + 1)))
        .filter(page -> page.regionMatches(true, 0, "http", 0, 4))
        .findFirst();
  }

  /**
   * {@code /v3/__https://example.org/page__;!!token$}. A star stands for a character that is told
   * in code behind the frame: such an address is left as it is.
   */
  private static Optional<String> framed(UrlParts url) {
    String whole = url.path() + query(url);
    int from = whole.indexOf("__") + 2;
    int to = whole.lastIndexOf("__;");
    return from < 2 || to < from || whole.substring(from, to).indexOf('*') >= 0
        ? Optional.empty()
        : Optional.of(whole.substring(from, to));
  }

  /** {@code www-north--port-example.translate.goog} is {@code www.north-port.example}. */
  private static Optional<String> fromHost(UrlParts url, String wrapper) {
    String label = url.host().substring(0, Math.max(0, url.host().length() - wrapper.length() - 1));
    String host = label.replace("--", " ").replace('-', '.').replace(' ', '-');
    return host.indexOf('.') <= 0
        ? Optional.empty()
        : Optional.of("https://" + host + url.path() + query(url));
  }

  private static String query(UrlParts url) {
    return url.query() == null || url.query().isEmpty() ? "" : "?" + String.join("&", url.query());
  }

  /** A plus stays one: in a path it is a plus, and no redirect carries an address with spaces. */
  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }
}
