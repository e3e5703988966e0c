package io.wirewatch.text;

import io.wirewatch.text.Tokens.Kind;
import io.wirewatch.text.Tokens.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns of phrase by language, each of a kind, and where they stand in a text. Read from a resource
 * of lines {@code kind TAB language TAB cue | cue}; a word that ends in {@code *} stands for every
 * word that begins so, {@code ~} for a gap of a few words.
 */
public final class CueTable {
  private static final int GAP = 5;
  private static final List<String> ARABIC_PREFIXES =
      List.of("وال", "بال", "ال", "و", "ف", "ب", "ل");

  private final Map<String, Index> byLanguage = new HashMap<>();

  /** The cues of a language by their first word, and by the first letters where it goes on. */
  private record Index(Map<String, List<Cue>> whole, Map<String, List<Cue>> begins) {}

  private record Word(String text, boolean begins, boolean gap) {}

  private record Cue(String kind, List<Word> words) {}

  /**
   * A cue in a text.
   *
   * @param kind its kind
   * @param from index of its first token
   * @param to index of its last token
   */
  public record Hit(String kind, int from, int to) {
    /** How many tokens lie between it and the token there, its neighbours being 1; 0 inside. */
    public int distance(int token) {
      return token < from ? from - token : Math.max(0, token - to);
    }
  }

  /** Reads a resource of the class path; throws when it is not there or a line is none of these. */
  public static CueTable load(String name) {
    CueTable table = new CueTable();
    Table.load(name).rows().forEach(table::add);
    return table;
  }

  private void add(Table.Row row) {
    if (row.columns().length != 3) {
      throw row.wrong(
          "has " + row.columns().length + " columns, kind, language and cues are wanted");
    }
    for (String phrase : row.columns()[2].split("\\|")) {
      List<Word> words = words(phrase);
      if (words.isEmpty()) {
        throw row.wrong("an empty cue");
      }
      Index index =
          byLanguage.computeIfAbsent(
              row.get(1), language -> new Index(new HashMap<>(), new HashMap<>()));
      (words.get(0).begins() ? index.begins() : index.whole())
          .computeIfAbsent(words.get(0).text(), word -> new ArrayList<>())
          .add(new Cue(row.get(0), words));
    }
  }

  private static List<Word> words(String phrase) {
    List<Word> words = new ArrayList<>();
    boolean gap = false;
    for (String piece : phrase.replace("~", " ~ ").strip().split("\\s+")) {
      if (piece.equals("~")) {
        gap = true;
        continue;
      }
      for (Token token : Tokens.of(piece)) {
        boolean begins = piece.endsWith("*") && token.end() == piece.length() - 1;
        words.add(new Word(token.folded(), begins, gap));
        gap = false;
      }
    }
    return words;
  }

  /** Whether anything is known of a language. */
  public boolean knows(String language) {
    return byLanguage.containsKey(language);
  }

  /** The cues in a text in their order, the longest at each place, none within another. */
  public List<Hit> hits(List<Token> tokens, String language) {
    Index cues = byLanguage.get(language);
    if (cues == null) {
      return List.of();
    }
    List<Hit> hits = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Hit hit = longest(cues, tokens, at, language);
      if (hit != null) {
        hits.add(hit);
      }
      at = hit == null ? at + 1 : hit.to() + 1;
    }
    return hits;
  }

  private static Hit longest(Index cues, List<Token> tokens, int at, String language) {
    Hit best = null;
    int words = 0;
    for (String form : forms(tokens.get(at), language)) {
      for (int length = form.length(); length > 0; length--) {
        String head = length == form.length() ? form : form.substring(0, length);
        List<Cue> found = cues.begins().getOrDefault(head, List.of());
        if (length == form.length() && cues.whole().containsKey(head)) {
          List<Cue> both = new ArrayList<>(cues.whole().get(head));
          both.addAll(found);
          found = both;
        }
        for (Cue cue : found) {
          int end = cue.words().size() > words ? end(cue, tokens, at, language) : -1;
          if (end >= 0) {
            best = new Hit(cue.kind(), at, end);
            words = cue.words().size();
          }
        }
      }
    }
    return best;
  }

  /** Index of the last token of a cue that begins here; -1 where it does not. */
  private static int end(Cue cue, List<Token> tokens, int at, String language) {
    int last = at;
    for (int i = 1; i < cue.words().size(); i++) {
      Word word = cue.words().get(i);
      int next = last + 1;
      int farthest = word.gap() ? next + GAP : next;
      while (next < tokens.size() && next <= farthest && !fits(word, tokens.get(next), language)) {
        next++;
      }
      if (next >= tokens.size() || next > farthest) {
        return -1;
      }
      last = next;
    }
    return last;
  }

  private static boolean fits(Word word, Token token, String language) {
    for (String form : forms(token, language)) {
      if (word.begins() ? form.startsWith(word.text()) : form.equals(word.text())) {
        return true;
      }
    }
    return false;
  }

  /** A token as it is, and without the little words that Arabic writes into it. */
  private static List<String> forms(Token token, String language) {
    String folded = token.folded();
    if (folded.endsWith("'s")) {
      return List.of(folded, folded.substring(0, folded.length() - 2));
    }
    if (!language.equals("ar") || token.kind() != Kind.WORD) {
      return List.of(folded);
    }
    List<String> forms = new ArrayList<>(List.of(folded));
    for (String prefix : ARABIC_PREFIXES) {
      if (folded.startsWith(prefix) && folded.length() > prefix.length() + 2) {
        forms.add(folded.substring(prefix.length()));
      }
    }
    return forms;
  }
}
