package io.wirewatch.subject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a subject's watcher has been told of a story, and what the story has said so far.
 *
 * @param storyId the story's id when the subject first met it; alerts keep it when stories merge
 * @param told whether the watcher knows of it
 * @param alerts how many alerts were raised: the next one's revision
 * @param lastToldAt when it was last told; null before
 * @param heldSince matches held back since the last alert
 * @param sources independent sources in order of arrival
 * @param toldSources how many there were when it was last told
 * @param outlets in order of arrival
 * @param facts what its articles have stated
 * @param pending news that waits for the end of the cool-down; null as a rule
 * @param mutedUntil while another subject mutes it; null as a rule
 * @param firstSeen of the first match
 * @param lastSeen of the last match
 */
public record AlertState(
    String storyId,
    boolean told,
    int alerts,
    Instant lastToldAt,
    int heldSince,
    List<String> sources,
    int toldSources,
    List<String> outlets,
    List<String> facts,
    Pending pending,
    Instant mutedUntil,
    Instant firstSeen,
    Instant lastSeen) {
  private static final int MOST_NAMES = 50;
  private static final int MOST_FACTS = 300;

  public AlertState {
    sources = List.copyOf(sources);
    outlets = List.copyOf(outlets);
    facts = List.copyOf(facts);
  }

  /** Of a story that the subject has not met before. */
  static AlertState first(Sighting sighting) {
    return new AlertState(
        sighting.storyId(),
        false,
        0,
        null,
        0,
        List.of(),
        0,
        List.of(),
        List.of(),
        null,
        null,
        sighting.at(),
        sighting.at());
  }

  /** With a further match in it. */
  AlertState with(Sighting sighting) {
    return new AlertState(
        storyId,
        told,
        alerts,
        lastToldAt,
        heldSince,
        joined(sources, List.of(sighting.source()), MOST_NAMES),
        toldSources,
        joined(outlets, List.of(sighting.outlet()), MOST_NAMES),
        joined(facts, sighting.facts().all(), MOST_FACTS),
        pending,
        mutedUntil,
        firstSeen,
        sighting.at().isAfter(lastSeen) ? sighting.at() : lastSeen);
  }

  /** One more match held back. */
  AlertState held() {
    return new AlertState(
        storyId,
        told,
        alerts,
        lastToldAt,
        heldSince + 1,
        sources,
        toldSources,
        outlets,
        facts,
        pending,
        mutedUntil,
        firstSeen,
        lastSeen);
  }

  /** The watcher knows of it as it is now, although no alert of its own was raised. */
  AlertState known(Instant at) {
    return new AlertState(
        storyId,
        true,
        alerts,
        at,
        heldSince,
        sources,
        sources.size(),
        outlets,
        facts,
        null,
        mutedUntil,
        firstSeen,
        lastSeen);
  }

  /** An alert of its own was raised. */
  AlertState raised(Instant at) {
    return new AlertState(
        storyId,
        true,
        alerts + 1,
        at,
        0,
        sources,
        sources.size(),
        outlets,
        facts,
        null,
        mutedUntil,
        firstSeen,
        lastSeen);
  }

  /** News waits for the end of the cool-down; null: none does. */
  AlertState waiting(Pending news) {
    return new AlertState(
        storyId,
        told,
        alerts,
        lastToldAt,
        heldSince,
        sources,
        toldSources,
        outlets,
        facts,
        news,
        mutedUntil,
        firstSeen,
        lastSeen);
  }

  /** Muted until then. */
  AlertState muted(Instant until) {
    return new AlertState(
        storyId,
        told,
        alerts,
        lastToldAt,
        heldSince,
        sources,
        toldSources,
        outlets,
        facts,
        pending,
        until,
        firstSeen,
        lastSeen);
  }

  private static List<String> joined(List<String> known, List<String> further, int most) {
    if (known.size() >= most || known.containsAll(further)) {
      return known;
    }
    Set<String> all = new LinkedHashSet<>(known);
    all.addAll(further);
    return new ArrayList<>(all).subList(0, Math.min(most, all.size()));
  }
}
