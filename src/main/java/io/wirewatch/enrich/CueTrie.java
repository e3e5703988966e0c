package io.wirewatch.enrich;

import io.wirewatch.text.FoldedLetters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cues of one language as a trie over folded letters, walked from every start of a word (and
 * from every letter, for cues that may begin within a word and for scripts without spaces). The
 * longest phrase wins and hides what is in it.
 */
final class CueTrie {
  /** Endings that a word may take beyond its cue. */
  private static final Map<String, List<String>> ENDINGS =
      Map.of(
          "en", List.of("s", "es", "'s", "s'"),
          "fr", List.of("s", "x", "e", "es"),
          "es", List.of("s", "es"),
          "pt", List.of("s", "es"),
          "de", List.of("s", "n", "en", "e", "es", "er", "ern"),
          "nl", List.of("s", "en", "'s"),
          "tr", List.of("i", "u", "a", "e", "lar", "ler", "in", "un", "de", "da", "'in", "'nin"));

  /** Letters that stand before a word as particles, and how many of them may. */
  private static final Map<String, String> PARTICLES =
      Map.of("ar", "وفبلكا", "he", "הובלמשכ", "am", "የበለከ", "ti", "ናንብካ");

  /** Weight of a name that may well be the plain word of that spelling. */
  private static final double HINT = 1;

  /** Stands in a phrase for whatever ending a word of it takes. */
  private static final char ANY_ENDING = '*';

  private static final int ROOT = 0;
  private static final int ROOT_WITHIN = 1;

  /**
   * Phrases of one spelling that differ in where they may end and in capitals.
   *
   * @param plain the phrase that it is where a capital says nothing: itself, but for a name that is
   *     also a plain word
   */
  private record Entry(boolean open, boolean proper, boolean capitals, int phrase, int plain) {}

  /** Receives what is found, in the order of the text. */
  interface Found {
    void phrase(int phrase, int start, int end);
  }

  private final Map<Long, Integer> edges = new HashMap<>();
  private final List<List<Entry>> entries = new ArrayList<>(List.of(List.of(), List.of()));
  private final List<Map<Integer, Double>> topics = new ArrayList<>();
  private final Map<String, Integer> phrases = new HashMap<>();
  private final int[] families;
  private final List<String> endings;
  private final String particles;
  private long[] keys;
  private int[] targets;
  private int mask;

  CueTrie(String language, List<Cue> cues) {
    endings = ENDINGS.getOrDefault(language, List.of());
    particles = PARTICLES.getOrDefault(language, "");
    cues.forEach(this::add);
    int capacity = Integer.highestOneBit(Math.max(16, edges.size() * 2)) << 1;
    mask = capacity - 1;
    keys = new long[capacity];
    targets = new int[capacity];
    edges.forEach(
        (key, target) -> {
          int slot = slot(key);
          keys[slot] = key;
          targets[slot] = target;
        });
    edges.clear();
    for (int node = 0; node < entries.size(); node++) {
      entries.set(node, withPlain(entries.get(node)));
    }
    families = families();
  }

  /** "Quake" the game and "quake": where a capital says nothing, the plain word is meant. */
  private static List<Entry> withPlain(List<Entry> here) {
    Entry word = null;
    for (Entry entry : here) {
      word = entry.proper ? word : entry;
    }
    if (word == null || here.size() == 1) {
      return here;
    }
    List<Entry> all = new ArrayList<>();
    for (Entry e : here) {
      boolean name = e.proper && !e.capitals && e.plain == e.phrase && e.open == word.open;
      all.add(name ? new Entry(e.open, true, false, e.phrase, word.phrase) : e);
    }
    return List.copyOf(all);
  }

  /** Phrase to the first of those that differ from it by an ending only: "strike", "strikes". */
  private int[] families() {
    int[] families = new int[topics.size()];
    Arrays.setAll(families, number -> number);
    phrases.forEach(
        (phrase, number) -> {
          for (String ending : endings) {
            Integer stem =
                phrase.endsWith(ending)
                    ? phrases.get(phrase.substring(0, phrase.length() - ending.length()))
                    : null;
            if (stem != null
                && !Collections.disjoint(topics.get(stem).keySet(), topics.get(number).keySet())) {
              families[number] = stem;
            }
          }
        });
    return families;
  }

  private void add(Cue cue) {
    String phrase = cue.phrase();
    boolean alsoPlain = phrase.startsWith("~");
    phrase = phrase.substring(alsoPlain ? 1 : 0);
    boolean within = phrase.startsWith("*");
    boolean open = phrase.endsWith("*");
    phrase = phrase.substring(within ? 1 : 0, phrase.length() - (open ? 1 : 0));
    if (phrase.startsWith("'")) {
      phrase = phrase.substring(1); // words begin with letters
    }
    Integer known = phrases.putIfAbsent(cue.phrase(), topics.size());
    if (known != null) {
      topics.get(known).merge(cue.topic(), cue.weight(), Double::sum);
      if (alsoPlain) {
        topics.get(known + 1).put(cue.topic(), HINT);
      }
      return;
    }
    int number = topics.size();
    topics.add(new HashMap<>(Map.of(cue.topic(), cue.weight())));
    if (alsoPlain) {
      topics.add(new HashMap<>(Map.of(cue.topic(), HINT)));
    }
    boolean capitals =
        phrase.length() > 1
            && phrase.chars().noneMatch(Character::isLowerCase)
            && phrase.chars().anyMatch(Character::isUpperCase);
    boolean proper = !phrase.isEmpty() && Character.isUpperCase(phrase.charAt(0));
    int node = within || FoldedLetters.unspaced(phrase.charAt(0)) ? ROOT_WITHIN : ROOT;
    for (int i = 0; i < phrase.length(); i++) {
      char c = FoldedLetters.fold(phrase.charAt(i));
      if (c != 0) {
        node = edges.computeIfAbsent(key(node, c), k -> newNode());
      }
    }
    List<Entry> here = new ArrayList<>(entries.get(node));
    here.add(new Entry(open, proper, capitals, number, topics.size() - 1));
    entries.set(node, List.copyOf(here));
  }

  private int newNode() {
    entries.add(List.of());
    return entries.size() - 1;
  }

  private static long key(int node, char c) {
    return (long) node << 16 | c;
  }

  private int slot(long key) {
    long h = key * 0x9e3779b97f4a7c15L;
    int slot = (int) (h >>> 32) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /** The same number for phrases that are forms of one word. */
  int family(int phrase) {
    return families[phrase];
  }

  int size() {
    return topics.size();
  }

  /** Topic number to weight; the number -1 stands for phrases that mean nothing. */
  Map<Integer, Double> topics(int phrase) {
    return topics.get(phrase);
  }

  /** Names every cue in the first {@code limit} chars of a text. */
  void scan(String text, int limit, Found found) {
    int end = Math.min(text.length(), limit);
    Lettering letters = Lettering.of(text, end);
    boolean inWord = false;
    for (int i = 0; i < end; ) {
      char c = text.charAt(i);
      if (FoldedLetters.fold(c) == 0) {
        i++;
        continue;
      }
      boolean letter = FoldedLetters.inWord(c);
      long match = 0;
      if (letter && (!inWord || FoldedLetters.unspaced(c))) {
        match = walk(ROOT, text, i, letters);
        for (int k = i; match == 0 && k < i + 3 && k + 4 < end; k++) {
          if (particles.indexOf(text.charAt(k)) < 0) {
            break;
          }
          match = walk(ROOT, text, k + 1, letters);
        }
      }
      if (letter && match == 0) {
        match = walk(ROOT_WITHIN, text, i, letters);
      }
      inWord = letter;
      if (match == 0) {
        i++;
      } else {
        int stop = (int) (match & 0xffffffffL);
        found.phrase((int) (match >>> 32) - 1, i, stop);
        i = stop;
        inWord = stop > 0 && FoldedLetters.inWord(text.charAt(stop - 1));
      }
    }
  }

  /** Phrase + 1 in the upper half, end in the lower; 0 where there is none. */
  private long walk(int root, String text, int start, Lettering letters) {
    long best = 0;
    int node = root;
    boolean gap = false;
    for (int i = start; i < text.length(); i++) {
      char c = FoldedLetters.fold(text.charAt(i));
      if (c == 0 || c == ' ' && gap) {
        continue;
      }
      gap = c == ' ';
      int slot = slot(key(node, c));
      if (keys[slot] == 0 && FoldedLetters.inWord(text.charAt(i))) {
        slot = slot(key(node, ANY_ENDING)); // a word within a phrase, with its ending
        while (keys[slot] != 0
            && i + 1 < text.length()
            && FoldedLetters.inWord(text.charAt(i + 1))) {
          i++;
        }
      } else if (keys[slot] == 0 && c == ' ') {
        int open = slot(key(node, ANY_ENDING));
        if (keys[open] != 0) {
          slot = slot(key(targets[open], c));
        }
      }
      if (keys[slot] == 0) {
        break;
      }
      node = targets[slot];
      List<Entry> here = entries.get(node);
      for (int e = 0; e < here.size(); e++) {
        Entry entry = here.get(e);
        int end = end(entry, text, i + 1);
        if (end > 0 && fits(entry, text, start, i + 1, letters)) {
          boolean mute =
              entry.plain != entry.phrase
                  && (entry.plain == entry.phrase + 1
                      ? Lettering.opensSentence(text, start)
                      : letters.mute(text, start));
          best = (long) ((mute ? entry.plain : entry.phrase) + 1) << 32 | end;
          break;
        }
      }
    }
    return best;
  }

  /** Where the word ends that ends with a cue; 0 if the word is another. */
  private int end(Entry entry, String text, int at) {
    int end = at;
    while (end < text.length()
        && isLetter(text.charAt(end))
        && !FoldedLetters.unspaced(text.charAt(end))) {
      end++;
    }
    if (end == at || entry.open || FoldedLetters.unspaced(text.charAt(at - 1))) {
      return end;
    }
    for (int i = 0; i < endings.size(); i++) {
      String ending = endings.get(i);
      if (ending.length() == end - at && text.startsWith(ending, at)) {
        return end;
      }
    }
    return 0;
  }

  private static boolean isLetter(char c) {
    return FoldedLetters.inWord(c) || FoldedLetters.fold(c) == 0 || c == '\'';
  }

  private static boolean fits(Entry entry, String text, int start, int end, Lettering letters) {
    if (entry.capitals) {
      if (letters.shouted() && end - start < 5) {
        return false;
      }
      for (int i = start; i < end; i++) {
        if (Character.isLowerCase(text.charAt(i))) {
          return false;
        }
      }
    }
    return !entry.proper || !Character.isLowerCase(text.charAt(start));
  }
}
