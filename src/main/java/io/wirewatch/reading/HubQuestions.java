package io.wirewatch.reading;

import io.wirewatch.fetch.HubSource;
import io.wirewatch.fetch.PolitenessKey;
import io.wirewatch.model.Subscription;
import io.wirewatch.model.Subscription.Stage;
import io.wirewatch.poll.DueQueue;
import io.wirewatch.poll.SubscriptionRule;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * Asks hubs when a subscription of one task's feeds is due, at most two at a time and one a second
 * for each hub. Knows nothing that is not in the store, save the farewells to hubs of removed
 * feeds: one that is lost in a crash ends with its lease.
 */
public final class HubQuestions {
  private static final int IN_FLIGHT_PER_HUB = 2;
  private static final Duration SPACING = Duration.ofSeconds(1);

  private final HubSource hubs;
  private final DueQueue queue = new DueQueue(IN_FLIGHT_PER_HUB, SPACING);
  private final Map<String, Subscription> farewells = new HashMap<>();
  private final Queue<Answered> answers = new ConcurrentLinkedQueue<>();

  private record Answered(Subscription subscription, HubSource.HubAnswer answer) {}

  public HubQuestions(HubSource hubs) {
    this.hubs = hubs;
  }

  /** Whether feeds are subscribed to at all. */
  public boolean isOn() {
    return hubs.isOn();
  }

  /** Puts a feed's subscription into the queue as it is now; null where it has none. */
  public void enqueue(String feedId, Subscription subscription) {
    farewells.remove(feedId);
    if (subscription == null || subscription.due() == null || !isOn()) {
      queue.remove(feedId);
    } else {
      queue.schedule(feedId, hub(subscription), subscription.due());
    }
  }

  /** The feed is not ours any more, or is polled no more. */
  public void forget(String feedId) {
    enqueue(feedId, null);
  }

  /** Tells the hub of a removed feed that nobody listens any more. */
  public void farewell(Subscription ending) {
    if (isOn()) {
      farewells.put(ending.feedId(), ending);
      queue.schedule(ending.feedId(), hub(ending), ending.due());
    }
  }

  /** Asks the hubs that are due; their answers come with a later {@link #nextAnswer}. */
  public void ask(Function<String, Subscription> subscriptions, Instant now) {
    for (Optional<String> due = queue.start(now); due.isPresent(); due = queue.start(now)) {
      String feedId = due.get();
      Subscription farewell = farewells.remove(feedId);
      Subscription subscription = farewell == null ? subscriptions.apply(feedId) : farewell;
      if (subscription == null) {
        queue.remove(feedId);
      } else {
        hubs.ask(subscription)
            .thenAccept(answer -> answers.add(new Answered(subscription, answer)));
      }
    }
  }

  /**
   * The next subscription that a hub answered for, as it stands after that; empty while there is
   * none. It has to be given back by {@link #enqueue}.
   */
  public Optional<Subscription> nextAnswer(
      Function<String, Subscription> subscriptions, Instant now) {
    for (Answered done = answers.poll(); done != null; done = answers.poll()) {
      Subscription known = subscriptions.apply(done.subscription.feedId());
      if (known != null && isSame(known, done.subscription)) {
        return Optional.of(
            SubscriptionRule.asked(known, done.answer.accepted(), done.answer.reason(), now));
      }
      if (known == null) {
        queue.remove(done.subscription.feedId());
      }
    }
    return Optional.empty();
  }

  private static boolean isSame(Subscription a, Subscription b) {
    return a.hub().equals(b.hub())
        && a.topic().equals(b.topic())
        && (a.stage() == Stage.ENDING) == (b.stage() == Stage.ENDING);
  }

  private static String hub(Subscription subscription) {
    return PolitenessKey.of(subscription.hub(), PolitenessKey.Policy.HOST);
  }
}
