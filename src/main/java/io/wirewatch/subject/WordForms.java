package io.wirewatch.subject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanMinimalStemFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishPluralStemFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchMinimalStemFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.no.NorwegianMinimalStemFilter;
import org.apache.lucene.analysis.pt.PortugueseMinimalStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishMinimalStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The forms under which a word is kept: always the word itself, and beside it its stem in the
 * language of the text, marked, so that a stem can never be taken for a word ("ties" is kept as
 * "ties" and as English "tie", and never becomes "ty"). The stemmers are the most careful ones that
 * there are for each language: precision before recall.
 */
final class WordForms {
  /** Begins every stem; no tokenizer lets it into a word. */
  static final char MARK = '\u0001';

  private static final int MOST_KNOWN = 50_000;

  private static final Map<String, UnaryOperator<TokenStream>> STEMMERS = new LinkedHashMap<>();
  private static final Map<UnicodeScript, List<String>> LANGUAGES_OF_SCRIPT =
      Map.of(
          UnicodeScript.CYRILLIC, List.of("ru", "bg"),
          UnicodeScript.ARABIC, List.of("ar", "fa"),
          UnicodeScript.GREEK, List.of("el"),
          UnicodeScript.DEVANAGARI, List.of("hi"),
          UnicodeScript.LATIN,
              List.of(
                  "en", "fr", "de", "es", "it", "pt", "nl", "sv", "no", "da", "fi", "hu", "cs",
                  "tr", "id", "ro", "lv", "ca"));

  static {
    STEMMERS.put("en", KStemFilter::new);
    STEMMERS.put("fr", FrenchMinimalStemFilter::new);
    STEMMERS.put("de", GermanMinimalStemFilter::new);
    STEMMERS.put("es", SpanishPluralStemFilter::new);
    STEMMERS.put("it", ItalianLightStemFilter::new);
    STEMMERS.put("pt", PortugueseMinimalStemFilter::new);
    STEMMERS.put("nl", in -> new SnowballFilter(in, "Dutch"));
    STEMMERS.put("sv", SwedishMinimalStemFilter::new);
    STEMMERS.put("no", NorwegianMinimalStemFilter::new);
    STEMMERS.put("da", in -> new SnowballFilter(in, "Danish"));
    STEMMERS.put("fi", FinnishLightStemFilter::new);
    STEMMERS.put("hu", HungarianLightStemFilter::new);
    STEMMERS.put("cs", CzechStemFilter::new);
    STEMMERS.put("tr", in -> new SnowballFilter(in, "Turkish"));
    STEMMERS.put("id", in -> new IndonesianStemFilter(in, false));
    STEMMERS.put("ro", in -> new SnowballFilter(in, "Romanian"));
    STEMMERS.put("lv", LatvianStemFilter::new);
    STEMMERS.put("ca", in -> new SnowballFilter(in, "Catalan"));
    STEMMERS.put("ru", RussianLightStemFilter::new);
    STEMMERS.put("bg", BulgarianStemFilter::new);
    STEMMERS.put("ar", in -> new ArabicStemFilter(new ArabicNormalizationFilter(in)));
    STEMMERS.put("fa", in -> new PersianStemFilter(new PersianNormalizationFilter(in)));
    STEMMERS.put("el", GreekStemFilter::new);
    STEMMERS.put("hi", in -> new HindiStemFilter(new HindiNormalizationFilter(in)));
  }

  private final Map<String, Word> known = new ConcurrentHashMap<>();
  private final Map<String, Analyzer> analyzers = new LinkedHashMap<>();
  private final Analyzer exact = analyzer(null);

  WordForms() {
    STEMMERS.keySet().forEach(language -> analyzers.put(language, analyzer(language)));
  }

  /** A form of a word, with its place in the text. Forms of one word have the same position. */
  record Form(String term, int position, int start, int end) {}

  /** Every form of every word of a text in a language. Positions count words from 0. */
  List<Form> of(String text, String language) {
    List<Form> forms = new ArrayList<>();
    Analyzer analyzer = analyzers.getOrDefault(norwegian(language), exact);
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      var term = stream.getAttribute(CharTermAttribute.class);
      var offset = stream.getAttribute(OffsetAttribute.class);
      var increment = stream.getAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      String previous = null;
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        String form = term.toString();
        if (increment.getPositionIncrement() > 0 || !form.equals(previous)) {
          forms.add(new Form(form, position, offset.startOffset(), offset.endOffset()));
        }
        previous = form;
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return forms;
  }

  /**
   * A word of a query, in all the forms that an article may keep it under.
   *
   * @param plain the word itself
   * @param stems marked stems by language
   */
  record Word(String plain, Map<String, String> stems) {
    /** The form to look for in a text of a language; null where the language has no stems. */
    String stem(String language) {
      return stems.get(norwegian(language));
    }

    /** Every form that could be looked for. */
    Set<String> all() {
      Set<String> all = new LinkedHashSet<>();
      all.add(plain);
      all.addAll(stems.values());
      return all;
    }
  }

  /**
   * The words of a query.
   *
   * @param languages whose stems count; empty means every language of the words' script
   */
  List<Word> words(String words, Collection<String> languages) {
    Collection<String> asked = languages.isEmpty() ? languagesOf(words) : languages;
    List<Word> found = new ArrayList<>();
    for (Form form : of(words, null)) {
      found.add(known.computeIfAbsent(asked + form.term(), key -> word(form.term(), asked)));
    }
    if (known.size() > MOST_KNOWN) {
      known.clear();
    }
    return found;
  }

  private Word word(String plain, Collection<String> languages) {
    Map<String, String> stems = new LinkedHashMap<>();
    for (String language : languages) {
      if (analyzers.containsKey(norwegian(language))) {
        of(plain, language).stream()
            .map(Form::term)
            .filter(term -> term.charAt(0) == MARK)
            .findFirst()
            .ifPresent(stem -> stems.put(norwegian(language), stem));
      }
    }
    return new Word(plain, Map.copyOf(stems));
  }

  /** The form of a word as it stands: compatibility forms folded, small letters. */
  static String plain(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'');
  }

  private static List<String> languagesOf(String words) {
    return words
        .codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .findFirst()
        .map(script -> LANGUAGES_OF_SCRIPT.getOrDefault(script, List.of()))
        .orElse(List.of());
  }

  private static String norwegian(String language) {
    return "nb".equals(language) || "nn".equals(language) ? "no" : language;
  }

  private static Analyzer analyzer(String language) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokens = new StandardTokenizer();
        TokenStream words = new Plain(tokens);
        if (language == null) {
          return new TokenStreamComponents(tokens, new Possessive(words));
        }
        TokenStream twice = new Possessive(new KeywordRepeatFilter(words));
        return new TokenStreamComponents(tokens, new Marked(STEMMERS.get(language).apply(twice)));
      }
    };
  }

  /** Folds each token to its plain form. */
  private static final class Plain extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Plain(TokenStream in) {
      super(in);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      String plain = plain(term.toString());
      term.setEmpty().append(plain);
      return true;
    }
  }

  /** Takes the English possessive off ("Beijing's"); off every form, for it is in no dictionary. */
  private static final class Possessive extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Possessive(TokenStream in) {
      super(in);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      int length = term.length();
      if (length > 2 && term.charAt(length - 1) == 's' && term.charAt(length - 2) == '\'') {
        term.setLength(length - 2);
      }
      return true;
    }
  }

  /** Marks stems, so that no stem is taken for a word. */
  private static final class Marked extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
    private String word = "";

    Marked(TokenStream in) {
      super(in);
    }

    /**
     * A stemmer that does not know a word takes endings off that are none, and meets another word
     * on the way: "brics" and "brances" both became "bre". A stem of which hardly a letter is left
     * in its place is worse than none: then the word is its own.
     */
    private String faithful(String stem) {
      int same = 0;
      while (same < Math.min(stem.length(), word.length())
          && stem.charAt(same) == word.charAt(same)) {
        same++;
      }
      boolean kept = same >= 3 || word.contains(stem) || word.length() - stem.length() < 2;
      return kept ? stem : word;
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      if (keyword.isKeyword()) {
        word = term.toString();
      } else {
        String stem = faithful(term.toString());
        term.setEmpty().append(MARK).append(stem);
      }
      return true;
    }
  }
}
