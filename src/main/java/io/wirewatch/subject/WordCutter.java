package io.wirewatch.subject;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Cuts a text into words, by its script alone, so that texts and queries are cut alike: by the
 * Unicode rules (UAX 29), Chinese characters one by one, and Thai, Lao, Khmer and Burmese, which
 * write words without spaces, by ICU's dictionaries. Safe for many threads.
 */
final class WordCutter {
  /** Longer than any run of Thai without a space should be; what is longer is cut there. */
  private static final int LONGEST_RUN = 4096;

  private static final String UNSPACED =
      StandardTokenizer.TOKEN_TYPES[StandardTokenizer.SOUTHEAST_ASIAN];

  /** Read when the first such text comes. The dictionary goes by the script, not by the locale. */
  private static final class Unspaced {
    private static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.ROOT);
  }

  private final Analyzer tokens =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          StandardTokenizer tokenizer = new StandardTokenizer();
          tokenizer.setMaxTokenLength(LONGEST_RUN);
          return new TokenStreamComponents(tokenizer);
        }
      };

  /** Takes the words of a text, one after the other. */
  interface Words {
    /** A word, as it stands in the text from one place to another. */
    void word(String word, int start, int end);
  }

  void cut(String text, Words to) {
    try (TokenStream stream = tokens.tokenStream("", text)) {
      var term = stream.getAttribute(CharTermAttribute.class);
      var offset = stream.getAttribute(OffsetAttribute.class);
      var type = stream.getAttribute(TypeAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        String word = term.toString();
        if (type.type().equals(UNSPACED)) {
          cutRun(word, offset.startOffset(), to);
        } else {
          to.word(word, offset.startOffset(), offset.endOffset());
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void cutRun(String run, int at, Words to) {
    BreakIterator breaks = Unspaced.WORDS.clone();
    breaks.setText(run);
    int from = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      to.word(run.substring(from, end), at + from, at + end);
      from = end;
    }
  }
}
