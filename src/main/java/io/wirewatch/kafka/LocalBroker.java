package io.wirewatch.kafka;

import static io.wirewatch.kafka.ClusterProblem.Kind.CONFIGURATION;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.raft.DynamicVoters;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker (KRaft, one node) in this JVM, with all its data under one directory. For
 * {@code local}, {@code demo} and the tests: it listens on the loopback address only, without
 * encryption or rights.
 *
 * <p>Started on the same directory again, it has its data again. The only door to Kafka's server
 * classes, which are internal to Kafka and may change with each version.
 */
public final class LocalBroker implements AutoCloseable {
  private static final String HOST = "localhost";

  private final KafkaRaftServer server;
  private final FileChannel lock;
  private final String bootstrapServers;

  private LocalBroker(KafkaRaftServer server, FileChannel lock, String bootstrapServers) {
    this.server = server;
    this.lock = lock;
    this.bootstrapServers = bootstrapServers;
  }

  /** Starts on a free port. */
  public static LocalBroker start(Path directory) {
    return start(directory, 0);
  }

  /**
   * Starts, and returns when clients can connect.
   *
   * @param directory for its data; made where it is missing
   * @param port for clients; 0 for any free one
   * @throws ClusterProblem when the port is in use, or the directory cannot be written or belongs
   *     to a running broker
   */
  public static LocalBroker start(Path directory, int port) {
    return start(directory, port, Map.of());
  }

  /**
   * @param more properties of the broker, which win: tests guard it so, or make it narrow
   */
  static LocalBroker start(Path directory, int port, Map<String, String> more) {
    Path data = StateDirectory.require(directory, "the broker's data");
    FileChannel lock = lock(data);
    try {
      return start(data, lock, port, more);
    } catch (RuntimeException e) {
      unlock(lock);
      throw e;
    }
  }

  private static LocalBroker start(
      Path data, FileChannel lock, int port, Map<String, String> more) {
    int clientPort = port == 0 ? freePort() : requireFree(port);
    int controllerPort = freePort();
    if (!Files.exists(data.resolve("meta.properties"))) {
      format(data, controllerPort);
    }
    Map<String, Object> properties = properties(data, clientPort, controllerPort);
    properties.putAll(more);
    KafkaRaftServer server;
    try {
      server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
      server.startup();
    } catch (RuntimeException e) {
      throw notStarted(data, e);
    }
    return new LocalBroker(server, lock, HOST + ":" + clientPort);
  }

  /** For the clients' {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** Stops; the data stay. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
    unlock(lock);
  }

  /** Kafka has a lock of its own, but ends the whole JVM when it is taken. */
  private static FileChannel lock(Path data) {
    try {
      FileChannel channel =
          FileChannel.open(
              data.resolve("wirewatch.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        if (channel.tryLock() != null) {
          return channel;
        }
      } catch (OverlappingFileLockException e) {
        // Taken within this JVM.
      }
      channel.close();
    } catch (IOException e) {
      throw notStarted(data, e);
    }
    throw new ClusterProblem(
        CONFIGURATION,
        "Another broker runs on the data in "
            + data
            + ". Stop it, or name another directory with --data DIR (data.directory).");
  }

  private static void unlock(FileChannel lock) {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void format(Path data, int controllerPort) {
    try {
      new Formatter()
          .setNodeId(1)
          .setClusterId(Uuid.randomUuid().toString())
          .setDirectories(List.of(data.toString()))
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setControllerListenerName("CONTROLLER")
          .setMetadataLogDirectory(data.toString())
          .setHasDynamicQuorum(true)
          .setInitialControllers(
              DynamicVoters.parse("1@" + HOST + ":" + controllerPort + ":" + Uuid.randomUuid()))
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .run();
    } catch (Exception e) {
      throw notStarted(data, e);
    }
  }

  private static Map<String, Object> properties(Path data, int clientPort, int controllerPort) {
    String listeners =
        "PLAINTEXT://" + HOST + ":" + clientPort + ",CONTROLLER://" + HOST + ":" + controllerPort;
    Map<String, Object> properties = new HashMap<>();
    properties.put("process.roles", "broker,controller");
    properties.put("node.id", "1");
    properties.put("controller.quorum.bootstrap.servers", HOST + ":" + controllerPort);
    properties.put("listeners", listeners);
    properties.put("advertised.listeners", listeners);
    properties.put("controller.listener.names", "CONTROLLER");
    properties.put("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT");
    properties.put("log.dirs", data.toString());
    // One node: nothing is replicated, and nobody is waited for.
    properties.put("offsets.topic.replication.factor", "1");
    properties.put("offsets.topic.num.partitions", "1");
    properties.put("transaction.state.log.replication.factor", "1");
    properties.put("transaction.state.log.min.isr", "1");
    properties.put("transaction.state.log.num.partitions", "1");
    properties.put("share.coordinator.state.topic.replication.factor", "1");
    properties.put("share.coordinator.state.topic.min.isr", "1");
    properties.put("group.initial.rebalance.delay.ms", "0");
    properties.put("group.streams.initial.rebalance.delay.ms", "0");
    // A small footprint.
    properties.put("log.cleaner.dedupe.buffer.size", "2097152");
    properties.put("num.network.threads", "1");
    properties.put("num.io.threads", "2");
    properties.put("background.threads", "1");
    properties.put("num.recovery.threads.per.data.dir", "2");
    // Topics are declared, never made by accident.
    properties.put("auto.create.topics.enable", "false");
    // Index files are made at full size otherwise: 10 MB for each segment of each partition.
    properties.put("log.index.size.max.bytes", "1048576");
    return properties;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new ClusterProblem(
          CONFIGURATION, "No free port on the loopback address: " + e.getMessage(), e);
    }
  }

  private static int requireFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return port;
    } catch (IOException | IllegalArgumentException e) {
      throw new ClusterProblem(
          CONFIGURATION,
          "Port "
              + port
              + " is in use, or not allowed ("
              + e.getMessage()
              + "). Stop what listens there, or give the broker another port with --port PORT"
              + " (local.port); 0 takes any free one.",
          e);
    }
  }

  private static ClusterProblem notStarted(Path data, Exception e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = String.valueOf(root.getMessage());
    return new ClusterProblem(
        CONFIGURATION,
        "The local broker does not start on "
            + data
            + ": "
            + message
            + ". If the data come from another version, move that directory away.",
        e);
  }
}
