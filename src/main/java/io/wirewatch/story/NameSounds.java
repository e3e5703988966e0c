package io.wirewatch.story;

import io.wirewatch.text.Table;
import io.wirewatch.text.TextNormalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a name sounds, roughly: one key for its spellings in several languages and alphabets
 * ("Kharkiv", "Харьков", "Charkow"), in the manner of Soundex and its kin (Zobel and Dart, Phonetic
 * String Matching, SIGIR 1996). Letters that one language hears apart and another does not share a
 * sound; vowels count in short names only. The letters are in {@code story/sounds.txt}.
 */
final class NameSounds {
  /** Names with so many consonants are told apart by these alone. */
  private static final int CONSONANTS = 4;

  private static final int SHORTEST = 3;
  private static final int LONG = 6;
  private static final String VOWELS = "AIO";
  private static final String ANY = "*";

  /** The letters of {@code sounds.txt} lie below this: Latin, Greek and Cyrillic. */
  private static final int LETTERS = 0x500;

  /** Letters, and what they sound like. */
  private record Spelling(String letters, String sound) {}

  /** By language, or {@link #ANY}: the spellings that begin with a letter, the longest first. */
  private static final Map<String, Spelling[][]> SPELLINGS = new HashMap<>();

  private static final Map<String, Set<String>> ENDINGS = new HashMap<>();

  static {
    Map<String, Map<String, String>> read = new HashMap<>();
    for (String line : Table.lines("/story/sounds.txt")) {
      String[] words = line.split("\\s+");
      for (String letters : List.of(words).subList(2, words.length)) {
        if (words[1].equals("ending")) {
          ENDINGS.computeIfAbsent(words[0], language -> new HashSet<>()).add(letters);
        } else {
          read.computeIfAbsent(words[0], language -> new HashMap<>())
              .put(letters, words[1].equals("-") ? "" : words[1]);
        }
      }
    }
    read.forEach(
        (language, own) -> {
          Map<String, String> all = new HashMap<>(read.get(ANY));
          all.putAll(own);
          SPELLINGS.put(language, byFirstLetter(all));
        });
  }

  private NameSounds() {}

  private static Spelling[][] byFirstLetter(Map<String, String> sounds) {
    Spelling[][] table = new Spelling[LETTERS][];
    sounds.entrySet().stream()
        .map(entry -> new Spelling(entry.getKey(), entry.getValue()))
        .collect(Collectors.groupingBy(spelling -> spelling.letters.charAt(0)))
        .forEach(
            (first, spellings) -> {
              spellings.sort(Comparator.comparingInt(spelling -> -spelling.letters.length()));
              table[first] = spellings.toArray(new Spelling[0]);
            });
    return table;
  }

  /**
   * The key of a name.
   *
   * @param folded one word, as {@link TextNormalizer#fold} writes it
   * @param language ISO 639, which some letters sound by
   * @return null where the name is too short to tell, or its letters are not known
   */
  static String of(String folded, String language) {
    StringBuilder sounds = sounds(folded, language);
    return sounds == null ? null : key(sounds);
  }

  /**
   * How a word of six letters and more begins to sound, which words of one origin share:
   * "contract", "contrato", "контракт".
   *
   * @return null where the word is too short to tell, or its letters are not known
   */
  static String cognate(String folded, String language) {
    StringBuilder sounds = folded.length() < LONG ? null : sounds(folded, language);
    if (sounds == null) {
      return null;
    }
    boolean vowelFirst = sounds.length() > 0 && VOWELS.indexOf(sounds.charAt(0)) >= 0;
    String key = (vowelFirst ? "A" : "") + consonants(sounds);
    return key.length() < CONSONANTS ? null : key.substring(0, CONSONANTS);
  }

  private static StringBuilder sounds(String folded, String language) {
    String word = withoutEnding(folded.replace("'", ""), language);
    Spelling[][] table = SPELLINGS.getOrDefault(language, SPELLINGS.get(ANY));
    StringBuilder sounds = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); ) {
      Spelling spelling = longest(table, word, i);
      if (spelling == null) {
        String plain = TextNormalizer.withoutAccents(word.substring(i, i + 1));
        spelling = longest(table, plain, 0);
        if (spelling == null && Character.isLetter(word.charAt(i))) {
          return null;
        }
      }
      String sound = spelling == null ? "" : spelling.sound;
      // Only at its head a name keeps its h through all alphabets.
      append(sounds, i == 0 && word.charAt(0) == 'h' ? "h" : sound);
      i += spelling == null ? 1 : spelling.letters.length();
    }
    return sounds;
  }

  private static Spelling longest(Spelling[][] table, String word, int at) {
    char first = word.charAt(at);
    if (first < LETTERS && table[first] != null) {
      for (Spelling spelling : table[first]) {
        if (word.startsWith(spelling.letters, at)) {
          return spelling;
        }
      }
    }
    return null;
  }

  private static String withoutEnding(String word, String language) {
    for (String ending : ENDINGS.getOrDefault(language, Set.of())) {
      if (word.endsWith(ending) && word.length() - ending.length() >= CONSONANTS) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  /** Doubled sounds are one, and so is a sibilant with what it begins with. */
  private static void append(StringBuilder sounds, String sound) {
    for (int i = 0; i < sound.length(); i++) {
      char next = sound.charAt(i);
      int last = sounds.length() - 1;
      if (next == 's' && last >= 0 && (sounds.charAt(last) == 't' || sounds.charAt(last) == 'd')) {
        sounds.setLength(last--);
      }
      if (last < 0 || sounds.charAt(last) != next) {
        sounds.append(next);
      }
    }
  }

  private static String key(StringBuilder sounds) {
    String consonants = consonants(sounds);
    if (consonants.length() >= CONSONANTS) {
      return consonants;
    }
    int end = sounds.length();
    while (end > 0 && VOWELS.indexOf(sounds.charAt(end - 1)) >= 0) {
      end--;
    }
    return end < SHORTEST ? null : sounds.substring(0, end);
  }

  private static String consonants(StringBuilder sounds) {
    StringBuilder consonants = new StringBuilder(sounds.length());
    for (int i = 0; i < sounds.length(); i++) {
      char sound = sounds.charAt(i);
      int last = consonants.length() - 1;
      if (VOWELS.indexOf(sound) < 0 && (last < 0 || consonants.charAt(last) != sound)) {
        consonants.append(sound);
      }
    }
    return consonants.toString();
  }
}
