package io.wirewatch.feed;

import io.wirewatch.text.WebLink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Link header of an answer (RFC 8288, section 3), read as tolerantly as it is written. */
final class LinkHeader {
  private static final Pattern LINK =
      Pattern.compile("<([^<>]*+)>((?:\\s*+;[^,\"]*+(?:\"[^\"]*+\")?+)*+)");
  private static final Pattern REL =
      Pattern.compile(";\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;,\"]+))", Pattern.CASE_INSENSITIVE);

  private LinkHeader() {}

  /**
   * The targets of one relation, in order.
   *
   * @param header its value, several headers joined by commas; may be null
   * @param base what relative targets are relative to; may be null
   */
  static List<String> targets(String header, String rel, String base) {
    List<String> targets = new ArrayList<>();
    Matcher link = LINK.matcher(header == null ? "" : header);
    while (link.find()) {
      Matcher rels = REL.matcher(link.group(2));
      if (rels.find()) { // Of several rel parameters the first counts.
        String words = rels.group(1) == null ? rels.group(2) : rels.group(1);
        if (Arrays.asList(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).contains(rel)) {
          targets.add(WebLink.resolve(base, link.group(1)));
        }
      }
    }
    return targets;
  }

  /** Of several hubs one that nobody can listen to, or else the first; null for none. */
  static String hub(List<String> hubs) {
    for (String hub : hubs) {
      if (hub.regionMatches(true, 0, "https://", 0, 8)) {
        return hub;
      }
    }
    return hubs.isEmpty() ? null : hubs.get(0);
  }
}
