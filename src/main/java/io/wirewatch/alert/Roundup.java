package io.wirewatch.alert;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The stories of a notice, in figures. Pure.
 *
 * @param states in which they go on, by story
 * @param stories how many they are; those that turned out to be one event are one
 * @param sources how many independent sources they have
 * @param heldBack matches that were held back of them and not told since
 */
record Roundup(Map<String, AlertState> states, int stories, int sources, int heldBack) {

  /**
   * Of what is known of each story.
   *
   * @param whole for each story of the notice the states in which it goes on; none where it was
   *     forgotten
   */
  static Roundup of(Collection<List<AlertState>> whole) {
    Map<String, AlertState> states = new TreeMap<>();
    Set<String> names = new HashSet<>();
    Set<String> sources = new HashSet<>();
    int forgotten = 0;
    for (List<AlertState> story : whole) {
      story.forEach(state -> states.put(state.storyId(), state));
      story.forEach(state -> sources.addAll(state.sources()));
      story.stream().map(AlertState::storyId).min(String::compareTo).ifPresent(names::add);
      forgotten += story.isEmpty() ? 1 : 0;
    }
    int held = states.values().stream().mapToInt(AlertState::heldSince).sum();
    return new Roundup(states, names.size() + forgotten, sources.size(), held);
  }
}
