package io.wirewatch.feed;

import io.wirewatch.text.TextNormalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The prefixes bound by one element, and by those around it. */
final class NamespaceScope {
  /** Names that are remembered in one scope, at most: hostile documents invent new ones. */
  private static final int MOST_NAMES = 10_000;

  private final NamespaceScope outer;
  private final Map<String, String> bound = new HashMap<>();
  private final Map<String, String> elementNames = new HashMap<>();
  private final Map<String, String> attributeNames = new HashMap<>();
  private Element owner;

  private NamespaceScope(NamespaceScope outer) {
    this.outer = outer;
  }

  /** That of a document, where nothing is bound yet. */
  static NamespaceScope ofDocument() {
    return new NamespaceScope(null);
  }

  /**
   * The scope within an element: a new one where its attributes bind prefixes, else this.
   *
   * @param attributes names and values in turn
   */
  NamespaceScope with(List<String> attributes) {
    NamespaceScope inner = this;
    for (int i = 0; i < attributes.size(); i += 2) {
      String name = attributes.get(i);
      if (name.startsWith("xmlns") && (name.length() == 5 || name.charAt(5) == ':')) {
        if (inner == this) {
          inner = new NamespaceScope(this);
        }
        String prefix = name.length() == 5 ? "" : name.substring(6);
        String usual = Namespaces.usualPrefix(attributes.get(i + 1));
        inner.bound.put(prefix, usual != null ? usual : Namespaces.unbound(prefix));
      }
    }
    return inner;
  }

  /** Says whose prefixes these are. */
  void belongsTo(Element element) {
    owner = element;
  }

  /** The scope behind the end of an element. */
  NamespaceScope after(Element element) {
    return owner == element ? outer : this;
  }

  /** The name of an element under the usual prefix of its namespace, in lower case. */
  String element(String written) {
    return canonical(written, elementNames, true);
  }

  /** The name of an attribute, which without a prefix is in no namespace. */
  String attribute(String written) {
    return canonical(written, attributeNames, false);
  }

  private String canonical(String written, Map<String, String> names, boolean element) {
    String name = names.get(written);
    if (name == null) {
      name = make(written, element);
      if (names.size() < MOST_NAMES) {
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
    for (NamespaceScope at = this; at != null; at = at.outer) {
      String found = at.bound.get(prefix);
      if (found != null) {
        usual = found;
        break;
      }
    }
    return usual.isEmpty() ? local : usual + ":" + local;
  }
}
