package io.wirewatch.subject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * The headwords that a dictionary has for a word: Polish "wojny" and "wojen" stand under "wojna",
 * which no taking off of endings tells. Words that it does not know, such as new names, lose their
 * endings by rule. Safe for many threads, one after the other.
 */
final class DictionaryStemmer implements Stemmer {
  /** Read once, some megabytes each. */
  private static final ConcurrentHashMap<String, Dictionary> READ = new ConcurrentHashMap<>();

  private final DictionaryLookup lookup;
  private final Endings unknown;

  /**
   * @param resource a Morfologik dictionary on the class path
   * @param unknown the endings of words that it does not know
   */
  DictionaryStemmer(String resource, Endings unknown) {
    lookup = new DictionaryLookup(READ.computeIfAbsent(resource, DictionaryStemmer::read));
    this.unknown = unknown;
  }

  private static Dictionary read(String resource) {
    URL url = DictionaryStemmer.class.getResource(resource);
    if (url == null) {
      throw new IllegalStateException("The dictionary " + resource + " is not on the class path.");
    }
    try {
      return Dictionary.read(url);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized List<String> kept(String word) {
    Set<String> headwords = new LinkedHashSet<>();
    find(word, headwords);
    // Names stand with a capital.
    find(Character.toUpperCase(word.charAt(0)) + word.substring(1), headwords);
    return headwords.isEmpty() ? unknown.kept(word) : List.copyOf(headwords);
  }

  /** A query that gives a headword means it, though the word is a form of others too. */
  @Override
  public List<String> asked(String word) {
    List<String> all = kept(word);
    return all.contains(word) ? List.of(word) : all;
  }

  private void find(String word, Set<String> to) {
    for (WordData found : lookup.lookup(word)) {
      to.add(Spelling.plain(found.getStem().toString()));
    }
  }
}
