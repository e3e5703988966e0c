package io.wirewatch.placing;

import io.wirewatch.dedup.CopyVerdict;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whose the known texts are, so that a copy or an excerpt that leaves out the credit is not counted
 * as one more independent source. A function of the {@link KnownText}s that are kept, as the {@link
 * StoryDesk} is.
 */
final class KnownSources {
  private final Map<String, Known> byArticle = new HashMap<>();
  private final Map<Long, String> articles = new HashMap<>();

  /** An article's source, and how many kept texts say so. */
  private record Known(String source, int texts) {}

  /** Takes a text into memory, under the number that the desk gave it. */
  void remember(long number, KnownText known) {
    if (known.source() != null) {
      articles.put(number, known.id());
      byArticle.merge(
          known.id(),
          new Known(known.source(), 1),
          (before, now) -> new Known(now.source, before.texts + 1));
    }
  }

  /** Forgets the text of a number. */
  void forget(long number) {
    String article = articles.remove(number);
    if (article != null) {
      byArticle.computeIfPresent(
          article,
          (id, known) -> known.texts == 1 ? null : new Known(known.source, known.texts - 1));
    }
  }

  /**
   * Whose text a copy or an excerpt is: its original's, or, once that is forgotten, that of the
   * text in between which it is of.
   */
  Optional<String> of(CopyVerdict verdict) {
    if (verdict instanceof CopyVerdict.Copy copy) {
      return of(copy.original(), copy.of());
    }
    return verdict instanceof CopyVerdict.Excerpt excerpt
        ? of(excerpt.original(), excerpt.of())
        : Optional.empty();
  }

  private Optional<String> of(String original, String between) {
    return Optional.ofNullable(byArticle.getOrDefault(original, byArticle.get(between)))
        .map(Known::source);
  }
}
