package io.wirewatch.subject;

import java.util.List;

/** What a language's grammar makes of a word; all words are plain ({@link Spelling#plain}). */
interface Stemmer {
  /** The stems under which a word of a text is kept beside itself; may be none. */
  List<String> kept(String word);

  /** The stems by which a word of a query is looked for. */
  default List<String> asked(String word) {
    return kept(word);
  }
}
