package io.wirewatch.dedup;

import io.wirewatch.model.Article;
import io.wirewatch.model.NewsText;
import io.wirewatch.text.Table;
import io.wirewatch.text.TextNormalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Notices by which an outlet corrects or withdraws what it said, in many languages; from {@code
 * dedup/notices.txt}, which says where each phrase counts: in the title, at the beginning of a
 * sentence, anywhere, or before a title that stood there before.
 */
public final class Notice {
  private static final List<Cue> CUES = load("/dedup/notices.txt");
  private static final String OPENING = "(\\[<{\u3010\u3008\u300A\u300C\u00AB\u2039";
  private static final String CLOSING = ")\\]>}\u3011\u3009\u300B\u300D\u00BB\u203A";
  private static final String STOPS = ".!?\u3002\u061F\u06D4*\"\u201D\u2026|-" + OPENING + CLOSING;
  private static final String CLOSES = ":|\u2013\u2014-" + CLOSING;
  private static final String MARKS = "-|:\u2013\u2014";

  private static final String ENDS = ".!?\u3002\u061F\u06D4";
  private static final int GAP = 120;

  /**
   * @param rest what follows the phrase behind a gap in its sentence; empty for nothing
   */
  private record Cue(Article.Kind kind, Place place, String phrase, String rest) {
    /**
     * Looks from each place where the phrase stands, never further than to the end of its sentence.
     */
    boolean in(String folded) {
      for (int at = folded.indexOf(phrase); at >= 0; at = folded.indexOf(phrase, at + 1)) {
        boolean counts =
            switch (place) {
              case TITLE -> marks(folded, at, at + phrase.length());
              case SENTENCE -> begins(folded, at);
              case TEXT -> goesOn(folded, at + phrase.length());
              case AGAIN -> false;
            };
        if (counts) {
          return true;
        }
      }
      return false;
    }

    private boolean goesOn(String folded, int from) {
      int limit = Math.min(folded.length(), from + GAP);
      for (int at = from; !rest.isEmpty() && at < limit; at++) {
        if (folded.startsWith(rest, at)) {
          return true;
        }
        // The mark behind an abbreviation that ends the phrase is its own.
        if (at > from && ENDS.indexOf(folded.charAt(at)) >= 0) {
          return false;
        }
      }
      return rest.isEmpty();
    }
  }

  /** Where a phrase counts. */
  private enum Place {
    TITLE,
    SENTENCE,
    TEXT,
    AGAIN
  }

  private Notice() {}

  /** CORRECTED or RETRACTED where the text bears a notice; retraction goes first. */
  public static Optional<Article.Kind> in(NewsText text) {
    Optional<Article.Kind> title = inTitle(text.title());
    if (title.isPresent()) {
      return title;
    }
    return below(text);
  }

  /** Each part apart: the first words of the content begin a sentence too. */
  private static Optional<Article.Kind> below(NewsText text) {
    return Stream.of(text.summary(), text.content())
        .map(TextNormalizer::fold)
        .flatMap(body -> kinds(body, place -> place != Place.TITLE))
        .max(Enum::compareTo);
  }

  /** The same for a title alone: at its beginning, behind its end, or in brackets. */
  public static Optional<Article.Kind> inTitle(String title) {
    return kinds(TextNormalizer.fold(title), place -> place == Place.TITLE).max(Enum::compareTo);
  }

  /**
   * The notice that a new item is: its title says so; or begins with a word such as "kill", which
   * is news by itself, and the text below says that something is withdrawn.
   */
  static Optional<Article.Kind> ofItem(NewsText text) {
    Optional<Article.Kind> title = inTitle(text.title());
    return title.isPresent()
        ? title
        : before(text.title(), rest -> true)
            .filter(kind -> below(text).filter(it -> it == kind).isPresent());
  }

  /**
   * The notice that an outlet puts before a title which it leaves as it was: "KILL: Ferry aground".
   * Such a word is news by itself before any other title.
   *
   * @param title as it is now
   * @param isAsBefore whether the rest of the title, folded, says what the title said before
   */
  static Optional<Article.Kind> before(String title, Predicate<String> isAsBefore) {
    String folded = TextNormalizer.fold(title);
    for (Cue cue : CUES) {
      int at = cue.place == Place.AGAIN ? folded.indexOf(cue.phrase) : -1;
      int to = at + cue.phrase.length();
      if (at >= 0
          && isOpened(folded, at)
          && to < folded.length()
          && isClosed(folded, to)
          && isAsBefore.test(folded.substring(to))) {
        return Optional.of(cue.kind);
      }
    }
    return Optional.empty();
  }

  private static Stream<Article.Kind> kinds(String folded, Predicate<Place> counts) {
    return CUES.stream().filter(cue -> counts.test(cue.place) && cue.in(folded)).map(Cue::kind);
  }

  private static List<Cue> load(String resource) {
    List<Cue> cues = new ArrayList<>();
    for (String line : Table.lines(resource)) {
      String[] columns = line.split("\\s*\\|\\s*");
      if (columns.length != 3) {
        throw new IllegalStateException(resource + ": expected kind | where | phrase: " + line);
      }
      String[] phrase = columns[2].split("\\s*~\\s*");
      Place place = Place.valueOf(columns[1].toUpperCase(Locale.ROOT));
      cues.add(
          new Cue(
              Article.Kind.valueOf(columns[0].toUpperCase(Locale.ROOT)),
              place,
              TextNormalizer.fold(phrase[0]),
              phrase.length > 1 ? TextNormalizer.fold(phrase[1]) : ""));
    }
    return List.copyOf(cues);
  }

  /**
   * "Correction: ...", "CORRECTED-...", "2-CORRECTED ...", "... (corrected)", "[Retracted] ...",
   * "... - Korrektur"; not "Market correction deepens".
   */
  private static boolean marks(String folded, int from, int to) {
    return (isOpened(folded, from) || isOpened(folded, behindCount(folded, from)))
            && isClosed(folded, to)
        || isBehindMark(folded, from) && isLast(folded, to);
  }

  /** At the beginning, behind the end of a sentence, or behind a bracket or a star. */
  private static boolean begins(String folded, int from) {
    for (int at = from; at > 0; ) {
      int c = folded.codePointBefore(at);
      if (STOPS.indexOf(c) >= 0) {
        return true;
      }
      if (isWord(c)) {
        return false;
      }
      at -= Character.charCount(c);
    }
    return true;
  }

  /** Only signs stand between it and the beginning, or an opening bracket. */
  private static boolean isOpened(String folded, int from) {
    for (int at = from; at > 0; ) {
      int c = folded.codePointBefore(at);
      if (OPENING.indexOf(c) >= 0) {
        return true;
      }
      if (isWord(c)) {
        return false;
      }
      at -= Character.charCount(c);
    }
    return true;
  }

  /** Where the "2-" before the phrase begins; where the phrase begins if there is none. */
  private static int behindCount(String folded, int from) {
    int at = from - 1;
    if (at < 1 || folded.charAt(at) != '-') {
      return from;
    }
    while (at > 0 && isDigit(folded.charAt(at - 1))) {
      at--;
    }
    return at == from - 1 ? from : at;
  }

  /** A number at most stands between it and a colon, a dash, a closing bracket or the end. */
  private static boolean isClosed(String folded, int to) {
    int at = to;
    at = at < folded.length() && folded.charAt(at) == ' ' ? at + 1 : at;
    while (at < folded.length() && isDigit(folded.charAt(at))) {
      at++;
    }
    at = at < folded.length() && folded.charAt(at) == ' ' ? at + 1 : at;
    return at == folded.length() || CLOSES.indexOf(folded.charAt(at)) >= 0;
  }

  private static boolean isBehindMark(String folded, int from) {
    int at = from > 0 && folded.charAt(from - 1) == ' ' ? from - 1 : from;
    return at > 0 && MARKS.indexOf(folded.charAt(at - 1)) >= 0;
  }

  private static boolean isLast(String folded, int to) {
    for (int at = to; at < folded.length(); ) {
      int c = folded.codePointAt(at);
      if (isWord(c) || OPENING.indexOf(c) >= 0) {
        return false;
      }
      at += Character.charCount(c);
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWord(int c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
