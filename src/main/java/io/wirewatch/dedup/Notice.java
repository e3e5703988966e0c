package io.wirewatch.dedup;

import io.wirewatch.model.Article;
import io.wirewatch.model.NewsText;
import io.wirewatch.text.TextNormalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Notices by which an outlet corrects or withdraws what it said, in many languages; from {@code
 * dedup/notices.txt}.
 */
public final class Notice {
  private static final List<Cue> CUES = load("/dedup/notices.txt");

  private record Cue(Article.Kind kind, boolean inTitle, String phrase, Pattern title) {}

  private Notice() {}

  /** CORRECTED or RETRACTED where the text bears a notice; retraction goes first. */
  public static Optional<Article.Kind> in(NewsText text) {
    Optional<Article.Kind> title = inTitle(text.title());
    if (title.isPresent()) {
      return title;
    }
    String body = TextNormalizer.fold(text.summary() + "\n" + text.content());
    return CUES.stream()
        .filter(cue -> !cue.inTitle && body.contains(cue.phrase))
        .map(Cue::kind)
        .max(Enum::compareTo);
  }

  /** The same for a title alone: at its beginning, behind its end, or in brackets. */
  public static Optional<Article.Kind> inTitle(String title) {
    String folded = TextNormalizer.fold(title);
    return CUES.stream()
        .filter(cue -> cue.inTitle && cue.title.matcher(folded).find())
        .map(Cue::kind)
        .max(Enum::compareTo);
  }

  private static List<Cue> load(String resource) {
    List<Cue> cues = new ArrayList<>();
    for (String line : WordList.read(resource)) {
      String[] columns = line.split("\\s*\\|\\s*");
      if (columns.length != 3) {
        throw new IllegalStateException(resource + ": expected kind | where | phrase: " + line);
      }
      String phrase = TextNormalizer.fold(columns[2]);
      cues.add(
          new Cue(
              columns[0].equals("retracted") ? Article.Kind.RETRACTED : Article.Kind.CORRECTED,
              columns[1].equals("title"),
              phrase,
              // "Correction: …", "CORRECTED - …", "… (corrected)", "[Retracted] …"; not "Market
              // correction deepens".
              Pattern.compile(
                  "(?:^|[(\\[\u3010\uFF08])\\W*(?:\\d+-)?"
                      + Pattern.quote(phrase)
                      + "(?:\\s*\\d*\\s*(?:[:\uFF1A)\\]\u3011\uFF09|]|-|\\u2013|$))"
                      + "|[-|:]\\s*"
                      + Pattern.quote(phrase)
                      + "\\W*$")));
    }
    return List.copyOf(cues);
  }
}
