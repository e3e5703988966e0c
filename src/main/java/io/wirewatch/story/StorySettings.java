package io.wirewatch.story;

import java.time.Duration;

/**
 * How stories are formed.
 *
 * @param window how long after its last article a story is open
 * @param texts most articles that are remembered
 * @param join likeness, 0 to 1, from which an article joins a story of its language
 * @param joinAcross the same for a story that was told in other languages only
 */
public record StorySettings(Duration window, int texts, double join, double joinAcross) {
  /** Three days, a million articles. */
  public static final StorySettings DEFAULT =
      new StorySettings(Duration.ofHours(72), 1_000_000, 0.5, 0.4);

  public StorySettings {
    if (texts < 1 || join <= 0 || join > 1 || joinAcross <= 0 || joinAcross > 1) {
      throw new IllegalArgumentException(
          "stories: texts >= 1 and 0 < join, joinAcross <= 1 are needed");
    }
  }
}
