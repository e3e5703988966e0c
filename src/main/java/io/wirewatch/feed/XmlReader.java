package io.wirewatch.feed;

import io.wirewatch.text.TextNormalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads XML that need not be well-formed into a tree: unbound prefixes, bare ampersands, HTML
 * entities, attributes without quotes, elements never closed, a document that stops in the middle.
 * Nothing outside the document is ever read, and entities that the DOCTYPE declares are used only
 * where they are plain text, so that nothing can multiply.
 */
final class XmlReader {
  private static final int DEEPEST = 200;
  private static final int MOST_ENTITIES = 200;

  private final String source;
  private final Map<String, String> declared = new HashMap<>();
  private final Entities entities = new Entities(declared);
  private final Element document = new Element("#document", "#document", null);
  private Scope scope = new Scope(null, null);
  private Element current = document;
  private int tooDeep;
  private boolean mended;
  private boolean truncated;

  private XmlReader(String source) {
    this.source = source;
  }

  /** What was read, and whether it had to be mended. */
  record Tree(Element document, boolean wellFormed, boolean truncated) {}

  static Tree read(String source) {
    XmlReader reader = new XmlReader(source);
    reader.readAll();
    return new Tree(reader.document, !reader.mended, reader.truncated);
  }

  private void readAll() {
    int pos = 0;
    int length = source.length();
    while (pos < length) {
      int tag = source.indexOf('<', pos);
      if (tag < 0) {
        text(pos, length);
        break;
      }
      if (tag > pos) {
        text(pos, tag);
      }
      pos = markup(tag);
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
        return doctype(at + 9);
      }
      return after(">", at + 2, ">");
    }
    mended = true;
    text(at, at + 1);
    return at + 1;
  }

  private int after(String end, int from, String otherwise) {
    int found = source.indexOf(end, from);
    if (found >= 0) {
      return found + end.length();
    }
    mended = true;
    found = source.indexOf(otherwise, from);
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

  /** Passes over the DOCTYPE, and remembers the entities in it that are plain text. */
  private int doctype(int from) {
    int depth = 0;
    char quote = 0;
    for (int i = from; i < source.length(); i++) {
      char c = source.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || (c == '\'' && depth > 0)) {
        quote = c;
      } else if (source.startsWith("<!--", i)) {
        i = after("-->", i + 4, ">") - 1;
      } else if (c == '[') {
        depth++;
      } else if (c == ']') {
        depth--;
      } else if (c == '<' && source.startsWith("<!ENTITY", i)) {
        declare(i + 8);
      } else if (c == '>' && depth <= 0) {
        return i + 1;
      }
    }
    mended = true;
    return after(">", from, ">");
  }

  private void declare(int from) {
    int end = source.indexOf('>', from);
    if (end < 0 || end - from > 1000 || declared.size() >= MOST_ENTITIES) {
      return;
    }
    String[] parts = source.substring(from, end).strip().split("\\s+", 2);
    if (parts.length == 2 && parts[1].length() >= 2) {
      char quote = parts[1].charAt(0);
      int close = parts[1].indexOf(quote, 1);
      if ((quote == '"' || quote == '\'') && close > 0) {
        String value = parts[1].substring(1, close);
        if (value.indexOf('<') < 0) {
          declared.putIfAbsent(parts[0], new Entities(Map.of()).read(value, 0, value.length()));
        }
      }
    }
  }

  private int startTag(int at) {
    int pos = nameEnd(at + 1);
    String written = source.substring(at + 1, pos);
    List<String> attributes = null;
    boolean closed = false;
    int length = source.length();
    while (true) {
      while (pos < length && source.charAt(pos) <= ' ') {
        pos++;
      }
      if (pos >= length) {
        mended = true;
        return length;
      }
      char c = source.charAt(pos);
      if (c == '>') {
        pos++;
        break;
      }
      if (c == '/') {
        closed = pos + 1 < length && source.charAt(pos + 1) == '>';
        mended |= !closed;
        pos++;
        continue;
      }
      if (c == '<') {
        mended = true;
        break;
      }
      int nameEnd = pos;
      while (nameEnd < length && !endsAttributeName(source.charAt(nameEnd))) {
        nameEnd++;
      }
      if (nameEnd == pos) {
        mended = true;
        pos++;
        continue;
      }
      String name = source.substring(pos, nameEnd);
      pos = nameEnd;
      while (pos < length && source.charAt(pos) <= ' ') {
        pos++;
      }
      String value = "";
      if (pos < length && source.charAt(pos) == '=') {
        pos++;
        while (pos < length && source.charAt(pos) <= ' ') {
          pos++;
        }
        int end;
        if (pos < length && (source.charAt(pos) == '"' || source.charAt(pos) == '\'')) {
          end = source.indexOf(source.charAt(pos), pos + 1);
          if (end < 0) {
            mended = true;
            return length;
          }
          value = entities.read(source, pos + 1, end);
          pos = end + 1;
        } else {
          mended = true;
          end = pos;
          while (end < length && source.charAt(end) > ' ' && source.charAt(end) != '>') {
            end++;
          }
          value = entities.read(source, pos, end);
          pos = end;
        }
      } else {
        mended = true;
      }
      if (attributes == null) {
        attributes = new ArrayList<>(4);
      }
      attributes.add(name);
      attributes.add(value);
    }
    open(written, attributes, closed);
    return pos;
  }

  private static boolean endsAttributeName(char c) {
    return c <= ' ' || c == '=' || c == '>' || c == '/' || c == '<' || c == '"' || c == '\'';
  }

  private void open(String written, List<String> attributes, boolean closed) {
    if (current.depth >= DEEPEST) {
      mended = true;
      tooDeep += closed ? 0 : 1;
      return;
    }
    Scope outer = scope;
    if (attributes != null) {
      bind(attributes);
    }
    Element element = new Element(scope.canonical(written, true), written, current);
    if (attributes != null) {
      for (int i = 0; i < attributes.size(); i += 2) {
        attributes.set(i, scope.canonical(attributes.get(i), false));
      }
      element.attributes = attributes;
    }
    if (scope != outer) {
      scope.owner = element;
    }
    current.add(element);
    if (closed) {
      scope = outer;
    } else {
      current = element;
    }
  }

  private void bind(List<String> attributes) {
    Scope inner = null;
    for (int i = 0; i < attributes.size(); i += 2) {
      String name = attributes.get(i);
      if (name.startsWith("xmlns") && (name.length() == 5 || name.charAt(5) == ':')) {
        if (inner == null) {
          inner = new Scope(scope, null);
        }
        String prefix = name.length() == 5 ? "" : name.substring(6);
        String usual = Namespaces.usualPrefix(attributes.get(i + 1));
        inner.bound.put(prefix, usual != null ? usual : Namespaces.unbound(prefix));
      }
    }
    if (inner != null) {
      scope = inner;
    }
  }

  private int endTag(int at) {
    int end = nameEnd(at + 2);
    String written = source.substring(at + 2, end);
    int close = source.indexOf('>', end);
    int next = close < 0 ? source.length() : close + 1;
    int other = source.indexOf('<', end);
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
    if (scope.owner == current) {
      scope = scope.outer;
    }
    current = current.parent;
  }

  private int nameEnd(int from) {
    int end = from;
    while (end < source.length()) {
      char c = source.charAt(end);
      if (c <= ' ' || c == '>' || c == '/' || c == '<' || c == '=') {
        break;
      }
      end++;
    }
    return end;
  }

  private static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || c > 0x7f;
  }

  /** The prefixes bound by one element, and by those around it. */
  private static final class Scope {
    final Scope outer;
    final Map<String, String> bound = new HashMap<>();
    private final Map<String, String> elementNames = new HashMap<>();
    private final Map<String, String> attributeNames = new HashMap<>();
    Element owner;

    Scope(Scope outer, Element owner) {
      this.outer = outer;
      this.owner = owner;
    }

    String canonical(String written, boolean element) {
      Map<String, String> names = element ? elementNames : attributeNames;
      String name = names.get(written);
      if (name == null) {
        name = make(written, element);
        if (names.size() < 10_000) {
          names.put(written, name);
        }
      }
      return name;
    }

    private String make(String written, boolean element) {
      int colon = written.indexOf(':');
      String prefix = colon < 0 ? "" : written.substring(0, colon);
      String local = TextNormalizer.lower(written.substring(colon + 1));
      if (prefix.isEmpty() && !element) {
        return local;
      }
      String usual = prefix.isEmpty() ? "" : Namespaces.unbound(prefix);
      for (Scope at = this; at != null; at = at.outer) {
        String found = at.bound.get(prefix);
        if (found != null) {
          usual = found;
          break;
        }
      }
      return usual.isEmpty() ? local : usual + ":" + local;
    }
  }
}
