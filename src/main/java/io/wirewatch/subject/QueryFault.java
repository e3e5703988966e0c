package io.wirewatch.subject;

/** What is wrong with a query, and the word of the query where it is; null where unknown. */
public final class QueryFault extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final String word;
  private final int line;
  private final int column;

  QueryFault(String word, String message) {
    this(word, message, 0, 0);
  }

  /** With line and column in the query's own text, from 1; 0 where unknown. */
  QueryFault(String word, String message, int line, int column) {
    super(message);
    this.word = word;
    this.line = line;
    this.column = column;
  }

  String word() {
    return word;
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }
}
