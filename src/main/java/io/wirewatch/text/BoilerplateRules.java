package io.wirewatch.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds boilerplate in plain text: line by line, then in the last sentences of a line, for many
 * feeds put "Read more" behind the story's own words.
 */
final class BoilerplateRules {
  /** Beyond this, a line is a paragraph, whatever it begins with. */
  private static final int LONGEST_LINE = 220;

  private static final int LONGEST_POST = 800;

  private static final int MOST_TAIL_SENTENCES = 3;

  /** Homes and rooms run together, as a page's breadcrumb reads when its markup is gone. */
  private static final Pattern RUN_TOGETHER = Pattern.compile("^\\p{Lu}\\p{L}*\\p{Ll}\\p{Lu}");

  private static final Pattern MORE_AT_END =
      Pattern.compile(
          "\\s*(?:\\[\\s*(?:…|\\.{3}|&hellip;)\\s*\\]|\\(more\\s*(?:…|\\.{3})\\))\\s*$");

  private final BoilerplatePhrases phrases;
  private final String text;
  private final StringBuilder out;

  private BoilerplateRules(BoilerplatePhrases phrases, String text) {
    this.phrases = phrases;
    this.text = text;
    this.out = new StringBuilder(text);
  }

  static String mask(String text) {
    BoilerplateRules rules = new BoilerplateRules(BoilerplatePhrases.BUILT_IN, text);
    rules.maskPosts();
    int lines = 0;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      rules.maskLine(start, end);
      lines++;
      start = end + 1;
    }
    // A text of one line that is nothing but boilerplate may be a headline: it stays.
    boolean nothingLeft = lines == 1 && rules.out.toString().isBlank();
    return nothingLeft ? text : rules.out.toString();
  }

  /** Blog programs add their sentence at the end; only there is it looked for. */
  private void maskPosts() {
    int from = Math.max(0, text.length() - LONGEST_POST);
    for (Pattern post : phrases.postsIn(text.substring(from))) {
      Matcher matcher = post.matcher(text).region(from, text.length()).useTransparentBounds(true);
      while (matcher.find()) {
        blank(matcher.start(), matcher.end());
      }
    }
  }

  private void maskLine(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isDecoration(text.charAt(from))) {
      from++;
    }
    if (from == to) {
      return;
    }
    if (to - from <= LONGEST_LINE && isBoilerplate(from, to, true)) {
      blank(start, end);
      return;
    }
    Matcher more = MORE_AT_END.matcher(text).region(Math.max(start, end - 20), end);
    if (more.find()) {
      blank(more.start(), end);
      to = more.start();
    }
    for (int i = 0; i < MOST_TAIL_SENTENCES; i++) {
      int cut = lastSentence(from, to);
      int words = cut;
      while (words < to && isDecoration(text.charAt(words))) {
        words++;
      }
      if (cut <= from || to - cut > LONGEST_LINE || !isBoilerplate(words, to, false)) {
        return;
      }
      blank(cut, to);
      to = cut;
    }
  }

  /** Where the last sentence of the line begins; {@code from} where it has but one. */
  private int lastSentence(int from, int to) {
    int i = to;
    while (i > from && (text.charAt(i - 1) <= ' ' || ".!?…»>→".indexOf(text.charAt(i - 1)) >= 0)) {
      i--;
    }
    for (; i > from + 1; i--) {
      char c = text.charAt(i - 1);
      boolean stop = ".!?…|·•".indexOf(c) >= 0 && i < to && text.charAt(i) <= ' ';
      if (stop || "。！？".indexOf(c) >= 0) {
        return i;
      }
    }
    return from;
  }

  private boolean isBoilerplate(int from, int to, boolean wholeLine) {
    String line = text.substring(from, to).strip().toLowerCase(Locale.ROOT).replace('’', '\'');
    String bare = withoutDecoration(line);
    return phrases.isAlone(bare)
        || phrases.opens(line)
        || phrases.isLabelled(line)
        || (wholeLine && (isShareBar(bare) || isBreadcrumb(from, to, line)));
  }

  private boolean isShareBar(String bare) {
    String[] words = bare.split("[\\s,|/·•:()\\d+-]+");
    Set<String> shares = phrases.shareWords();
    int named = 0;
    for (String word : words) {
      if (!word.isEmpty()) {
        if (!shares.contains(word)) {
          return false;
        }
        named++;
      }
    }
    return named >= 2;
  }

  private boolean isBreadcrumb(int from, int to, String line) {
    for (String home : phrases.homes()) {
      if (line.startsWith(home) && line.length() > home.length()) {
        String rest = text.substring(from + home.length(), to);
        String next = rest.stripLeading();
        boolean separated = !next.isEmpty() && ">»›/|→".indexOf(next.charAt(0)) >= 0;
        boolean sentence = line.endsWith(".") && !line.endsWith("...");
        if (separated || (!sentence && RUN_TOGETHER.matcher(rest).find())) {
          return true;
        }
      }
    }
    return false;
  }

  private static String withoutDecoration(String line) {
    int to = line.length();
    while (to > 0
        && (isDecoration(line.charAt(to - 1)) || ".:!?…»›→>)]".indexOf(line.charAt(to - 1)) >= 0)) {
      to--;
    }
    return line.substring(0, to);
  }

  private static boolean isDecoration(char c) {
    return c <= ' ' || c == '\u00a0' || "-–—―_*•·|>»›→▶►■●=~+<([".indexOf(c) >= 0;
  }

  private void blank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != '\n') {
        out.setCharAt(i, ' ');
      }
    }
  }
}
