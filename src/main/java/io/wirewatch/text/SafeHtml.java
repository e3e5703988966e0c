package io.wirewatch.text;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** The list of what may stand in published HTML, and the cleaning by it. */
final class SafeHtml {
  private static final List<String> LINKS = List.of("href", "src", "cite", "poster", "longdesc");

  private static final Pattern RAW_TEXT =
      Pattern.compile(
          "</?(?:iframe|frame|frameset|plaintext|noembed|noframes|xmp|textarea|title|listing|select)"
              + "\\b[^>]*>?",
          Pattern.CASE_INSENSITIVE);

  private static final Safelist KEPT = safelist();

  private SafeHtml() {}

  /** Takes out the tags that would make an HTML parser swallow all that follows as raw text. */
  static String withoutRawText(String html) {
    return RAW_TEXT.matcher(html).find() ? RAW_TEXT.matcher(html).replaceAll(" ") : html;
  }

  static String clean(String html, String baseUrl) {
    Document dirty = Jsoup.parseBodyFragment(withoutRawText(html));
    for (Element element : dirty.body().getAllElements()) {
      absolute(element, baseUrl);
    }
    Document safe = new Cleaner(KEPT).clean(dirty);
    safe.outputSettings().prettyPrint(false).charset("UTF-8");
    return safe.body().html();
  }

  /** Resolves the links of an element, and drops those of schemes that act. */
  private static void absolute(Element element, String baseUrl) {
    if (element.attributesSize() == 0) {
      return;
    }
    for (String name : LINKS) {
      Attribute link = element.attribute(name);
      if (link != null) {
        String url = WebLink.resolve(baseUrl, link.getValue());
        if (isHarmless(url)) {
          link.setValue(url);
        } else {
          element.removeAttr(name);
        }
      }
    }
  }

  private static boolean isHarmless(String url) {
    String start = url.replaceAll("[\\p{Cntrl}\\s]+", "");
    int colon = WebLink.schemeEnd(start);
    if (colon < 0) {
      return start.indexOf(':') < 0 || start.indexOf('/') >= 0 || start.startsWith("#");
    }
    return switch (start.substring(0, colon).toLowerCase(java.util.Locale.ROOT)) {
      case "http",
          "https",
          "ftp",
          "mailto",
          "tel",
          "sms",
          "xmpp",
          "geo",
          "magnet",
          "news",
          "feed" ->
          true;
      default -> false;
    };
  }

  private static Safelist safelist() {
    return new Safelist()
        .addTags(
            "a",
            "abbr",
            "acronym",
            "address",
            "area",
            "article",
            "aside",
            "audio",
            "b",
            "bdi",
            "bdo",
            "big",
            "blockquote",
            "br",
            "caption",
            "center",
            "cite",
            "code",
            "col",
            "colgroup",
            "dd",
            "del",
            "details",
            "dfn",
            "div",
            "dl",
            "dt",
            "em",
            "figcaption",
            "figure",
            "font",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "i",
            "img",
            "ins",
            "kbd",
            "li",
            "main",
            "map",
            "mark",
            "nav",
            "ol",
            "p",
            "picture",
            "pre",
            "q",
            "rp",
            "rt",
            "ruby",
            "s",
            "samp",
            "section",
            "small",
            "source",
            "span",
            "strike",
            "strong",
            "sub",
            "summary",
            "sup",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "time",
            "tr",
            "tt",
            "u",
            "ul",
            "var",
            "video",
            "wbr")
        .addAttributes(":all", "title", "lang", "dir")
        .addAttributes("a", "href", "hreflang", "rel")
        .addAttributes("area", "alt", "coords", "href", "shape")
        .addAttributes("audio", "controls", "src")
        .addAttributes("blockquote", "cite")
        .addAttributes("del", "cite", "datetime")
        .addAttributes("img", "alt", "height", "src", "width", "srcset")
        .addAttributes("ins", "cite", "datetime")
        .addAttributes("map", "name")
        .addAttributes("ol", "start", "type", "reversed")
        .addAttributes("q", "cite")
        .addAttributes("source", "src", "type", "media", "srcset")
        .addAttributes("td", "abbr", "colspan", "rowspan", "align", "valign")
        .addAttributes("th", "abbr", "colspan", "rowspan", "align", "valign", "scope")
        .addAttributes("time", "datetime")
        .addAttributes("video", "controls", "height", "poster", "src", "width")
        .preserveRelativeLinks(true);
  }
}
