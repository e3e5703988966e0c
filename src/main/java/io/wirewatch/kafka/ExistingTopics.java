package io.wirewatch.kafka;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which topics there are, for writers to topics that others make: a write to one that is not there
 * waits for a minute, and then ends the stream.
 *
 * <p>Looks at the cluster's list again and again, so that a topic that goes is known to be gone.
 * One that is not on the list is asked for by name, so that one made a moment ago is found at once.
 * While the cluster does not answer, every topic counts as there: a record waits then as all others
 * do. Whoever asks so regularly knows best whether brokers answer at all, and names their outages.
 */
public final class ExistingTopics implements Predicate<String>, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ExistingTopics.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);
  private static final Duration ASK_AGAIN = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(5);

  private final Map<String, String> client;
  private final InstantSource clock;
  private final Map<String, Instant> missing = new ConcurrentHashMap<>();
  private final Outage outage;
  private volatile Set<String> there;
  private volatile Admin admin;
  private ScheduledExecutorService looking;

  /**
   * Before {@link #start} every topic counts as there.
   *
   * @param client Kafka's client properties
   */
  public ExistingTopics(Map<String, String> client, InstantSource clock) {
    this.client = Map.copyOf(client);
    this.clock = clock;
    this.outage = new Outage(client.get("bootstrap.servers"), clock, LOG::warn);
  }

  /** Looks once, and again and again from now on. */
  public synchronized ExistingTopics start() {
    Map<String, Object> properties = Cluster.plain(client, "admin.");
    properties.putIfAbsent("client.id", "wirewatch-topics");
    admin = Admin.create(properties);
    look();
    looking =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "existing-topics");
              thread.setDaemon(true);
              return thread;
            });
    looking.scheduleWithFixedDelay(
        this::look, LOOK_AGAIN.toSeconds(), LOOK_AGAIN.toSeconds(), SECONDS);
    return this;
  }

  /** Whether a topic is there, as far as is known; may ask the cluster. */
  @Override
  public boolean test(String topic) {
    Set<String> known = there;
    if (known == null || known.contains(topic)) {
      return true;
    }
    Instant asked = missing.get(topic);
    if (asked != null && clock.instant().isBefore(asked.plus(ASK_AGAIN))) {
      return false;
    }
    boolean found = ask(topic);
    if (found) {
      missing.remove(topic);
    } else if (missing.put(topic, clock.instant()) == null) {
      LOG.warn(
          "Nothing is written to {}: there is no such topic, or no right to write to it", topic);
    }
    return found;
  }

  /** Whether a topic was missing at the last look; asks nobody. */
  public boolean isMissing(String topic) {
    Set<String> known = there;
    return known != null && !known.contains(topic);
  }

  private void look() {
    try {
      there = Set.copyOf(admin.listTopics().names().get(ANSWER.toMillis(), MILLISECONDS));
      missing.keySet().removeAll(there);
      outage.answered();
    } catch (ExecutionException | TimeoutException e) {
      outage.failed();
      LOG.debug("topics are not told for now: {}", e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warn("Did not look at the topics", e);
    }
  }

  private boolean ask(String topic) {
    try {
      admin
          .describeTopics(List.of(topic))
          .topicNameValues()
          .get(topic)
          .get(ANSWER.toMillis(), MILLISECONDS);
      return true;
    } catch (ExecutionException e) {
      return !(e.getCause() instanceof UnknownTopicOrPartitionException
          || e.getCause() instanceof InvalidTopicException
          || e.getCause() instanceof AuthorizationException);
    } catch (TimeoutException e) {
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  @Override
  public synchronized void close() {
    if (looking != null) {
      looking.shutdownNow();
    }
    if (admin != null) {
      admin.close(Duration.ofSeconds(1));
    }
  }
}
