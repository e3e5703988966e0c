package io.wirewatch.subject;

/** What is wrong with a query, the word of the query in question, and where it is. */
public final class QueryFault extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final String word;
  private final int at;

  /** At a word: a field's name or a value; null where it is at none. */
  QueryFault(String word, String message) {
    this(word, message, -1);
  }

  private QueryFault(String word, String message, int at) {
    super(message);
    this.word = word;
    this.at = at;
  }

  /** The same fault with its place in the query, from 0. */
  QueryFault at(int place) {
    QueryFault placed = new QueryFault(word, getMessage(), place);
    placed.setStackTrace(getStackTrace());
    return placed;
  }

  String word() {
    return word;
  }

  /** Where it is in the query's own text, from 0; -1 where unknown. */
  int at() {
    return at;
  }
}
