package io.wirewatch.dedup;

import io.wirewatch.model.Article;
import io.wirewatch.model.NewsText;
import io.wirewatch.text.TextNormalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Notices by which an outlet corrects or withdraws what it said, in many languages; from {@code
 * dedup/notices.txt}, which says where each phrase counts: in the title, at the beginning of a
 * sentence, or anywhere.
 */
public final class Notice {
  private static final List<Cue> CUES = load("/dedup/notices.txt");
  private static final String OPENING = "(\\[<{\u3010\u3008\u300A\u300C\u00AB\u2039";
  private static final String CLOSING = ")\\]>}\u3011\u3009\u300B\u300D\u00BB\u203A";
  private static final String NO_WORD = "[^\\p{L}\\p{N}" + OPENING + "]*";

  private record Cue(Article.Kind kind, Place place, String phrase, Pattern pattern) {
    boolean in(String folded) {
      return folded.contains(phrase) && (pattern == null || pattern.matcher(folded).find());
    }
  }

  /** Where a phrase counts. */
  private enum Place {
    TITLE,
    SENTENCE,
    TEXT
  }

  private Notice() {}

  /** CORRECTED or RETRACTED where the text bears a notice; retraction goes first. */
  public static Optional<Article.Kind> in(NewsText text) {
    Optional<Article.Kind> title = inTitle(text.title());
    if (title.isPresent()) {
      return title;
    }
    // Each part apart: the first words of the content begin a sentence too.
    return Stream.of(text.summary(), text.content())
        .map(TextNormalizer::fold)
        .flatMap(body -> kinds(body, place -> place != Place.TITLE))
        .max(Enum::compareTo);
  }

  /** The same for a title alone: at its beginning, behind its end, or in brackets. */
  public static Optional<Article.Kind> inTitle(String title) {
    return kinds(TextNormalizer.fold(title), place -> place == Place.TITLE).max(Enum::compareTo);
  }

  private static Stream<Article.Kind> kinds(String folded, Predicate<Place> counts) {
    return CUES.stream().filter(cue -> counts.test(cue.place) && cue.in(folded)).map(Cue::kind);
  }

  private static List<Cue> load(String resource) {
    List<Cue> cues = new ArrayList<>();
    for (String line : WordList.read(resource)) {
      String[] columns = line.split("\\s*\\|\\s*");
      if (columns.length != 3) {
        throw new IllegalStateException(resource + ": expected kind | where | phrase: " + line);
      }
      String phrase = TextNormalizer.fold(columns[2]);
      Place place = Place.valueOf(columns[1].toUpperCase(Locale.ROOT));
      cues.add(
          new Cue(
              Article.Kind.valueOf(columns[0].toUpperCase(Locale.ROOT)),
              place,
              phrase,
              switch (place) {
                case TITLE -> marking(phrase);
                case SENTENCE -> beginning(phrase);
                case TEXT -> null;
              }));
    }
    return List.copyOf(cues);
  }

  /**
   * "Correction: ...", "CORRECTED-...", "2-CORRECTED ...", "... (corrected)", "[Retracted] ...",
   * "... - Korrektur"; not "Market correction deepens".
   */
  private static Pattern marking(String phrase) {
    return Pattern.compile(
        "(?:^|["
            + OPENING
            + "])"
            + NO_WORD
            + "(?:\\d+-)?"
            + Pattern.quote(phrase)
            + "\\s*\\d*\\s*(?:[:|"
            + CLOSING
            + "\u2013\u2014-]|$)"
            + "|[-|:\u2013\u2014]\\s*"
            + Pattern.quote(phrase)
            + NO_WORD
            + "$");
  }

  /** At the beginning, behind the end of a sentence, or behind a bracket or a star. */
  private static Pattern beginning(String phrase) {
    return Pattern.compile(
        "(?:^|[.!?\u3002\u061F\u06D4*"
            + OPENING
            + CLOSING
            + "\"\u201D\u2026|-])"
            + NO_WORD
            + Pattern.quote(phrase));
  }
}
