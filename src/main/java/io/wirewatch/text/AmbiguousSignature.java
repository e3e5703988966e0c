package io.wirewatch.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an agency signs with names that mean other things too: {@code AAP} is a party, {@code PA} an
 * authority, {@code MENA} a part of the world. They count in a dateline, in brackets at the very
 * end, behind a word for a source, and as a byline; never behind the words that they abbreviate.
 */
final class AmbiguousSignature implements Signature {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  /** Words for days: a month stands beside a number. */
  private static final Pattern DATED =
      Pattern.compile(
          "\\d{1,4}\\.?\\s*(?:de\\s+)?\\p{Ll}*\\.?|(?<!\\p{L})\\p{Ll}{3,}\\.?\\s+\\d{1,2}");

  private static final Pattern LOWERCASE = Pattern.compile("(?<!\\p{L})\\p{Ll}{4,}");
  private static final int LONGEST_DATELINE = 60;

  private final Pattern byline;
  private final Pattern bracketed;
  private final Pattern opening;
  private final Pattern closing;
  private final Pattern title;

  AmbiguousSignature(List<String> names) {
    String any = "(" + Signature.any(names) + ")";
    byline =
        Pattern.compile(
            Signature.beforeByline()
                + any
                + "(?=\\s*(?:$|[,;/|()&+\u2013\u2014-]|(?:and|und|et|y|e|i|[Nn]ews|[Ss]taff|Newsroom)(?!\\p{L})|[A-Z]{2,3}\\s*$))");
    // (AP)   /TASS/   [AFP]   (APA/dpa)   (AFP, London)
    bracketed =
        Pattern.compile(
            OPEN
                + "\\s*(?:[\\p{L}-]{2,12}\\s?[/,+&]\\s?){0,2}"
                + any
                + "(?:[-\\s,/=\uFF1D]+[^"
                + CLOSED
                + "]{0,30})?["
                + CLOSED
                + "]");
    opening =
        Pattern.compile(
            // [Washington, Nov 23 AFP]   the same in Japanese, without spaces
            "^\\s*"
                + Signature.behindPlace(any)
                // Rome, 23 Nov. ANSA -
                + "|^(?=\\D{3,40}\\d)(?!\\p{L}{1,2}\\s)[^!?\u3002\\p{Ll}]*(?:\\p{Lu}\\p{Ll}+[^!?\u3002\\p{Ll}]*"
                + "|\\d+\\.?\\s+\\p{Ll}+[^!?\u3002\\p{Ll}]*){0,5}"
                + any
                + DASH
                // AP -
                + "|^\\s*"
                + any
                + "(?:\\s+[-\u2013\u2014]{1,2}\\s|\\s*\\.\\s?[-\u2013\u2014])"
                // By AFP - Agence France-Presse
                + "|^\\s*(?iu:by|par|por|von)\\s+(?:\\p{Lu}[\\p{L}.'\u2019-]*,?\\s+){0,5}"
                + any
                + "\\s*(?:\\n|\\s[-\u2013\u2014|])");
    closing =
        Pattern.compile(
            "(?:"
                + SOURCE
                + ")\\s*[:\uFF1A]\\s*"
                + OTHERS_BEFORE
                + any
                + OTHERS_BEHIND
                + "[)\\].\u3011\uFF09]*\\s*$"
                + "|"
                + WITH
                + any
                + "(?:\\s+\\p{L}+){0,2}[)\\].]*\\s*$"
                // (from a syndicated feed - ANI)
                + "|[(\\[][^()\\[\\]]{0,100}\\s[-\u2013\u2014]\\s*"
                + any
                + "[)\\]]\\s*$"
                + "|[.!?\u3002\"\u201D\u00BB\\n]\\s*(?:[-\u2013\u2014]{1,2}\\s*|/{1,2}\\s*|[\\p{L}-]{2,12}\\s?/\\s?)?"
                + any
                + "(?:\\s+[A-Z]{2,4}){0,3}[.)]?\\s*$"
                + "|(?:[\u00A9\u24D2]|(?<!\\p{L})(?i:copyright|\\(c\\)))[\\s\\d,-]*(?:by )?"
                + any);
    title = Pattern.compile("\\|\\s*" + any + "\\s*$");
  }

  @Override
  public boolean inByline(String author) {
    return byline.matcher(author).find();
  }

  @Override
  public boolean inOpening(String text) {
    for (Matcher m = bracketed.matcher(text); m.find(); ) {
      String before = text.substring(0, m.start());
      String behind = text.substring(m.end());
      if (!isAbbreviated(before, m.group(1)) && isDateline(before, behind)) {
        return true;
      }
    }
    return opening.matcher(text).find();
  }

  @Override
  public boolean atEnd(String text) {
    return inLastBrackets(text, false) || closing.matcher(text).find();
  }

  @Override
  public boolean inTitle(String text) {
    return inLastBrackets(text, true) || title.matcher(text).find();
  }

  /** Brackets with a full stop behind them belong to the sentence: "said Jane Roe (AAP)." */
  private boolean inLastBrackets(String text, boolean title) {
    for (Matcher m = bracketed.matcher(text); m.find(); ) {
      String behind = text.substring(m.end()).strip();
      String before = text.substring(0, m.start());
      boolean apart =
          title || before.isBlank() || ".!?\u3002\"\u201D\u00BB".indexOf(last(before)) >= 0;
      if ((behind.isEmpty() || behind.equals(".") && apart) && !isAbbreviated(before, m.group(1))) {
        return true;
      }
    }
    return false;
  }

  private static char last(String text) {
    String stripped = text.stripTrailing();
    return stripped.charAt(stripped.length() - 1);
  }

  /**
   * Whether brackets between these make a dateline: places and dates before them, and a dash behind
   * them or a date or a place in capitals before.
   */
  private static boolean isDateline(String before, String behind) {
    if (before.length() > LONGEST_DATELINE
        || before.indexOf(':') >= 0
        || LOWERCASE.matcher(DATED.matcher(before).replaceAll(" ")).find()) {
      return false;
    }
    if (before.isBlank()
        || behind.matches("(?s)\\s*(?:[-\u2013\u2014:\uFF1A=]|[.,]\\s?[-\u2013\u2014]).*")) {
      return true;
    }
    Matcher first = WORD.matcher(before);
    return before.chars().anyMatch(Character::isDigit)
        || first.find()
            && first.group().length() > 2
            && first.group().chars().allMatch(Character::isUpperCase)
        || before.chars().noneMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
  }

  /** Whether the words directly before spell the name by their first letters. */
  private static boolean isAbbreviated(String before, String name) {
    int letter = name.length() - 1;
    int end = before.length();
    int skipped = 0;
    while (letter >= 0) {
      while (end > 0
          && " \u00A0-\u2010'\u2019\u201D\"\u00BB".indexOf(before.charAt(end - 1)) >= 0) {
        end--;
      }
      int start = end;
      while (start > 0 && Character.isLetter(before.charAt(start - 1))) {
        start--;
      }
      if (start == end) {
        return false;
      }
      char initial = before.charAt(start);
      if (Character.toUpperCase(initial) == Character.toUpperCase(name.charAt(letter))) {
        letter--;
      } else if (!Character.isLowerCase(initial) || ++skipped > 4) {
        return false;
      }
      end = start;
    }
    return true;
  }
}
