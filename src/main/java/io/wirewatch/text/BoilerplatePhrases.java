package io.wirewatch.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The table of phrases, {@code text/boilerplate.tsv}, made ready for quick questions. */
final class BoilerplatePhrases {
  static final BoilerplatePhrases BUILT_IN = load("/text/boilerplate.tsv");

  /** Phrases are looked up by so many first characters. */
  private static final int KEY = 2;

  private final Set<String> alone = new HashSet<>();
  private final Map<String, List<String>> opens = new HashMap<>();
  private final Map<String, List<String>> labels = new HashMap<>();
  private final Set<String> shareWords = new HashSet<>();
  private final List<String> homes = new ArrayList<>();
  private final List<Post> posts = new ArrayList<>();

  /** A sentence that a blog program adds, and words without which it cannot be there. */
  private record Post(Pattern pattern, List<String> needs) {}

  private BoilerplatePhrases() {}

  private static BoilerplatePhrases load(String resource) {
    BoilerplatePhrases phrases = new BoilerplatePhrases();
    Table.load(resource).rows().forEach(phrases::add);
    return phrases;
  }

  /** kind, language, phrase; of a post's sentence the words that it needs and its pattern. */
  private void add(Table.Row row) {
    String phrase = row.cell(2);
    switch (row.cell(0)) {
      case "alone" -> alone.add(phrase);
      case "opens" -> opens.computeIfAbsent(key(phrase), k -> new ArrayList<>()).add(phrase);
      case "label" -> labels.computeIfAbsent(key(phrase), k -> new ArrayList<>()).add(phrase);
      case "share" -> shareWords.add(phrase);
      case "home" -> homes.add(phrase);
      case "post" -> posts.add(post(phrase, row.cell(3)));
      default -> throw row.wrong("no such kind: " + row.cell(0));
    }
  }

  private static Post post(String needs, String pattern) {
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE;
    String sentence = "(?<!\\p{L})(?:" + pattern + ")(?:\\.(?=\\s|$)|$)";
    return new Post(Pattern.compile(sentence, flags), List.of(needs.split(",")));
  }

  /** The lower-case line, its decoration gone, is one of the phrases. */
  boolean isAlone(String bare) {
    return alone.contains(bare);
  }

  /** The lower-case line begins with one of the phrases. */
  boolean opens(String line) {
    return startsWithAny(opens.get(key(line)), line, false);
  }

  /** The lower-case line begins with one of the phrases and a colon. */
  boolean isLabelled(String line) {
    return startsWithAny(labels.get(key(line)), line, true);
  }

  private static boolean startsWithAny(List<String> candidates, String line, boolean colon) {
    if (candidates == null) {
      return false;
    }
    for (String phrase : candidates) {
      if (line.startsWith(phrase)) {
        String rest = line.substring(phrase.length()).stripLeading();
        char next = rest.isEmpty() ? ':' : rest.charAt(0);
        boolean wordEnds =
            line.length() == phrase.length()
                || !Character.isLetter(line.charAt(phrase.length()))
                || phrase.charAt(0) > '\u2e80';
        if (colon ? next == ':' || next == '：' || next == '|' || next == '»' : wordEnds) {
          return true;
        }
      }
    }
    return false;
  }

  Set<String> shareWords() {
    return shareWords;
  }

  List<String> homes() {
    return homes;
  }

  /** The patterns that can be in this text at all. */
  List<Pattern> postsIn(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<Pattern> possible = new ArrayList<>();
    for (Post post : posts) {
      if (post.needs().stream().anyMatch(lower::contains)) {
        possible.add(post.pattern());
      }
    }
    return possible;
  }

  private static String key(String phrase) {
    return phrase.length() <= KEY ? phrase : phrase.substring(0, KEY);
  }
}
