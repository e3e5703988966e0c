package io.wirewatch.story;

import io.wirewatch.text.Numerals;
import io.wirewatch.text.Tokens.Kind;
import io.wirewatch.text.Tokens.Token;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Magnitudes of earthquakes. First reports of one quake differ by some tenths (5.9, then 6.1), so
 * each stands for a step in three rows of steps that are shifted against each other: what is not
 * more than 0.4 apart shares a step, what is 0.6 apart shares none. Quakes that share none are two.
 */
final class Magnitudes {
  private static final double LEAST = 3;
  private static final double MOST = 10;

  /** Tenths of a step. */
  private static final int STEP = 6;

  /** So many words lie between a magnitude and what tells that it is one. */
  private static final int NEAR = 3;

  /** Beginnings of words, folded. */
  private static final List<String> CUES =
      List.of(
          "magnitud",
          "quake",
          "earthquake",
          "richter",
          "seism",
          "terremoto",
          "terremot",
          "tremor",
          "erdbeben",
          "beben",
          "stärke",
          "séisme",
          "sismo",
          "sism",
          "scossa",
          "aardbeving",
          "магнитуд",
          "магнітуд",
          "землетряс",
          "землетрус",
          "trzęsieni",
          "magnitudo",
          "deprem",
          "büyüklüğ",
          "زلزال",
          "بقوة",
          "gempa",
          "σεισμ",
          "cutremur",
          "zemětřesen",
          "지진",
          "규모");

  private static final Set<String> SIGNS = Set.of("震", "级", "級");

  private Magnitudes() {}

  /** The steps of a token that is a magnitude, one of each row; none where it is not. */
  static Set<String> at(List<Token> tokens, int i) {
    String number = Numerals.of(tokens.get(i));
    if (number == null || number.length() != 3 || number.charAt(1) != '.') {
      return Set.of();
    }
    double magnitude = Double.parseDouble(number);
    if (magnitude < LEAST || magnitude >= MOST || !isOfQuake(tokens, i)) {
      return Set.of();
    }
    int tenths = (int) Math.round(10 * magnitude);
    Set<String> steps = new LinkedHashSet<>();
    for (int shift = 0; shift < STEP; shift += 2) {
      steps.add("magnitude:" + (char) ('a' + shift) + (tenths + shift) / STEP);
    }
    return steps;
  }

  private static boolean isOfQuake(List<Token> tokens, int i) {
    for (int j = Math.max(0, i - NEAR); j <= Math.min(tokens.size() - 1, i + NEAR); j++) {
      Token token = tokens.get(j);
      if (token.kind() == Kind.SIGN
          ? SIGNS.contains(token.text())
          : CUES.stream().anyMatch(token.folded()::startsWith)) {
        return true;
      }
    }
    return false;
  }
}
