package io.wirewatch.dedup;

import io.wirewatch.text.Table;
import io.wirewatch.text.TextNormalizer;
import io.wirewatch.text.TitleSuffix;
import io.wirewatch.text.Tokens;
import io.wirewatch.text.Tokens.Token;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A title without what tells nothing of the event: the name of a programme behind a bar, and marks
 * such as "what we know", "live updates" or "(video)", from {@code dedup/headline-marks.txt}.
 */
final class Headline {
  private static final Set<String> MARKS =
      Table.lines("/dedup/headline-marks.txt").stream()
          .map(TextNormalizer::fold)
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern BRACKETS =
      Pattern.compile(
          "[(\\[\u3010\uFF08\u3014]([^()\\[\\]\u3010\u3011\uFF08\uFF09]{1,40})[)\\]\u3011\uFF09\u3015]");

  /** Behind the last, or before the first, of such a sign stands a mark. */
  private static final Pattern PARTS =
      Pattern.compile("\\s+[-\u2013\u2014|]\\s+|\\s*[:\uFF1A\uFF5C]\\s*|,\\s+");

  private static final Pattern SLUG =
      Pattern.compile("(\\p{L}[\\p{L} ]{1,20}?)(?: ?(\\d{1,2}))?[-\u2013\u2014](?=\\S)");

  /** Which of a row it is, behind a mark: "update 2". */
  private static final Pattern COUNT = Pattern.compile("(?<=\\p{L}) \\d{1,2}$");

  private static final int LEAST_WORDS = 2;

  private Headline() {}

  /** The title without its marks; the whole of it where it has none. */
  static String plain(String title) {
    String plain = withoutSlug(withoutBrackets(title));
    for (String before = ""; !before.equals(plain); ) {
      before = plain;
      plain = withoutEnds(withoutName(plain));
    }
    return plain;
  }

  /** "UPDATE 2-Ferry aground": a mark and its count, with no space before what they mark. */
  private static String withoutSlug(String title) {
    Matcher m = SLUG.matcher(title);
    if (!m.lookingAt() || !isMark(m.group(1)) || !hasWords(title.substring(m.end()))) {
      return title;
    }
    boolean shouted = m.group(1).chars().noneMatch(Character::isLowerCase);
    return m.group(2) != null || shouted ? title.substring(m.end()) : title;
  }

  private static String withoutBrackets(String title) {
    StringBuilder plain = new StringBuilder();
    Matcher m = BRACKETS.matcher(title);
    while (m.find()) {
      m.appendReplacement(plain, isMark(m.group(1)) ? " " : Matcher.quoteReplacement(m.group()));
    }
    return m.appendTail(plain).toString().strip();
  }

  /** A bar is also put before news: only a name goes, without a number or a small letter. */
  private static String withoutName(String title) {
    String rest = TitleSuffix.without(title);
    List<Token> name = Tokens.of(title.substring(rest.length()));
    boolean plain =
        TitleWord.of(title.substring(rest.length())).stream().noneMatch(TitleWord::turns);
    return plain && name.stream().allMatch(t -> t.kind() == Tokens.Kind.WORD && t.capital())
        ? rest
        : title;
  }

  private static String withoutEnds(String title) {
    Matcher m = PARTS.matcher(title);
    String plain = title;
    int last = -1;
    while (m.find()) {
      if (last < 0 && isMark(title.substring(0, m.start()))) {
        return hasWords(title.substring(m.end())) ? title.substring(m.end()) : title;
      }
      last = m.start();
      if (isMark(title.substring(m.end())) && hasWords(title.substring(0, last))) {
        plain = title.substring(0, last);
        break;
      }
    }
    return plain;
  }

  private static boolean hasWords(String title) {
    return Tokens.of(title).size() >= LEAST_WORDS;
  }

  private static boolean isMark(String part) {
    return MARKS.contains(COUNT.matcher(TextNormalizer.fold(part).strip()).replaceFirst(""));
  }
}
