package io.wirewatch.placing;

import io.wirewatch.dedup.CopySettings;
import io.wirewatch.model.Article;
import io.wirewatch.story.StorySettings;
import java.time.Duration;

/**
 * How items become articles.
 *
 * @param memory for how long after its last sight an item is known
 * @param copies how copies are recognised
 * @param stories how stories are formed
 * @param acrossLanguages whether one task tells the stories of all languages, so that a story can
 *     go across them; otherwise each language is a task's load by itself
 */
public record ProcessSettings(
    Duration memory, CopySettings copies, StorySettings stories, boolean acrossLanguages) {
  /** Of the heap, by a text that the story desk remembers; capacity.md has the measurement. */
  private static final long BYTES_A_TEXT = 2_000;

  public static final ProcessSettings DEFAULT =
      new ProcessSettings(Duration.ofDays(30), CopySettings.DEFAULT, StorySettings.DEFAULT, true);

  /** The desk that tells an article's story: one for all languages, or one for each. */
  public String desk(Article article) {
    return acrossLanguages ? "world" : article.tags().language();
  }

  /** What the texts need of the heap when there are as many as may be, in bytes. */
  public long heapForTexts() {
    return stories.texts() * BYTES_A_TEXT;
  }
}
