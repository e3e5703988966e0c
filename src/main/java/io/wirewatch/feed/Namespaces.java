package io.wirewatch.feed;

import io.wirewatch.text.TextNormalizer;
import java.util.HashMap;
import java.util.Map;

/** The usual prefix of each namespace that feeds use. RSS itself has the empty one. */
final class Namespaces {
  private static final Map<String, String> PREFIX_BY_URI = new HashMap<>();

  /** What an unbound prefix most likely means. */
  private static final Map<String, String> UNBOUND =
      Map.of("rss", "", "atom", "atom", "atom10", "atom", "a10", "atom", "atom03", "atom");

  static {
    usual("", "http://backend.userland.com/rss", "http://backend.userland.com/rss2");
    usual("", "http://backend.userland.com/rss091", "http://blogs.law.harvard.edu/tech/rss");
    usual("", "http://my.netscape.com/rdf/simple/0.9", "http://purl.org/rss/1.0");
    usual("", "http://my.netscape.com/publish/formats/rss-0.91.dtd");
    usual("", "http://channel.netscape.com/rdf/simple/0.9", "http://purl.org/net/rss1.1");
    usual(
        "",
        "http://cyber.law.harvard.edu/rss/rss.html",
        "http://www.rssboard.org/rss-specification");
    usual("", "http://purl.org/rss/1.0/modules/rss091", "http://backend.userland.com/rss2.0");
    usual("atom", "http://www.w3.org/2005/atom", "http://purl.org/atom/ns");
    usual("atom", "http://example.com/newformat", "http://example.com/necho");
    usual("atom", "http://purl.org/echo", "uri/of/echo/namespace", "http://purl.org/pie");
    usual("admin", "http://webns.net/mvcb");
    usual("blogchannel", "http://backend.userland.com/blogchannelmodule");
    usual("cc", "http://web.resource.org/cc", "http://creativecommons.org/ns");
    usual("content", "http://purl.org/rss/1.0/modules/content");
    usual("creativecommons", "http://backend.userland.com/creativecommonsrssmodule");
    usual("creativecommons", "http://cyber.law.harvard.edu/rss/creativecommonsrssmodule.html");
    usual("dc", "http://purl.org/dc/elements/1.1", "http://purl.org/dc/elements/1.0");
    usual("dcterms", "http://purl.org/dc/terms");
    usual("feedburner", "http://rssnamespace.org/feedburner/ext/1.0");
    usual("geo", "http://www.w3.org/2003/01/geo/wgs84_pos");
    usual("georss", "http://www.georss.org/georss");
    usual("gml", "http://www.opengis.net/gml");
    usual("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd");
    usual("itunes", "http://example.com/dtds/podcast-1.0.dtd");
    usual("googleplay", "http://www.google.com/schemas/play-podcasts/1.0");
    usual("l", "http://purl.org/rss/1.0/modules/link");
    usual("media", "http://search.yahoo.com/mrss", "http://search.yahoo.com/rss");
    usual("media", "http://www.rssboard.org/media-rss");
    usual("prism", "http://prismstandard.org/namespaces/1.2/basic");
    usual("prism", "http://prismstandard.org/namespaces/basic/2.0");
    usual("prism", "http://prismstandard.org/namespaces/basic/2.1");
    usual("prism", "http://prismstandard.org/namespaces/basic/3.0");
    usual("psc", "http://podlove.org/simple-chapters");
    usual("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns");
    usual("rdfs", "http://www.w3.org/2000/01/rdf-schema");
    usual("slash", "http://purl.org/rss/1.0/modules/slash");
    usual("sy", "http://purl.org/rss/1.0/modules/syndication");
    usual("taxo", "http://purl.org/rss/1.0/modules/taxonomy");
    usual("thr", "http://purl.org/syndication/thread/1.0");
    usual("trackback", "http://madskills.com/public/xml/rss/module/trackback");
    usual("wfw", "http://wellformedweb.org/commentapi");
    usual("xhtml", "http://www.w3.org/1999/xhtml");
    usual("xlink", "http://www.w3.org/1999/xlink");
    usual("xml", "http://www.w3.org/xml/1998/namespace");
    usual("svg", "http://www.w3.org/2000/svg");
    usual("mathml", "http://www.w3.org/1998/math/mathml");
  }

  private Namespaces() {}

  private static void usual(String prefix, String... uris) {
    for (String uri : uris) {
      PREFIX_BY_URI.put(uri, prefix);
    }
  }

  /** The usual prefix of a namespace; null where it is not one of the known. */
  static String usualPrefix(String uri) {
    String key = TextNormalizer.lower(uri.strip());
    while (key.endsWith("/") || key.endsWith("#")) {
      key = key.substring(0, key.length() - 1);
    }
    if (key.startsWith("https://")) {
      key = "http://" + key.substring(8);
    }
    return PREFIX_BY_URI.get(key);
  }

  /** What a prefix means that no declaration binds. */
  static String unbound(String prefix) {
    String lower = TextNormalizer.lower(prefix);
    return UNBOUND.getOrDefault(lower, lower);
  }
}
