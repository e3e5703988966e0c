package io.wirewatch.dedup;

import io.wirewatch.text.Table;
import io.wirewatch.text.TextNormalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Query parameters that say how a reader came to a page and not which page it is; from {@code
 * dedup/tracking-parameters.txt}, one a line: {@code name}, {@code prefix*}, or either followed by
 * the hosts to which it is confined. {@code name?} is one by which others name pages: elsewhere
 * than at those hosts it goes only in the company of one that surely tracks. What the value tells,
 * a referring host or a feed, needs no list.
 */
final class TrackingParameters {
  private static final TrackingParameters SHIPPED = load("/dedup/tracking-parameters.txt");

  /** Possessive: else each label of a hostile value would take its room on the stack. */
  private static final Pattern HOST = Pattern.compile("(?i)(?:[a-z0-9-]++\\.)++[a-z]{2,}+");

  /** Names by which pages and origins are told; with a feed for a value it is the origin. */
  private static final Set<String> ORIGINS =
      Set.of("ref", "source", "src", "from", "feed", "chn", "output");

  private static final Pattern FEED = Pattern.compile("(?i)rss(?:2|[-_]?feed)?");

  private final Set<String> names = new HashSet<>();
  private final Set<String> prefixes = new HashSet<>();
  private final Set<String> doubtful = new HashSet<>();
  private final Map<String, Set<String>> confined = new HashMap<>();

  private TrackingParameters() {}

  static TrackingParameters shipped() {
    return SHIPPED;
  }

  private static TrackingParameters load(String resource) {
    TrackingParameters list = new TrackingParameters();
    for (String line : Table.lines(resource)) {
      String[] columns = line.toLowerCase(Locale.ROOT).split("\\s+");
      boolean doubtful = columns[0].endsWith("?");
      String name = columns[0].replace("?", "");
      for (int i = 1; i < columns.length; i++) {
        list.confined.computeIfAbsent(columns[i], host -> new HashSet<>()).add(name);
      }
      if (doubtful) {
        list.doubtful.add(name);
      } else if (columns.length == 1 && name.endsWith("*")) {
        list.prefixes.add(name.substring(0, name.length() - 1));
      } else if (columns.length == 1) {
        list.names.add(name);
      }
    }
    return list;
  }

  /**
   * The parameters, each {@code name=value} or a bare name, without those that only track on this
   * host.
   */
  List<String> without(List<String> parameters, String host) {
    List<String> kept = new ArrayList<>(parameters);
    if (kept.removeIf(one -> tracks(one, host))) {
      kept.removeIf(one -> doubtful.contains(name(one)));
    }
    return kept;
  }

  private static String name(String parameter) {
    int equals = parameter.indexOf('=');
    return TextNormalizer.lower(equals < 0 ? parameter : parameter.substring(0, equals));
  }

  private boolean tracks(String parameter, String host) {
    String name = name(parameter);
    int equals = parameter.indexOf('=');
    if (names.contains(name) || prefixes.stream().anyMatch(name::startsWith)) {
      return true;
    }
    if (equals > 0 && namesOrigin(name, parameter.substring(equals + 1))) {
      return true;
    }
    for (int from = 0; from >= 0 && from < host.length(); ) {
      Set<String> here = confined.get(host.substring(from));
      if (here != null && here.contains(name)) {
        return true;
      }
      int dot = host.indexOf('.', from);
      from = dot < 0 ? -1 : dot + 1;
    }
    return false;
  }

  /**
   * {@code ref=feed.example.com} and {@code source=rss} name the referrer; {@code ref=42} may name
   * the page.
   */
  private static boolean namesOrigin(String name, String value) {
    return name.equals("ref") && HOST.matcher(value).matches()
        || ORIGINS.contains(name) && FEED.matcher(value).matches();
  }
}
