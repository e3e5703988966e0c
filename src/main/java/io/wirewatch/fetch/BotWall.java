package io.wirewatch.fetch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells the challenge pages of bot walls from feeds and from plain errors. */
final class BotWall {
  private static final int HEAD = 16 * 1024;

  /** Phrases of the challenge pages, in lower case, with who says them. */
  private static final List<Map.Entry<String, String>> PHRASES =
      List.of(
          Map.entry("/cdn-cgi/challenge-platform/", "Cloudflare"),
          Map.entry("cf-browser-verification", "Cloudflare"),
          Map.entry("<title>just a moment...</title>", "Cloudflare"),
          Map.entry("attention required! | cloudflare", "Cloudflare"),
          Map.entry("captcha-delivery.com", "DataDome"),
          Map.entry("_incapsula_resource", "Imperva"),
          Map.entry("px-captcha", "HUMAN"),
          Map.entry("sucuri_cloudproxy_js", "Sucuri"),
          Map.entry("awswafcookiedomainlist", "AWS WAF"),
          Map.entry("aws-waf-token", "AWS WAF"),
          Map.entry("ddos-guard", "DDoS-Guard"),
          Map.entry("making sure you&#39;re not a bot", "Anubis"),
          Map.entry("making sure you're not a bot", "Anubis"),
          Map.entry("/.within.website/x/cmd/anubis/", "Anubis"),
          Map.entry("g-recaptcha", "a captcha"),
          Map.entry("h-captcha", "a captcha"),
          Map.entry("cf-turnstile", "a captcha"),
          Map.entry("enable javascript and cookies to continue", "a script challenge"),
          Map.entry("please enable js and disable any ad blocker", "a script challenge"));

  private BotWall() {}

  /**
   * Who walls the feed in, for people; empty where it is no wall.
   *
   * @param headers names in lower case
   * @param body the beginning of the answer's body; may be empty
   */
  static Optional<String> recognise(Map<String, String> headers, byte[] body) {
    if (headers.getOrDefault("cf-mitigated", "").toLowerCase(Locale.ROOT).contains("challenge")) {
      return Optional.of("a Cloudflare challenge stands in the feed's place");
    }
    String head =
        new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    if (!isHtml(head)) {
      return Optional.empty();
    }
    if (headers.containsKey("x-datadome")) {
      return Optional.of("a DataDome challenge stands in the feed's place");
    }
    for (Map.Entry<String, String> phrase : PHRASES) {
      if (head.contains(phrase.getKey())) {
        String who = phrase.getValue();
        return Optional.of(
            who.startsWith("a ")
                ? who + " stands in the feed's place"
                : "a challenge of " + who + " stands in the feed's place");
      }
    }
    return Optional.empty();
  }

  private static boolean isHtml(String head) {
    String start = head.stripLeading();
    if (start.startsWith("<?xml") || start.startsWith("<rss") || start.startsWith("<feed")) {
      return start.contains("<html") && !start.contains("<rss") && !start.contains("<feed");
    }
    return start.startsWith("<!doctype html") || start.contains("<html");
  }
}
