package io.wirewatch.subject;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The forms under which a word is kept: always the word itself, and beside it, each with a sign of
 * its own, so that none can be taken for another: its stems in the language of the text ("ties" is
 * kept as "ties" and as English "tie", and never becomes "ty"); and, where it is written with
 * marks, word and stems without them ("Erdoğan" as "erdogan").
 */
final class WordForms {
  /** Begins every stem. No signs of these get into a word: a text is cut at them. */
  static final char STEM = '\u0001';

  /** Begins a word without its marks. */
  static final char BARE = '\u0002';

  /** Begins a stem without its marks. */
  static final char BARE_STEM = '\u0003';

  private static final int MOST_KNOWN = 50_000;
  private static final int LONGEST_KNOWN = 40;

  /** Where an apostrophe joins an article or a pronoun to the word behind it: "l'accord". */
  private static final Set<String> ELIDING = Set.of("fr", "it", "ca");

  private static final int LONGEST_ELIDED = 8;

  /** Where an apostrophe parts a name from its ending: "İstanbul'da", "Trump'a". */
  private static final Set<String> PARTING = Set.of("tr", "az", "pl", "fi", "et", "und");

  private final WordCutter cutter = new WordCutter();
  private final Stemmers stemmers = new Stemmers();
  private final Map<String, QueryWord> asked = new ConcurrentHashMap<>();
  private final Map<String, Map<String, List<Kept>>> known = new ConcurrentHashMap<>();

  /**
   * A form of a word, with its place in the text. Forms of one word have the same position.
   *
   * @param key it without its sign: see {@link #key}
   */
  record Form(String term, String key, int position, int start, int end) {}

  /** A form of a word, and which part of the word it is the form of. */
  private record Kept(String term, String key, int from, int to) {
    Kept(String term, int from, int to) {
      this(term, WordForms.key(term), from, to);
    }
  }

  /**
   * A word without what an apostrophe joins to it.
   *
   * @param plain the word in one spelling
   */
  private record Base(String plain, int from, int to) {}

  /** What a form has in common with the others of its kind: it without its sign. */
  static String key(String form) {
    return form.charAt(0) <= BARE_STEM ? form.substring(1) : form;
  }

  /** Whether a form is a word, with its marks or without them, and no stem. */
  static boolean isWord(String form) {
    return form.charAt(0) > BARE_STEM || form.charAt(0) == BARE;
  }

  /** Every form of every word of a text in a language. Positions count words from 0. */
  List<Form> of(String text, String language) {
    List<Form> forms = new ArrayList<>();
    String code = kind(language);
    Map<String, List<Kept>> ofLanguage =
        known.computeIfAbsent(code, any -> new ConcurrentHashMap<>());
    if (ofLanguage.size() > MOST_KNOWN) {
      ofLanguage.clear();
    }
    int[] position = {-1};
    cutter.cut(
        text,
        (word, start, end) -> {
          position[0]++;
          List<Kept> kept =
              word.length() > LONGEST_KNOWN
                  ? forms(word, code)
                  : ofLanguage.computeIfAbsent(word, any -> forms(word, code));
          for (Kept form : kept) {
            forms.add(
                new Form(form.term, form.key, position[0], start + form.from, start + form.to));
          }
        });
    return forms;
  }

  /** The language as far as it matters here; so there are few. */
  private static String kind(String language) {
    String code = Stemmers.code(language);
    return Stemmers.languages().contains(code) || PARTING.contains(code) ? code : "";
  }

  private List<Kept> forms(String word, String code) {
    List<Kept> forms = new ArrayList<>(4);
    String plain = plain(word);
    keep(plain, BARE, 0, word.length(), forms);
    Base base = base(word, plain, code);
    if (!base.plain.equals(plain)) {
      keep(base.plain, BARE, base.from, base.to, forms);
    }
    Stemmer stemmer = stemmers.of(code);
    if (stemmer != null) {
      for (String stem : stemmer.kept(base.plain)) {
        forms.add(new Kept(STEM + stem, base.from, base.to));
        if (!Spelling.bare(base.plain).equals(base.plain)) {
          forms.add(new Kept(BARE_STEM + Spelling.bare(stem), base.from, base.to));
        }
      }
    }
    return List.copyOf(forms);
  }

  private static void keep(String plain, char sign, int from, int to, List<Kept> forms) {
    forms.add(new Kept(plain, from, to));
    String bare = Spelling.bare(plain);
    if (!bare.equals(plain)) {
      forms.add(new Kept(sign + bare, from, to));
    }
  }

  private static Base base(String word, String plain, String code) {
    int at = apostrophe(word);
    if (at > 0 && at < word.length() - 2 && at < LONGEST_ELIDED && ELIDING.contains(code)) {
      return new Base(plain(word.substring(at + 1)), at + 1, word.length());
    }
    if (at > 1 && PARTING.contains(code)) {
      return new Base(Spelling.plain(word.substring(0, at)), 0, at);
    }
    return new Base(plain, 0, word.length());
  }

  private static int apostrophe(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u02bc') {
        return i;
      }
    }
    return -1;
  }

  /** In one spelling, and without the English possessive, which is in no dictionary. */
  private static String plain(String word) {
    String plain = Spelling.plain(word);
    return plain.length() > 2 && plain.endsWith("'s")
        ? plain.substring(0, plain.length() - 2)
        : plain;
  }

  /**
   * The words of a query.
   *
   * @param languages whose stems count; empty means every language of the words' script
   */
  List<QueryWord> words(String words, Collection<String> languages) {
    Collection<String> wanted = languages.isEmpty() ? languagesOf(words) : languages;
    List<QueryWord> found = new ArrayList<>();
    cutter.cut(
        words,
        (word, start, end) ->
            found.add(asked.computeIfAbsent(wanted + word, key -> word(word, wanted))));
    if (asked.size() > MOST_KNOWN) {
      asked.clear();
    }
    return found;
  }

  private QueryWord word(String word, Collection<String> languages) {
    String plain = plain(word);
    String bare = Spelling.bare(plain);
    boolean marked = !bare.equals(plain);
    Map<String, List<String>> stems = new LinkedHashMap<>();
    Map<String, List<String>> unmarked = new LinkedHashMap<>();
    Map<List<String>, List<String>> same = new HashMap<>(); // most languages say the same
    for (String language : languages) {
      String code = Stemmers.code(language);
      Stemmer stemmer = stemmers.of(code);
      if (stemmer == null || stems.containsKey(code)) {
        continue;
      }
      String base = base(word, plain, code).plain;
      List<String> asked = withItself(stemmer.asked(base), base);
      // Of a word with marks the bare one is looked for, of a bare one those with marks.
      List<String> without =
          marked
              ? signed(STEM, withItself(stemmer.asked(Spelling.bare(base)), Spelling.bare(base)))
              : signed(BARE_STEM, asked.stream().map(Spelling::bare).toList());
      stems.put(code, same.computeIfAbsent(signed(STEM, asked), list -> list));
      unmarked.put(code, same.computeIfAbsent(without, list -> list));
    }
    return new QueryWord(
        word,
        plain,
        Collections.unmodifiableMap(stems),
        marked ? bare : BARE + plain,
        Collections.unmodifiableMap(unmarked));
  }

  /**
   * A stemmer may take an ending off that is none, and off the word's own forms only the real one:
   * Turkish "deprem" becomes "depre", but "depremler" becomes "deprem".
   */
  private static List<String> withItself(List<String> stems, String word) {
    return Stream.concat(stems.stream(), Stream.of(word)).distinct().toList();
  }

  private static List<String> signed(char sign, List<String> stems) {
    return stems.stream().map(stem -> sign + stem).toList();
  }

  private static List<String> languagesOf(String words) {
    return words
        .codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .findFirst()
        .map(Stemmers::writtenIn)
        .orElse(List.of());
  }
}
