package io.wirewatch.feed;

import java.util.List;

/**
 * Reads XML that need not be well-formed into a tree: unbound prefixes, bare ampersands, HTML
 * entities, attributes without quotes, elements never closed, a document that stops in the middle.
 * Nothing outside the document is ever read.
 */
final class XmlReader {
  private static final int DEEPEST = 200;

  private final String source;
  private final LookAhead ahead;
  private final ReadingBudget budget;
  private final DoctypeEntities doctype;
  private final Entities entities;
  private final TagReader tag;
  private final Element document = new Element("#document", "#document", null);
  private NamespaceScope scope = NamespaceScope.ofDocument();
  private Element current = document;
  private int tooDeep;
  private boolean mended;
  private boolean truncated;

  private XmlReader(String source, ReadingBudget budget) {
    this.source = source;
    this.budget = budget;
    this.ahead = new LookAhead(source);
    this.doctype = new DoctypeEntities(source, ahead, budget);
    this.entities = new Entities(doctype.declared(), budget);
    this.tag = new TagReader(source, entities, budget);
  }

  /** What was read, and whether it had to be mended. */
  record Tree(Element document, boolean wellFormed, boolean truncated) {}

  /**
   * Reads a document.
   *
   * @throws ReadingBudget.Spent when it costs more than the budget has
   */
  static Tree read(String source, ReadingBudget budget) {
    XmlReader reader = new XmlReader(source, budget);
    reader.readAll();
    boolean mended = reader.mended || reader.tag.mended() || reader.doctype.mended();
    return new Tree(reader.document, !mended, reader.truncated);
  }

  private void readAll() {
    int pos = 0;
    int length = source.length();
    while (pos < length) {
      budget.step();
      int open = source.indexOf('<', pos);
      if (open < 0) {
        text(pos, length);
        break;
      }
      if (open > pos) {
        text(pos, open);
      }
      pos = markup(open);
    }
    if (current != document) {
      truncated = true;
      mended = true;
    }
  }

  private void text(int from, int to) {
    if (current != document) {
      current.add(entities.read(source, from, to));
    }
  }

  /** Reads the markup that begins at {@code at}; answers where the text goes on. */
  private int markup(int at) {
    if (at + 1 >= source.length()) {
      mended = true;
      return source.length();
    }
    char c = source.charAt(at + 1);
    if (isNameStart(c)) {
      return startTag(at);
    }
    if (c == '/') {
      return endTag(at);
    }
    if (c == '?') {
      return after("?>", at + 2, ">");
    }
    if (c == '!') {
      if (source.startsWith("<!--", at)) {
        return after("-->", at + 4, ">");
      }
      if (source.regionMatches(true, at, "<![CDATA[", 0, 9)) {
        return characterData(at + 9);
      }
      if (source.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
        return doctypeEnd(at + 9);
      }
      return after(">", at + 2, ">");
    }
    mended = true;
    text(at, at + 1);
    return at + 1;
  }

  private int after(String end, int from, String otherwise) {
    int found = ahead.of(end, from);
    if (found >= 0) {
      return found + end.length();
    }
    mended = true;
    found = ahead.of(otherwise, from);
    return found < 0 ? source.length() : found + otherwise.length();
  }

  private int characterData(int from) {
    int end = source.indexOf("]]>", from);
    int stop = end < 0 ? source.length() : end;
    if (current != document) {
      current.add(Entities.clean(source.substring(from, stop)));
    }
    if (end < 0) {
      mended = true;
      return stop;
    }
    return end + 3;
  }

  private int doctypeEnd(int from) {
    int end = doctype.read(from);
    return end >= 0 ? end : after(">", from, ">");
  }

  private int startTag(int at) {
    int next = tag.read(at + 1);
    if (next < 0) {
      return source.length();
    }
    open(tag.name(), tag.attributes(), tag.closed());
    return next;
  }

  private void open(String written, List<String> attributes, boolean closed) {
    if (current.depth >= DEEPEST) {
      mended = true;
      tooDeep += closed ? 0 : 1;
      return;
    }
    NamespaceScope outer = scope;
    if (attributes != null) {
      scope = outer.with(attributes);
    }
    budget.node();
    Element element = new Element(scope.element(written), written, current);
    if (attributes != null) {
      for (int i = 0; i < attributes.size(); i += 2) {
        attributes.set(i, scope.attribute(attributes.get(i)));
      }
      element.attributes = attributes;
    }
    if (scope != outer) {
      scope.belongsTo(element);
    }
    current.add(element);
    if (closed) {
      scope = outer;
    } else {
      current = element;
    }
  }

  private int endTag(int at) {
    int end = TagReader.nameEnd(source, at + 2);
    String written = source.substring(at + 2, end);
    int close = ahead.of(">", end);
    int next = close < 0 ? source.length() : close + 1;
    int other = ahead.of("<", end);
    if (other >= 0 && other < close) {
      mended = true;
      next = other;
    }
    if (tooDeep > 0) {
      tooDeep--;
      return next;
    }
    for (Element open = current; open != document; open = open.parent) {
      if (open.written.equalsIgnoreCase(written)) {
        mended |= open != current;
        while (current != open) {
          leave();
        }
        leave();
        return next;
      }
    }
    mended = true;
    return next;
  }

  private void leave() {
    scope = scope.after(current);
    current = current.parent;
  }

  private static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || c > 0x7f;
  }
}
