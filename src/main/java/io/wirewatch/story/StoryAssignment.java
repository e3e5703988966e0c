package io.wirewatch.story;

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
   */
  record Joined(String story, double likeness) implements StoryAssignment {}
}
