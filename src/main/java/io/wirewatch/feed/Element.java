package io.wirewatch.feed;

import io.wirewatch.text.HtmlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An element of a document that need not have been well-formed. Names are canonical: the usual
 * prefix of the namespace and the local name in lower case ({@code dc:creator}); RSS's own elements
 * have no prefix.
 */
final class Element {
  private static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
          "track", "wbr");

  /** Of the text of several children no more is put together, in characters: items can nest. */
  private static final int MOST_TEXT = 1 << 20;

  final String name;
  final String written;
  final Element parent;
  final int depth;

  /** Attribute names and values by turns; null where there are none. */
  List<String> attributes;

  /** Strings and elements; null where there are none. */
  private List<Object> children;

  private boolean holdsElements;

  Element(String name, String written, Element parent) {
    this.name = name;
    this.written = written;
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
  }

  void add(String text) {
    if (children == null) {
      children = new ArrayList<>(1);
    }
    children.add(text);
  }

  void add(Element child) {
    if (children == null) {
      children = new ArrayList<>();
    }
    children.add(child);
    holdsElements = true;
  }

  /** The child elements in order. */
  List<Element> elements() {
    if (!holdsElements) {
      return List.of();
    }
    List<Element> elements = new ArrayList<>(children.size());
    for (Object child : children) {
      if (child instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  boolean holdsElements() {
    return holdsElements;
  }

  /** The first child of this name; null where there is none. */
  Element child(String wanted) {
    for (Element element : elements()) {
      if (element.name.equals(wanted)) {
        return element;
      }
    }
    return null;
  }

  /** The value of an attribute by its canonical name; null where it is absent. */
  String attribute(String wanted) {
    if (attributes != null) {
      for (int i = 0; i < attributes.size(); i += 2) {
        if (attributes.get(i).equals(wanted)) {
          return attributes.get(i + 1);
        }
      }
    }
    return null;
  }

  /** The name without its prefix. */
  String localName() {
    return name.substring(name.indexOf(':') + 1);
  }

  /** The text directly in this element, trimmed; elements in it are passed over. */
  String text() {
    if (children == null) {
      return "";
    }
    if (children.size() == 1 && children.get(0) instanceof String only) {
      return only.strip();
    }
    StringBuilder out = new StringBuilder();
    for (Object child : children) {
      if (child instanceof String text) {
        append(text, out);
      }
    }
    return out.toString().strip();
  }

  /** All text in this element, that of its elements too. */
  String deepText() {
    if (!holdsElements) {
      return text();
    }
    StringBuilder out = new StringBuilder();
    appendText(out);
    return out.toString().strip();
  }

  private static void append(String text, StringBuilder out) {
    out.append(text, 0, Math.min(text.length(), Math.max(0, MOST_TEXT - out.length())));
  }

  private void appendText(StringBuilder out) {
    if (children != null && out.length() < MOST_TEXT) {
      for (Object child : children) {
        if (child instanceof Element element) {
          element.appendText(out);
        } else {
          append((String) child, out);
        }
      }
    }
  }

  /** What stands in this element, written as HTML again. */
  String innerHtml() {
    StringBuilder out = new StringBuilder();
    appendChildren(out);
    return out.toString().strip();
  }

  private void appendChildren(StringBuilder out) {
    if (children != null) {
      for (Object child : children) {
        if (out.length() >= MOST_TEXT) {
          return;
        }
        if (child instanceof Element element) {
          element.appendHtml(out);
        } else {
          append(HtmlText.escape((String) child), out);
        }
      }
    }
  }

  private void appendHtml(StringBuilder out) {
    String tag = localName();
    out.append('<').append(tag);
    if (attributes != null) {
      for (int i = 0; i < attributes.size(); i += 2) {
        String attribute = attributes.get(i);
        if (!attribute.startsWith("xml")) {
          out.append(' ').append(attribute).append("=\"");
          out.append(HtmlText.escapeAttribute(attributes.get(i + 1))).append('"');
        }
      }
    }
    if (children == null && VOID.contains(tag)) {
      out.append(" />");
      return;
    }
    out.append('>');
    appendChildren(out);
    out.append("</").append(tag).append('>');
  }
}
