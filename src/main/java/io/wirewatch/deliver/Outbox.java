package io.wirewatch.deliver;

import io.wirewatch.model.Alert;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The alerts that one target still has to get: what may be sent now, and how far the target is.
 *
 * <p>Letters of one key (subject and story) go one behind the other; others do not wait for them. A
 * target that fails {@value #DOWN} times in a row is down: it gets one letter at a time, at longer
 * and longer intervals, until one arrives; then all are due. A target that gathers gets all that
 * came within a time as one parcel. Pure; not thread-safe.
 */
final class Outbox {
  /** Failures in a row from which a target is down. */
  static final int DOWN = 5;

  private final RetryRule rule;
  private final int most;
  private final int readAhead;
  private final Duration gather;
  private final Map<String, Deque<Letter>> lanes = new LinkedHashMap<>();
  private final Map<Place, Track> tracks = new HashMap<>();
  private final Set<Letter> underWay = new HashSet<>();
  private int waiting;
  private int parcels;
  private int failures;
  private Instant pausedUntil = Instant.MIN;

  /**
   * @param most parcels under way at a time
   * @param readAhead letters that are held at a time
   * @param gather for so long into one parcel; zero: each letter alone
   */
  Outbox(RetryRule rule, int most, int readAhead, Duration gather) {
    this.rule = rule;
    this.most = most;
    this.readAhead = readAhead;
    this.gather = gather;
  }

  /** Begins a partition where its group is. */
  void begin(Place place, Progress progress) {
    tracks.put(place, new Track(progress));
  }

  /** Forgets partitions that others have now; what is under way for them is not waited for. */
  void forget(Place place) {
    Track track = tracks.remove(place);
    if (track != null) {
      for (Letter letter : track.letters()) {
        leave(letter);
      }
    }
  }

  /**
   * Takes a record that was read.
   *
   * @param alert null where the target does not want it
   * @return the letter that is to be delivered; empty where there is nothing to do
   */
  Optional<Letter> take(Place place, long offset, String key, Alert alert, Instant now) {
    Track track = tracks.get(place);
    if (track == null || !track.pass(offset)) {
      return Optional.empty();
    }
    return alert == null ? Optional.empty() : open(track, place, offset, key, alert, now);
  }

  /**
   * Takes a record that is no alert that we can read. It is open as a letter that is given up is:
   * never sent, and until {@link #done} nothing behind it in its lane is, nor committed past it.
   *
   * @return the letter that is to be kept as a dead letter; empty where that was done already
   */
  Optional<Letter> takeUnreadable(Place place, long offset, String key, Instant now) {
    Track track = tracks.get(place);
    if (track == null || !track.pass(offset)) {
      return Optional.empty();
    }
    Optional<Letter> letter = open(track, place, offset, key, null, now);
    letter.ifPresent(underWay::add);
    return letter;
  }

  private Optional<Letter> open(
      Track track, Place place, long offset, String key, Alert alert, Instant now) {
    if (track.wasDone(offset)) {
      return Optional.empty();
    }
    Letter letter = new Letter(place, offset, key, alert, now, track.firstTried(offset));
    track.open(letter);
    lanes.computeIfAbsent(key, lane -> new ArrayDeque<>()).add(letter);
    waiting++;
    return Optional.of(letter);
  }

  /** Whether no more should be read for now. */
  boolean isFull() {
    return waiting >= readAhead;
  }

  /** Parcels to be sent now; they are under way from here on. */
  List<Parcel> start(Instant now) {
    List<Parcel> started = new ArrayList<>();
    if (now.isBefore(pausedUntil)) {
      return started;
    }
    int room = isDown() ? Math.min(1, 1 - parcels) : most - parcels;
    if (!gather.isZero()) {
      if (room > 0 && parcels == 0) {
        gathered(now).ifPresent(started::add);
      }
    } else {
      lanes.values().stream()
          .map(Deque::peekFirst)
          .filter(letter -> !underWay.contains(letter) && !letter.due().isAfter(now))
          .sorted(Comparator.comparing(Letter::due))
          .limit(Math.max(0, room))
          .forEach(letter -> started.add(new Parcel(List.of(letter))));
    }
    for (Parcel parcel : started) {
      parcels++;
      underWay.addAll(parcel.letters());
      parcel.letters().forEach(letter -> letter.tried(now));
    }
    return started;
  }

  private Optional<Parcel> gathered(Instant now) {
    List<Letter> all = new ArrayList<>();
    lanes.values().forEach(all::addAll);
    all.removeAll(underWay);
    boolean ripe =
        all.size() >= readAhead
            || all.stream()
                .anyMatch(
                    letter ->
                        letter.tries() > 0
                            ? !letter.due().isAfter(now)
                            : !letter.taken().plus(gather).isAfter(now));
    if (!ripe || all.stream().anyMatch(letter -> letter.due().isAfter(now))) {
      return Optional.empty();
    }
    all.sort(
        Comparator.comparing((Letter letter) -> letter.alert().raisedAt())
            .thenComparing(letter -> letter.alert().id()));
    return Optional.of(new Parcel(all));
  }

  /**
   * Says what came of a parcel, and gives the letters that are to be kept as dead letters, each
   * with its reason; they are open until {@link #done}.
   */
  Map<Letter, String> settle(Parcel parcel, Attempt attempt, Instant now) {
    parcels--;
    Map<Letter, String> dead = new LinkedHashMap<>();
    if (attempt instanceof Attempt.Failed failed) {
      failures++;
      pause(failed, now);
    } else {
      if (isDown()) {
        underWay.removeAll(parcel.letters());
        lanes.values().forEach(lane -> lane.forEach(letter -> dueNow(letter, now)));
      }
      failures = 0;
    }
    for (Letter letter : parcel.letters()) {
      underWay.remove(letter);
      Track track = tracks.get(letter.place());
      if (track == null || !track.holds(letter)) {
        continue; // another instance has it now
      }
      RetryRule.Decision decision = rule.decide(attempt, letter.tries(), letter.firstTried(), now);
      if (decision instanceof RetryRule.Again again) {
        letter.dueAt(again.at());
      } else if (decision instanceof RetryRule.GiveUp giveUp) {
        underWay.add(letter);
        dead.put(letter, giveUp.reason());
      } else {
        done(letter);
      }
    }
    return dead;
  }

  private void pause(Attempt.Failed failed, Instant now) {
    Duration pause = failed.retryAfter();
    if (isDown()) {
      Duration wait = rule.wait(failures - DOWN + 1);
      pause = pause == null || wait.compareTo(pause) > 0 ? wait : pause;
    }
    if (pause != null && now.plus(pause).isAfter(pausedUntil)) {
      pausedUntil = now.plus(pause);
    }
  }

  private void dueNow(Letter letter, Instant now) {
    if (letter.due().isAfter(now)) {
      letter.dueAt(now);
    }
  }

  /** A letter is delivered, or kept as a dead letter. */
  void done(Letter letter) {
    Track track = tracks.get(letter.place());
    if (track != null && track.close(letter)) {
      leave(letter);
    }
  }

  private void leave(Letter letter) {
    underWay.remove(letter);
    Deque<Letter> lane = lanes.get(letter.key());
    if (lane != null && lane.remove(letter)) {
      waiting--;
      if (lane.isEmpty()) {
        lanes.remove(letter.key());
      }
    }
  }

  /** What is to be committed: partitions that are further than they were committed. */
  Map<Place, Progress> toCommit() {
    Map<Place, Progress> moved = new HashMap<>();
    tracks.forEach((place, track) -> track.toCommit().ifPresent(now -> moved.put(place, now)));
    return moved;
  }

  /** They were committed. */
  void committed(Map<Place, Progress> progress) {
    progress.forEach(
        (place, at) -> {
          Track track = tracks.get(place);
          if (track != null) {
            track.committed(at);
          }
        });
  }

  boolean isDown() {
    return failures >= DOWN;
  }

  /** Letters that are not done. */
  int waiting() {
    return waiting;
  }

  /** Parcels under way. */
  int underWay() {
    return parcels;
  }

  /**
   * Since when the oldest letter that is not done is due: its first attempt, or when it could be.
   */
  Optional<Instant> oldest() {
    return lanes.values().stream()
        .flatMap(Deque::stream)
        .map(
            letter ->
                letter.firstTried() == null ? letter.taken().plus(gather) : letter.firstTried())
        .min(Comparator.naturalOrder());
  }
}
