package io.wirewatch.story;

import java.util.LinkedHashMap;
import java.util.Map;

/** Stories whose profiles are made; the one that was asked for longest ago is cooled. */
final class WarmStories {
  /** A profile holds some hundred terms or more, some 10 kB, so this many take some 40 MB. */
  private static final int MOST = 4096;

  private final Map<OpenStory, Boolean> asked =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<OpenStory, Boolean> eldest) {
          if (size() > MOST) {
            eldest.getKey().cool();
            return true;
          }
          return false;
        }
      };

  /** Says that a story is asked for. */
  void ask(OpenStory story) {
    asked.put(story, true);
  }

  void remove(OpenStory story) {
    asked.remove(story);
  }
}
