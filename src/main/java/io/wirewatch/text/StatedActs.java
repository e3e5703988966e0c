package io.wirewatch.text;

import io.wirewatch.text.CueTable.Hit;
import io.wirewatch.text.Tokens.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Acts that a text says to have come about: a death, an arrest, a ceasefire. Which there are, and
 * how twelve languages say them, stands in {@code /alerts/acts.tsv}. What is feared, demanded or
 * asked is no act; what is denied by a "not" is an act of its own.
 */
public final class StatedActs {
  private static final CueTable CUES = CueTable.load("/alerts/acts.tsv");

  /** Words before an act that can undo it. */
  private static final int BEFORE = 3;

  /** Signs behind one: Japanese says it last. */
  private static final int BEHIND = 5;

  private StatedActs() {}

  /**
   * An act where it stands.
   *
   * @param act its name, for people
   * @param hit its cue
   */
  public record Stated(String act, Hit hit) {}

  /** The acts of a text in their order. */
  public static List<Stated> in(String text, List<Token> tokens, String language) {
    List<Stated> acts = new ArrayList<>();
    List<Hit> hits = CUES.hits(tokens, language);
    Set<String> pair = new LinkedHashSet<>();
    for (Hit hit : hits) {
      if (!hit.kind().startsWith("-") && !isAsked(text, tokens.get(hit.to()).end())) {
        pair.clear();
        for (Hit other : hits) {
          if (other.kind().startsWith("-") && governs(other, hit, text, tokens, language)) {
            pair.add(other.kind());
          }
        }
        if (!pair.contains("-unsaid")) {
          acts.add(new Stated(pair.contains("-not") ? "no " + hit.kind() : hit.kind(), hit));
        }
      }
    }
    return acts;
  }

  private static boolean governs(
      Hit word, Hit act, String text, List<Token> tokens, String language) {
    if (word.kind().equals("-")) {
      return false;
    }
    if (word.to() < act.from() && act.from() - word.to() <= BEFORE) {
      return isOneClause(text, tokens.get(word.to()).end(), tokens.get(act.from()).start());
    }
    return language.equals("ja")
        && word.from() > act.to()
        && word.from() - act.to() <= BEHIND
        && isOneClause(text, tokens.get(act.to()).end(), tokens.get(word.from()).start());
  }

  public static boolean isOneClause(String text, int from, int to) {
    return text.substring(from, to)
        .chars()
        .noneMatch(c -> ",;:.!?|\u2013\u2014\u3001\u3002\uFF0C\uFF1A\u060C\u061B".indexOf(c) >= 0);
  }

  /** Whether the sentence goes on to a question mark. */
  private static boolean isAsked(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '?' || c == '\uFF1F' || c == '\u061F') {
        return true;
      }
      if (c == '!'
          || c == '\u3002'
          || c == '.' && i + 1 < text.length() && Character.isWhitespace(text.charAt(i + 1))) {
        return false;
      }
    }
    return false;
  }
}
