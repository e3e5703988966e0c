package io.wirewatch.app;

import io.wirewatch.config.Settings;
import io.wirewatch.deliver.Channels;
import io.wirewatch.deliver.Deliveries;
import io.wirewatch.deliver.DeliverySettings;
import io.wirewatch.fetch.FeedFetcher;
import io.wirewatch.fetch.HubSource;
import io.wirewatch.fetch.Release;
import io.wirewatch.fetch.WebSubSettings;
import io.wirewatch.kafka.ClusterProblem;
import io.wirewatch.kafka.ExistingTopics;
import io.wirewatch.kafka.StreamsRunner;
import io.wirewatch.kafka.Topics;
import io.wirewatch.ops.AdminServer;
import io.wirewatch.ops.AdminSettings;
import io.wirewatch.placing.ProcessSettings;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running program: the admin address, and what each role does. {@code run}, {@code local},
 * {@code demo} and the tests all start this.
 *
 * <pre>{@code
 * try (Wirewatch wirewatch = Wirewatch.start(settings, Role.all(), Wirewatch.MissingTopics.CREATE)) {
 *   wirewatch.failure().join();
 * }
 * }</pre>
 */
public final class Wirewatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Wirewatch.class);

  static {
    // The JDK's HTTP server would wait for ever for a request that comes byte by byte; this has to
    // be said before the first one is made. In seconds.
    if (System.getProperty("sun.net.httpserver.maxReqTime") == null) {
      System.setProperty("sun.net.httpserver.maxReqTime", "30");
    }
  }

  /** What comes behind the streams' last commits at a stop; operators count on ten seconds. */
  private static final Duration BEHIND_THE_STREAMS = Duration.ofSeconds(8);

  /** What to do at the start when topics are missing. */
  public enum MissingTopics {
    /** Make them. */
    CREATE,
    /** Do not start. */
    REFUSE
  }

  private final Settings settings;
  private final Topics topics;
  private final InstantSource clock = InstantSource.system();
  private final Deque<AutoCloseable> toClose = new ArrayDeque<>();
  private final List<StreamsRunner> runners = new ArrayList<>();
  private final CompletableFuture<ClusterProblem> failure = new CompletableFuture<>();
  private Deliveries deliveries;
  private AdminServer admin;
  private boolean closed;

  private Wirewatch(Settings settings) {
    this.settings = settings;
    this.topics = Wirings.topics(settings);
  }

  /**
   * Starts the roles; returns when they are started, not when they have caught up.
   *
   * @throws ClusterProblem when the cluster does not answer, or lacks topics
   * @throws io.wirewatch.config.SettingsProblem when settings cannot be used
   */
  public static Wirewatch start(Settings settings, Set<Role> roles, MissingTopics missing) {
    Wirewatch wirewatch = new Wirewatch(settings);
    try {
      wirewatch.open(roles, missing);
      return wirewatch;
    } catch (RuntimeException e) {
      wirewatch.close();
      throw e;
    }
  }

  private void open(Set<Role> roles, MissingTopics missing) {
    admin =
        new AdminServer(
            settings.bind("admin", AdminSettings.class),
            Release.VERSION,
            clock,
            roles.contains(Role.DELIVER) ? Deliveries.PATHS : Set.of());
    admin.alsoAt(settings.text("deliver.public-address"));
    TopicsAtStart.require(settings, topics, missing);
    if (roles.contains(Role.PROCESS)) {
      warnOfASmallHeap();
    }
    ExistingTopics there = new ExistingTopics(settings.kafka(), clock);
    toClose.push(there);
    Streams streams = new Streams(settings, topics, clock, there);
    FeedFetcher fetcher = null;
    HubSource hubs = HubSource.NONE;
    if (roles.contains(Role.POLL)) {
      fetcher = streams.fetcher();
      toClose.push(fetcher);
      WebSubSettings websub = settings.bind("websub", WebSubSettings.class);
      if (websub.isOn()) {
        Hubs open = Hubs.open(settings, websub, topics, clock);
        toClose.push(open);
        hubs = open.source();
        LOG.info("Hubs reach us at {}, here at port {}", websub.callbackUrl(), open.port());
      }
    }
    for (Role role : roles) {
      if (role != Role.DELIVER) {
        add(streams.runner(role, fetcher, hubs));
      }
    }
    admin.watchSubjects(streams::subjectHealth);
    admin.watchRows(streams.unreadable(), topics);
    there.start();
    runners.forEach(StreamsRunner::start);
    if (roles.contains(Role.DELIVER)) {
      deliver();
    }
    admin.watchTopics(topics, settings.kafka());
    LOG.info(
        "{} started; page, probes and metrics at {}",
        roles.stream().map(Role::stage).collect(Collectors.joining(", ")),
        admin.address());
  }

  private void deliver() {
    DeliveryTargets.read(settings, null); // a wrong file is refused at the start
    DeliverySettings delivery = settings.bind("deliver", DeliverySettings.class);
    deliveries =
        new Deliveries(
            delivery,
            topics,
            settings.text("streams.application-id"),
            Wirings.instance(settings),
            settings.kafka(),
            new Channels(delivery, System.getenv(), clock),
            admin,
            clock);
    admin.watch(deliveries::look);
    deliveries.start();
  }

  private void add(StreamsRunner runner) {
    runners.add(runner);
    admin.watch(runner.stage(), runner.streams());
    runner
        .failure()
        .thenAccept(
            problem -> {
              if (failure.complete(problem)) {
                LOG.error("{}", problem.getMessage());
              }
            });
  }

  private void warnOfASmallHeap() {
    long needed = settings.bind("process", ProcessSettings.class).heapForTexts();
    long heap = Runtime.getRuntime().maxMemory();
    if (heap < needed) {
      LOG.warn(
          "The heap has {} MB; {} texts (process.stories.texts) need {} MB when all are there. Give it more (-Xmx), or remember fewer texts.",
          heap >> 20,
          settings.number("process.stories.texts"),
          needed >> 20);
    }
  }

  /** The topics under the prefix of the settings. */
  public Topics topics() {
    return topics;
  }

  public Settings settings() {
    return settings;
  }

  /** Where the page, the probes and the metrics are. */
  public URI address() {
    return admin.address();
  }

  /** Whether every role runs. */
  public boolean ready() {
    return admin.health().ready();
  }

  /** Completes when a stream has stopped for good by a failure; never on {@link #close}. */
  public CompletableFuture<ClusterProblem> failure() {
    return failure;
  }

  /** Stops for a restart: the place in the groups is kept. */
  @Override
  public void close() {
    close(StreamsRunner::close);
  }

  /** Stops for good: others take over at once. */
  public void leave() {
    close(StreamsRunner::leave);
  }

  private synchronized void close(java.util.function.Consumer<StreamsRunner> stop) {
    if (closed) {
      return;
    }
    closed = true;
    if (admin != null) {
      admin.stopping();
    }
    Duration limit = settings.duration("streams.close-timeout").plus(BEHIND_THE_STREAMS);
    if (!TimeLimit.run(limit, "close", () -> closeAll(stop))) {
      LOG.warn(
          "Not all is closed after {} s; what is left ends with the process", limit.toSeconds());
    }
  }

  private void closeAll(java.util.function.Consumer<StreamsRunner> stop) {
    // Each waits for its last commit; together they take no longer than the slowest.
    List<Runnable> together = new ArrayList<>();
    runners.forEach(runner -> together.add(() -> stop.accept(runner)));
    if (deliveries != null) {
      together.add(deliveries::close);
    }
    CompletableFuture.allOf(
            together.stream()
                .map(work -> CompletableFuture.runAsync(work, Wirewatch::inThread))
                .toArray(CompletableFuture[]::new))
        .exceptionally(
            problem -> {
              LOG.warn("Did not close", problem);
              return null;
            })
        .join();
    while (!toClose.isEmpty()) {
      try {
        toClose.pop().close();
      } catch (Exception e) {
        LOG.warn("Did not close", e);
      }
    }
    if (admin != null) {
      admin.close();
    }
  }

  private static void inThread(Runnable work) {
    Thread thread = new Thread(work, "close-stream");
    thread.setDaemon(true);
    thread.start();
  }
}
