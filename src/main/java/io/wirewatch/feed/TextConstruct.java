package io.wirewatch.feed;

import io.wirewatch.text.Beginning;
import io.wirewatch.text.HtmlText;
import io.wirewatch.text.TextNormalizer;
import io.wirewatch.text.WebLink;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The value of an element that holds words: plain text, escaped HTML, XHTML or base64, as its type
 * and mode say, and where nothing says it, as it looks.
 */
final class TextConstruct {
  private enum Kind {
    TEXT,
    HTML,
    GUESS
  }

  private static final int LONGEST_NAME = 4_000;

  private static final Pattern TAG_OR_ENTITY =
      Pattern.compile(
          "</?(?:a|abbr|b|bdi|big|blockquote|br|center|cite|code|del|div|em|font|h[1-6]|hr|i|iframe|img|ins"
              + "|li|object|ol|p|pre|q|s|script|small|span|strike|strong|style|sub|sup|table|td|tr|tt|u|ul|video)"
              + "(?:\\s[^<>]*)?/?>|&(?:#\\d+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]{1,30});",
          Pattern.CASE_INSENSITIVE);

  private final String value;
  private final Kind kind;
  private final String base;

  private TextConstruct(String value, Kind kind, String base) {
    this.value = value;
    this.kind = kind;
    this.base = base;
  }

  /** The construct in an element of RSS, or of no format in particular. */
  static TextConstruct of(Element element, String documentBase) {
    String base = base(element, documentBase);
    String mode = lower(element.attribute("mode"));
    String type = lower(element.attribute("type"));
    if (element.holdsElements()) {
      return new TextConstruct(markup(element), Kind.HTML, base);
    }
    String text = withoutSections(element.text());
    if ("base64".equals(mode) || isBinary(type, element)) {
      return new TextConstruct(decode(text), Kind.GUESS, base);
    }
    return new TextConstruct(text, kind(element, mode, type), base);
  }

  /** The words in a CDATA section that was escaped, or wrapped into another one. */
  private static String withoutSections(String text) {
    if (!text.startsWith("<![CDATA[")) {
      return text;
    }
    int end = text.endsWith("]]>") ? 3 : text.endsWith("]]") ? 2 : 0;
    return text.substring("<![CDATA[".length(), Math.max(9, text.length() - end)).strip();
  }

  private static Kind kind(Element element, String mode, String type) {
    if (!element.name.startsWith("atom:")) {
      return "text/plain".equals(type) ? Kind.TEXT : Kind.GUESS;
    }
    if (type == null || type.isEmpty()) {
      return mode == null ? Kind.TEXT : Kind.GUESS;
    }
    if (type.contains("html")) {
      return Kind.HTML;
    }
    return type.equals("text") || type.equals("text/plain") || mode == null
        ? Kind.TEXT
        : Kind.GUESS;
  }

  private static boolean isBinary(String type, Element element) {
    return type != null
        && element.name.startsWith("atom:")
        && element.attribute("mode") == null
        && type.indexOf('/') > 0
        && !type.startsWith("text/")
        && !type.endsWith("xml");
  }

  /** The markup in an element, without the one div that Atom puts around XHTML. */
  private static String markup(Element element) {
    String inner = unwrapped(element);
    return inner.isEmpty() ? element.innerHtml() : inner;
  }

  private static String unwrapped(Element element) {
    var elements = element.elements();
    if (elements.size() == 1
        && elements.get(0).localName().equals("div")
        && element.text().isEmpty()
        && "xhtml".equals(lower(element.attribute("type")))) {
      return elements.get(0).innerHtml();
    }
    return element.innerHtml();
  }

  private static String decode(String text) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(text);
      return Utf8Shape.of(bytes).invalid() > 0 ? text : new String(bytes, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return text;
    }
  }

  /** What links in an element are relative to. */
  static String base(Element element, String documentBase) {
    String own = null;
    Element at = element;
    while (at != null && own == null) {
      own = at.attribute("xml:base");
      at = at.parent;
    }
    if (own == null) {
      return documentBase;
    }
    return WebLink.resolve(at == null ? documentBase : base(at, documentBase), own);
  }

  boolean isEmpty() {
    return value.isEmpty();
  }

  /** As plain text on one line; null where there is nothing, empty where there is no text. */
  String toText() {
    String text = looksLikeHtml() ? HtmlText.toText(value) : value;
    return value.isBlank() ? null : oneLine(text);
  }

  /** As safe HTML; null where there is nothing, empty where nothing of it is safe. */
  String toSafeHtml() {
    if (value.isEmpty()) {
      return null;
    }
    String html = kind == Kind.TEXT ? HtmlText.escape(value) : HtmlText.toSafeHtml(value, base);
    return html.strip();
  }

  private boolean looksLikeHtml() {
    return switch (kind) {
      case HTML -> true;
      case TEXT -> false;
      case GUESS ->
          (value.indexOf('<') >= 0 || value.indexOf('&') >= 0)
              && TAG_OR_ENTITY.matcher(value).find();
    };
  }

  /** A name or a term on one line; what is longer than any is cut. */
  static String name(String text) {
    return oneLine(Beginning.of(text.strip(), LONGEST_NAME));
  }

  static String oneLine(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ') {
        space = out.length() > 0;
      } else {
        if (space) {
          out.append(' ');
          space = false;
        }
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String lower(String text) {
    return text == null ? null : TextNormalizer.lower(text.strip());
  }
}
