package io.wirewatch.text;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Plain text, and safe HTML, out of the markup of a feed. Pure and thread-safe. */
public final class HtmlText {
  private static final Set<String> SILENT =
      Set.of("script", "style", "noscript", "template", "head", "svg", "math");

  /** Of the markup of one field, in characters and in tags; what stands behind it is not read. */
  private static final int MOST_MARKUP = 1 << 20;

  private static final int MOST_TAGS = 50_000;

  private static final Set<String> INLINE_BREAK = Set.of("br", "hr");

  private HtmlText() {}

  /**
   * The text that a reader sees: tags gone, entities read, white space collapsed, each block on a
   * line of its own ({@code \n}).
   *
   * @param html markup, or text; null counts as empty
   */
  public static String toText(String html) {
    if (html == null || html.isEmpty()) {
      return "";
    }
    if (html.indexOf('<') < 0) {
      return lines(html.indexOf('&') < 0 ? html : Parser.unescapeEntities(html, false));
    }
    StringBuilder out = new StringBuilder(html.length());
    NodeTraversor.traverse(
        new TextCollector(out),
        Jsoup.parseBodyFragment(SafeHtml.withoutRawText(bounded(html))).body());
    return lines(out);
  }

  /**
   * The markup without anything that acts: scripts, handlers, styles, forms' targets, foreign
   * frames. What is left is well-formed HTML of known elements; relative links are made absolute.
   *
   * @param html markup; null counts as empty
   * @param baseUrl what relative links are relative to; may be null, then they stay as they are
   */
  public static String toSafeHtml(String html, String baseUrl) {
    if (html == null || html.isEmpty()) {
      return "";
    }
    if (html.indexOf('<') < 0) {
      return html.indexOf('&') < 0 && html.indexOf('>') < 0
          ? html
          : escape(Parser.unescapeEntities(html, false));
    }
    return SafeHtml.clean(bounded(html), baseUrl);
  }

  /**
   * As much of the markup as an HTML parser is given: its tree takes a hundred times the room of
   * the text, and tags left open multiply in it. Ends before a tag.
   */
  private static String bounded(String html) {
    int end = Math.min(html.length(), MOST_MARKUP);
    int tags = 0;
    for (int at = html.indexOf('<'); at >= 0 && at < end; at = html.indexOf('<', at + 1)) {
      if (++tags > MOST_TAGS) {
        return html.substring(0, at);
      }
    }
    return Beginning.of(html, end);
  }

  /** Plain text as HTML or XML: the markup characters escaped. */
  public static String escape(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String entity = c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : null;
      if (entity != null && out == null) {
        out = new StringBuilder(text.length() + 16).append(text, 0, i);
      }
      if (out != null) {
        if (entity != null) {
          out.append(entity);
        } else {
          out.append(c);
        }
      }
    }
    return out == null ? text : out.toString();
  }

  /** Plain text as the value of an attribute that stands in double quotes, in HTML and XML. */
  public static String escapeAttribute(String text) {
    return escape(text).replace("\"", "&quot;");
  }

  /** Spaces collapsed within each line, empty lines dropped, both ends trimmed. */
  private static String lines(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = false;
    boolean line = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line = true;
      } else if (c <= ' ' || c == '\u00a0' || c == '\u200b' || c == '\ufeff' || c == '\u00ad') {
        space |= c != '\u200b' && c != '\ufeff' && c != '\u00ad';
      } else {
        if (out.length() > 0 && line) {
          out.append('\n');
        } else if (out.length() > 0 && space) {
          out.append(' ');
        }
        out.append(c);
        space = false;
        line = false;
      }
    }
    return out.toString();
  }

  private static final class TextCollector implements NodeVisitor {
    private final StringBuilder out;
    private int silent;

    TextCollector(StringBuilder out) {
      this.out = out;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        String name = element.normalName();
        if (SILENT.contains(name)) {
          silent++;
        } else if (INLINE_BREAK.contains(name) || element.isBlock()) {
          out.append('\n');
        } else if (name.equals("td") || name.equals("th")) {
          out.append(' ');
        }
      } else if (node instanceof TextNode text && silent == 0) {
        String words = text.getWholeText();
        for (int i = 0; i < words.length(); i++) {
          char c = words.charAt(i);
          out.append(c == '\n' || c == '\r' ? ' ' : c);
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (SILENT.contains(element.normalName())) {
          silent--;
        } else if (element.isBlock()) {
          out.append('\n');
        }
      }
    }
  }
}
