package io.wirewatch.feed;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads start tags that need not be well-formed. One reader serves a whole document: each call of
 * {@link #read} makes the tag before forgotten.
 */
final class TagReader {
  /** An element of a feed has some; where it has more, what it binds and says stands in front. */
  private static final int MOST_ATTRIBUTES = 200;

  private final String source;
  private final int length;
  private final Entities entities;
  private final ReadingBudget budget;
  private String name;
  private List<String> attributes;
  private boolean closed;
  private boolean mended;
  private int pos;

  TagReader(String source, Entities entities, ReadingBudget budget) {
    this.budget = budget;
    this.source = source;
    this.length = source.length();
    this.entities = entities;
  }

  /**
   * Reads the tag whose name begins at {@code at}.
   *
   * @return where the document goes on; -1 where it stops within the tag
   */
  int read(int at) {
    pos = nameEnd(source, at);
    name = source.substring(at, pos);
    attributes = null;
    closed = false;
    while (true) {
      skipSpace();
      if (pos >= length) {
        mended = true;
        return -1;
      }
      char c = source.charAt(pos);
      if (c == '>') {
        return pos + 1;
      }
      if (c == '<') {
        mended = true;
        return pos;
      }
      if (c == '/') {
        closed = pos + 1 < length && source.charAt(pos + 1) == '>';
        mended |= !closed;
        pos++;
      } else if (!attribute()) {
        return -1;
      }
    }
  }

  /** The name as it is written. */
  String name() {
    return name;
  }

  /** Names and values in turn, to keep; null where there are none. */
  List<String> attributes() {
    return attributes;
  }

  /** Whether the tag ends its element too. */
  boolean closed() {
    return closed;
  }

  /** Whether any tag so far was not well-formed. */
  boolean mended() {
    return mended;
  }

  /**
   * Reads an attribute, or passes over a sign that begins none; false where its value never ends.
   */
  private boolean attribute() {
    int end = pos;
    while (end < length && !endsAttributeName(source.charAt(end))) {
      end++;
    }
    if (end == pos) {
      mended = true;
      pos++;
      return true;
    }
    String attribute = source.substring(pos, end);
    pos = end;
    skipSpace();
    String value = "";
    if (pos < length && source.charAt(pos) == '=') {
      pos++;
      skipSpace();
      value = value();
      if (value == null) {
        return false;
      }
    } else {
      mended = true;
    }
    if (attributes == null) {
      attributes = new ArrayList<>(4);
    }
    if (attributes.size() >= 2 * MOST_ATTRIBUTES) {
      mended = true;
      return true;
    }
    budget.node();
    attributes.add(attribute);
    attributes.add(value);
    return true;
  }

  /** A value, in quotes or not; null where the quotes are never closed. */
  private String value() {
    int from = pos;
    if (pos < length && (source.charAt(pos) == '"' || source.charAt(pos) == '\'')) {
      int end = source.indexOf(source.charAt(pos), pos + 1);
      if (end < 0) {
        mended = true;
        return null;
      }
      pos = end + 1;
      return entities.read(source, from + 1, end);
    }
    mended = true;
    while (pos < length && source.charAt(pos) > ' ' && source.charAt(pos) != '>') {
      pos++;
    }
    return entities.read(source, from, pos);
  }

  private void skipSpace() {
    while (pos < length && source.charAt(pos) <= ' ') {
      pos++;
    }
  }

  private static boolean endsAttributeName(char c) {
    return c <= ' ' || c == '=' || c == '>' || c == '/' || c == '<' || c == '"' || c == '\'';
  }

  /** Where the name of an element ends that begins at {@code from}. */
  static int nameEnd(String source, int from) {
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
}
