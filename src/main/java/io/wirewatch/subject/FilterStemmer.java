package io.wirewatch.subject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** A stemmer of Lucene's, fed one word at a time. Safe for many threads, one after the other. */
final class FilterStemmer implements Stemmer {
  private final OneToken source = new OneToken();
  private final TokenStream chain;
  private final CharTermAttribute term;

  FilterStemmer(UnaryOperator<TokenStream> filter) {
    chain = filter.apply(source);
    term = chain.addAttribute(CharTermAttribute.class);
  }

  @Override
  public synchronized List<String> kept(String word) {
    source.word = word;
    try {
      chain.reset();
      String stem = chain.incrementToken() ? term.toString() : word;
      chain.end();
      chain.close();
      return List.of(faithful(stem, word));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A stemmer that does not know a word takes endings off that are none, and meets another word on
   * the way: "brics" and "brances" both became "bre". A stem of which hardly a letter is left in
   * its place is worse than none: then the word is its own. Marks do not count: Hungarian "háború"
   * is "haboru" to its stemmer.
   */
  private static String faithful(String stem, String word) {
    String bareStem = Spelling.bare(stem);
    String bareWord = Spelling.bare(word);
    int same = 0;
    while (same < Math.min(bareStem.length(), bareWord.length())
        && bareStem.charAt(same) == bareWord.charAt(same)) {
      same++;
    }
    boolean kept = same >= 3 || word.contains(stem) || word.length() - stem.length() < 2;
    return kept ? stem : word;
  }

  /** A stream of one word. */
  private static final class OneToken extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String word = "";
    private boolean read;

    @Override
    public void reset() {
      read = false;
    }

    @Override
    public boolean incrementToken() {
      if (read) {
        return false;
      }
      read = true;
      clearAttributes();
      term.append(word);
      return true;
    }
  }
}
