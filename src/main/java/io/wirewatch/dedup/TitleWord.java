package io.wirewatch.dedup;

import io.wirewatch.text.FunctionWords;
import io.wirewatch.text.Numerals;
import io.wirewatch.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A word of a title; of a script without spaces, each two signs that stand together. Which short
 * words count, and which are missed when they go, is in {@code dedup/title-words.txt}.
 *
 * @param folded as {@link io.wirewatch.text.TextNormalizer#fold} writes it
 * @param name begins with a capital letter
 * @param counts says something: a title that has got it is another title
 * @param turns a title that has lost it says something else
 */
record TitleWord(String folded, boolean name, boolean counts, boolean turns) {
  private static final int SHORT = 3;

  /** Words of fewer letters are not forgiven a slip; of names, one letter makes another land. */
  private static final int SLIP = 5;

  private static final int SLIP_IN_NAME = 7;

  private static final WordsByKind WORDS = WordsByKind.load("/dedup/title-words.txt");
  private static final Set<String> TURNS = WORDS.all("turns");
  private static final Set<String> SMALL = small();
  private static final Map<String, String> SAME = same();
  private static final String PERCENT = "percent";

  /** Particles that turn the sense of a verb, by its forms: "calls off", "sagt ab". */
  private static final Map<String, Set<String>> PARTICLES_OF = particles();

  /** Particles behind Korean nouns: with another one it is the same word. */
  private static final String PARTICLES =
      "\uC740\uB294\uC774\uAC00\uC744\uB97C\uC5D0\uC758\uB3C4\uB85C\uC640\uACFC\uC11C";

  /** The words of a title in their order. */
  static List<TitleWord> of(String title) {
    List<TitleWord> words = new ArrayList<>();
    List<Tokens.Token> tokens = Tokens.of(title);
    boolean shouted = title.chars().noneMatch(Character::isLowerCase);
    Tokens.Token sign = null;
    Set<String> particles = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      Tokens.Token token = tokens.get(i);
      String joined = joined(tokens, i);
      if (isPercent(joined == null ? form(token) : joined, tokens, i)) {
        i += joined == null ? 0 : 1;
        continue;
      }
      if (joined != null) {
        words.add(new TitleWord(joined, token.capital() && !shouted, true, TURNS.contains(joined)));
        i++;
        continue;
      }
      String folded = form(token);
      boolean turns = TURNS.contains(folded) || particles.contains(folded);
      particles.addAll(PARTICLES_OF.getOrDefault(folded, Set.of()));
      if (token.kind() == Tokens.Kind.SIGN) {
        if (sign != null && sign.end() == token.start()) {
          words.add(new TitleWord(sign.folded() + folded, false, true, false));
        }
        if (turns) {
          words.add(new TitleWord(folded, false, true, true));
        }
        sign = token;
      } else {
        boolean counts =
            Character.isDigit(folded.charAt(0))
                || folded.length() > SHORT
                || turns
                || folded.length() > 1
                    && (isAcronym(token.text().replaceFirst("['\u2019]s$", "")) && !shouted
                        || !SMALL.contains(folded));
        words.add(new TitleWord(folded, token.capital() && !shouted, counts, turns));
      }
    }
    return words;
  }

  /**
   * The one form of two tokens: "3 million" for "3 mln", "pm" for "prime minister"; null where they
   * are no more than two.
   */
  private static String joined(List<Tokens.Token> tokens, int i) {
    if (i + 1 >= tokens.size() || tokens.get(i).kind() == Tokens.Kind.SIGN) {
      return null;
    }
    String next = tokens.get(i + 1).folded();
    if (Numerals.of(tokens.get(i)) != null) {
      String scale = Scale.of(next);
      return scale == null ? null : Scale.number(tokens.get(i), scale);
    }
    String phrase = tokens.get(i).folded() + "_" + bare(next);
    return SAME.getOrDefault(phrase, TURNS.contains(phrase) ? phrase : null);
  }

  /** "3%" and "3 percent" are the same: the sign is no token. */
  private static boolean isPercent(String form, List<Tokens.Token> tokens, int i) {
    return i > 0 && form.equals(PERCENT) && tokens.get(i - 1).kind() == Tokens.Kind.NUMBER;
  }

  /** Its one form: "government" for "gov't", "Japan" for "Japan's", "12" for "twelve". */
  private static String form(Tokens.Token token) {
    String folded = token.folded();
    String number = Numerals.of(token);
    String scale = token.kind() == Tokens.Kind.NUMBER ? Scale.in(token) : null;
    if (scale != null) {
      return Scale.number(token, scale);
    }
    // "3h" and "3kg" are not both 3.
    if (number != null
        && (token.kind() == Tokens.Kind.WORD || folded.chars().noneMatch(Character::isLetter))) {
      return number;
    }
    String bare = bare(folded);
    return SAME.getOrDefault(bare, bare);
  }

  private static String bare(String folded) {
    return folded.endsWith("'s") ? folded.substring(0, folded.length() - 2) : folded;
  }

  /**
   * One letter more, less or other behind the first letter of a longer word; never in a number. The
   * first letter is what a million and a billion, the Gambia and Zambia differ in.
   */
  boolean isSlipOf(TitleWord other) {
    String a = folded;
    String b = other.folded;
    if (isHangul(a) && isHangul(b)) {
      return stem(a).equals(stem(b));
    }
    int less = Math.min(a.length(), b.length());
    if (less < (name || other.name ? SLIP_IN_NAME : SLIP)
        || Math.abs(a.length() - b.length()) > 1
        || a.charAt(0) != b.charAt(0)
        || Character.isDigit(a.charAt(0))) {
      return false;
    }
    int head = 0;
    while (head < less && a.charAt(head) == b.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < less - head
        && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
      tail++;
    }
    return Math.max(a.length(), b.length()) - head - tail <= 1;
  }

  private static boolean isAcronym(String word) {
    return word.codePoints().allMatch(c -> Character.isUpperCase(c) || c == '.');
  }

  private static boolean isHangul(String word) {
    return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HANGUL;
  }

  private static String stem(String word) {
    int last = word.length() - 1;
    return last > 1 && PARTICLES.indexOf(word.charAt(last)) >= 0 ? word.substring(0, last) : word;
  }

  private static Map<String, String> same() {
    Map<String, String> same = new HashMap<>();
    for (WordsByKind.Row row : WORDS.of("same")) {
      row.words().forEach(form -> same.put(form, row.words().get(0)));
    }
    return same;
  }

  private static Map<String, Set<String>> particles() {
    Map<String, Set<String>> particles = new HashMap<>();
    for (WordsByKind.Row row : WORDS.of("particle")) {
      row.further().forEach(verb -> particles.put(verb, Set.copyOf(row.words())));
    }
    return Map.copyOf(particles);
  }

  private static Set<String> small() {
    Set<String> words = FunctionWords.all();
    words.addAll(WORDS.all("small"));
    words.removeAll(WORDS.all("counts"));
    return words;
  }
}
