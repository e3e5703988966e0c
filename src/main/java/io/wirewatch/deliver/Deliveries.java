package io.wirewatch.deliver;

import io.wirewatch.kafka.Cluster;
import io.wirewatch.kafka.DeadLetters;
import io.wirewatch.kafka.Topics;
import io.wirewatch.ops.AdminServer;
import io.wirewatch.ops.DeliveryMetrics;
import io.wirewatch.ops.LiveEvents;
import io.wirewatch.ops.RoleHealth;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The role that delivers: a courier for each target of the files, which are looked at again and
 * again, so that targets come, go and change while it runs; the feeds and the live stream on the
 * admin address.
 */
public final class Deliveries implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

  /** What it serves at the admin address. */
  public static final Set<String> PATHS = Set.of(AlertFeeds.PATH, LiveStream.PATH);

  private static final Duration STUCK = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final DeliverySettings settings;
  private final Topics topics;
  private final String application;
  private final String instance;
  private final Map<String, String> client;
  private final Channels channels;
  private final DeliveryMetrics metrics;
  private final InstantSource clock;
  private final HistoryReader history;
  private final Producer<byte[], byte[]> deadLetters;
  private final Map<String, Served> served = new ConcurrentHashMap<>();
  private final Lookout looking;
  private Targets last;
  private volatile boolean started;
  private volatile boolean stopping;

  /** A target and who serves it. */
  private final class Served {
    private final Target target;
    private final Thread thread;
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Courier courier;

    Served(Target target) {
      this.target = target;
      thread = new Thread(this::run, "deliver-" + target.id());
      thread.setDaemon(true);
    }

    private void run() {
      while (!hasEnded()) {
        try {
          Courier fresh = courier(target);
          courier = fresh;
          if (hasEnded()) {
            fresh.stop();
          }
          fresh.run(); // also then: it closes what it was given
        } catch (RuntimeException e) {
          LOG.warn("{}: begins anew in a moment: {}", target.id(), e.toString());
          LOG.debug("Its stack trace", e);
          pause();
        }
      }
    }

    private boolean hasEnded() {
      return end.getCount() == 0;
    }

    /** Waits a moment before it begins anew, unless it ends. */
    private void pause() {
      try {
        if (end.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
          LOG.debug("{}: ends", target.id());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        end.countDown();
      }
    }

    private void end() {
      end.countDown();
      if (courier != null) {
        courier.stop();
      }
    }

    private void await() {
      try {
        thread.join(10_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * @param application what the groups' names begin with
   * @param instance name of this process, never used by two at a time
   * @param client Kafka's client properties
   * @param admin where feeds and streams are shown and deliveries counted
   */
  public Deliveries(
      DeliverySettings settings,
      Topics topics,
      String application,
      String instance,
      Map<String, String> client,
      Channels channels,
      AdminServer admin,
      InstantSource clock) {
    this.settings = settings;
    this.topics = topics;
    this.application = application;
    this.instance = instance;
    this.client = Map.copyOf(client);
    this.channels = channels;
    this.metrics = admin.deliveries();
    this.clock = clock;
    AlertHistory alerts =
        new AlertHistory(
            settings.entries(),
            AlertHistory.ALL,
            new LiveEvents<AlertEvent>(settings.readers(), null));
    history = new HistoryReader(topics, client, settings.history(), clock, alerts);
    admin.route(AlertFeeds.PATH, new AlertFeeds(alerts, settings.publicAddress()));
    admin.route(
        LiveStream.PATH,
        new LiveStream(alerts, settings.readers(), () -> stopping || admin.isStopping()));
    deadLetters = producer();
    looking = new Lookout("delivery-targets", this::look, settings.lookAgain());
  }

  /** Serves what the files say from now on. */
  public Deliveries start() {
    look();
    history.start();
    looking.start();
    started = true;
    return this;
  }

  /** Looks at the files; a wrong one changes nothing, and is named once. */
  private synchronized void look() {
    Targets now = Targets.read(settings.targets());
    if (now.equals(last) || stopping) {
      return;
    }
    last = now;
    if (!now.problems().isEmpty()) {
      LOG.error(
          "The targets stay as they were: {}", String.join(System.lineSeparator(), now.problems()));
      return;
    }
    Map<String, Served> going = new LinkedHashMap<>();
    served.forEach(
        (id, each) -> {
          if (!each.target.equals(now.targets().get(id))) {
            going.put(id, each);
          }
        });
    going.values().forEach(Served::end);
    going.forEach(
        (id, each) -> {
          each.await();
          served.remove(id);
        });
    now.targets()
        .forEach(
            (id, target) -> {
              if (!served.containsKey(id)) {
                metrics.target(id);
                Served fresh = new Served(target);
                served.put(id, fresh);
                fresh.thread.start();
                LOG.info("Delivers to {}: {}", id, target.address().summary());
              }
            });
  }

  private Courier courier(Target target) {
    RetryRule rule =
        new RetryRule(
            settings.firstRetry(),
            settings.lastRetry(),
            settings.giveUpAfter(),
            settings.attempts(),
            () -> ThreadLocalRandom.current().nextDouble());
    Duration gather =
        target.address() instanceof Target.MailAddress mail ? mail.digest() : Duration.ZERO;
    return new Courier(
        target,
        topics,
        consumer(target),
        deadLetters,
        channels.open(target),
        new Outbox(rule, settings.inFlight(), settings.waiting(), gather),
        metrics,
        clock);
  }

  /** The group of a target. */
  public static String group(String application, String target) {
    return application + "-deliver-" + target;
  }

  private KafkaConsumer<byte[], byte[]> consumer(Target target) {
    Map<String, Object> properties = Cluster.plain(client, "consumer.");
    String group = group(application, target.id());
    properties.put("group.id", group);
    // A known member that comes back has its partitions at once.
    properties.put("group.instance.id", instance + "-deliver");
    properties.put("client.id", group + "-" + instance);
    properties.put("isolation.level", "read_committed");
    properties.put("enable.auto.commit", "false");
    properties.put("allow.auto.create.topics", "false");
    // Where the committed place is gone from the topic; a new target's place is set by itself.
    properties.put("auto.offset.reset", "earliest");
    properties.put("max.poll.records", String.valueOf(Math.min(100, settings.waiting())));
    properties.putIfAbsent("metadata.max.age.ms", "60000");
    return new KafkaConsumer<>(
        properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private Producer<byte[], byte[]> producer() {
    Map<String, Object> properties = Cluster.plain(client, "producer.");
    properties.put("acks", "all");
    properties.put("enable.idempotence", "true");
    properties.put("client.id", application + "-deliver-" + instance);
    properties.put("max.request.size", DeadLetters.TOPIC_MAX_BYTES);
    properties.putIfAbsent("delivery.timeout.ms", "20000");
    properties.putIfAbsent("request.timeout.ms", "5000");
    properties.putIfAbsent("max.block.ms", "5000");
    return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** For the probes: a receiver that is down is no fault of this process. */
  public RoleHealth look(Instant now) {
    long oldest = 0;
    boolean stuck = false;
    for (Served each : served.values()) {
      Courier courier = each.courier;
      if (courier != null) {
        long seconds = Duration.between(courier.lastPoll(), now).toSeconds();
        oldest = Math.max(oldest, seconds);
        stuck |= seconds > STUCK.toSeconds();
      }
    }
    return new RoleHealth(
        "deliver",
        !started
            ? "CREATED"
            : looking.hasDied() || history.hasDied() ? "ERROR" : stuck ? "CANNOT_READ" : "RUNNING",
        started,
        served.values().stream()
            .map(
                each ->
                    new RoleHealth.Thread(
                        each.thread.getName(), each.thread.isAlive() ? "RUNNING" : "ENDED"))
            .toList(),
        Map.of(),
        null,
        oldest);
  }

  /** The targets that are served. */
  List<String> targets() {
    return List.copyOf(served.keySet());
  }

  @Override
  public void close() {
    stopping = true;
    looking.close();
    served.values().forEach(Served::end);
    served.values().forEach(Served::await);
    deadLetters.close(Duration.ofSeconds(5));
    history.close();
  }
}
