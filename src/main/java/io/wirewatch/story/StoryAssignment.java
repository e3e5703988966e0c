package io.wirewatch.story;

import java.util.List;

/** To which story an article belongs. */
public sealed interface StoryAssignment {
  /** The story's id. */
  String story();

  /** None that is open: the article opens one, which bears its id. */
  record Opened(String story) implements StoryAssignment {}

  /**
   * An open story.
   *
   * @param likeness 0 to 1
   * @param absorbed open stories that the article shows to be the same; they end in this one
   */
  record Joined(String story, double likeness, List<String> absorbed) implements StoryAssignment {
    public Joined {
      absorbed = List.copyOf(absorbed);
    }
  }
}
