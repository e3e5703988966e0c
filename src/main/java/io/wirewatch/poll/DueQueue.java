package io.wirewatch.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Which feed to ask next. Each host has a queue of its own and a budget: so many questions in
 * flight, so much time between two starts. A host's turn comes when its first feed is due and its
 * budget allows; hosts never wait for each other. Every operation costs the logarithm of a queue.
 *
 * <p>Lives in memory only; it is filled again from the store. Not thread-safe. Redirects are no
 * matter of it: {@code fetch.HostPlaces} counts them, and says why there are two of them.
 */
public final class DueQueue {
  private final int inFlightPerHost;
  private final Duration spacing;
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, Host> hosts = new HashMap<>();
  private final PriorityQueue<Turn> turns = new PriorityQueue<>(Comparator.comparing(Turn::at));
  private int inFlight;

  /** A feed's place; replaced, never changed, but for being in flight. */
  private static final class Place {
    final String feedId;
    final Host host;
    final Instant due;
    final boolean hurried;
    boolean inFlight;

    Place(String feedId, Host host, Instant due, boolean hurried) {
      this.feedId = feedId;
      this.host = host;
      this.due = due;
      this.hurried = hurried;
    }

    Instant due() {
      return due;
    }

    /** Its host's pause counts for all others. */
    boolean isPatient() {
      return !hurried;
    }
  }

  private static final class Host {
    final String name;
    final PriorityQueue<Place> waiting =
        new PriorityQueue<>(4, Comparator.comparing(Place::isPatient).thenComparing(Place::due));
    int inFlight;
    int feeds;
    Instant notBefore = Instant.MIN;
    Instant pausedUntil = Instant.MIN;
    Turn turn;

    Host(String name) {
      this.name = name;
    }
  }

  private record Turn(Instant at, Host host) {}

  /**
   * @param inFlightPerHost questions that a host is asked at the same time, at most
   * @param spacing time between the starts of two questions to one host, at least
   */
  public DueQueue(int inFlightPerHost, Duration spacing) {
    this.inFlightPerHost = inFlightPerHost;
    this.spacing = spacing;
  }

  /** Puts a feed into the queue, or moves it; a feed in flight waits from now on instead. */
  public void schedule(String feedId, String hostName, Instant due) {
    place(feedId, hostName, due, false);
  }

  /** Puts a feed before all others of its host, and lets it through a pause. */
  public void hurry(String feedId, String hostName, Instant due) {
    place(feedId, hostName, due, true);
  }

  private void place(String feedId, String hostName, Instant due, boolean hurried) {
    Place old = places.get(feedId);
    if (old != null && !old.host.name.equals(hostName)) {
      remove(feedId);
    } else if (old != null) {
      leave(old); // Its host stays, with its budget.
    }
    Host host = hosts.computeIfAbsent(hostName, Host::new);
    Place place = new Place(feedId, host, due, hurried);
    places.put(feedId, place);
    host.feeds++;
    host.waiting.add(place);
    turn(host);
  }

  /** Forgets a feed. */
  public void remove(String feedId) {
    Place place = places.get(feedId);
    if (place != null) {
      leave(place);
      turn(place.host);
    }
  }

  private void leave(Place place) {
    places.remove(place.feedId);
    place.host.feeds--;
    if (place.inFlight) {
      place.host.inFlight--;
      inFlight--;
    }
  }

  /**
   * Takes the next feed that is due and that its host's budget allows; it is in flight until it is
   * scheduled again or removed.
   */
  public Optional<String> start(Instant now) {
    while (!turns.isEmpty() && !turns.peek().at.isAfter(now)) {
      Turn turn = turns.poll();
      Host host = turn.host;
      if (host.turn != turn) {
        continue; // Another turn stands in its place.
      }
      host.turn = null;
      Place place = host.waiting.poll();
      place.inFlight = true;
      host.inFlight++;
      inFlight++;
      host.notBefore = now.plus(spacing);
      turn(host);
      return Optional.of(place.feedId);
    }
    return Optional.empty();
  }

  /** Leaves a host alone until then, whatever is due. */
  public void pause(String hostName, Instant until) {
    Host host = hosts.get(hostName);
    if (host != null && until.isAfter(host.pausedUntil)) {
      host.pausedUntil = until;
      turn(host);
    }
  }

  /** Ends a host's pause: it has answered meanwhile. */
  public void resume(String hostName) {
    Host host = hosts.get(hostName);
    if (host != null) {
      host.pausedUntil = Instant.MIN;
      turn(host);
    }
  }

  /** Number of feeds in flight. */
  public int inFlight() {
    return inFlight;
  }

  /** Number of feeds known. */
  public int size() {
    return places.size();
  }

  /** When the next feed can be started; empty while nothing waits. */
  public Optional<Instant> next() {
    while (!turns.isEmpty() && turns.peek().host.turn != turns.peek()) {
      turns.poll();
    }
    return turns.isEmpty() ? Optional.empty() : Optional.of(turns.peek().at);
  }

  /** Gives the host the turn that it deserves now. */
  private void turn(Host host) {
    while (!host.waiting.isEmpty()
        && places.get(host.waiting.peek().feedId) != host.waiting.peek()) {
      host.waiting.poll(); // Moved or removed meanwhile.
    }
    if (host.feeds == 0) {
      hosts.remove(host.name);
      host.turn = null;
      return;
    }
    if (host.waiting.isEmpty() || host.inFlight >= inFlightPerHost) {
      host.turn = null;
      return;
    }
    Place first = host.waiting.peek();
    Instant at = Pace.latest(first.due, host.notBefore);
    if (!first.hurried) {
      at = Pace.latest(at, host.pausedUntil);
    }
    if (host.turn == null || !host.turn.at.equals(at)) {
      host.turn = new Turn(at, host);
      turns.add(host.turn);
    }
  }
}
