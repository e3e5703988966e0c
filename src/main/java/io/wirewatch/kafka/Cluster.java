package io.wirewatch.kafka;

import static io.wirewatch.kafka.ClusterProblem.Kind.CLUSTER;
import static io.wirewatch.kafka.ClusterProblem.Kind.CONFIGURATION;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;

/** The way to a cluster, with errors that a person can act on. */
public final class Cluster {
  private static final int TIMEOUT_SECONDS = 20;

  private Cluster() {}

  /**
   * An admin client to a cluster that answers.
   *
   * @param client Kafka's client properties; plain ones, and those with the prefix {@code admin.}
   * @throws ClusterProblem when there is no broker, or it refuses us
   */
  public static Admin connect(Map<String, String> client) {
    Map<String, Object> properties = plain(client, "admin.");
    properties.putIfAbsent(AdminClientConfig.CLIENT_ID_CONFIG, "wirewatch-admin");
    properties.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "10000");
    properties.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "5000");
    Admin admin;
    try {
      admin = Admin.create(properties);
    } catch (KafkaException e) {
      throw new ClusterProblem(
          CONFIGURATION, "The settings for Kafka do not work: " + reason(e), e);
    }
    try {
      await(
          admin.describeCluster().clusterId(),
          "asking " + client.get("bootstrap.servers") + " for its cluster");
      return admin;
    } catch (RuntimeException e) {
      admin.close(java.time.Duration.ofSeconds(1));
      throw e;
    }
  }

  /**
   * The properties for one kind of client out of those of all: prefixes of other kinds dropped, its
   * own stripped.
   *
   * @param client as the operator gave them, in the notation of Kafka Streams
   * @param prefix {@code admin.}, {@code consumer.} or {@code producer.}
   */
  public static Map<String, Object> plain(Map<String, String> client, String prefix) {
    Map<String, Object> properties = new HashMap<>();
    client.forEach(
        (key, value) -> {
          if (!key.matches(
              "(admin|consumer|producer|main\\.consumer|restore\\.consumer|global\\.consumer|topic)\\..*")) {
            properties.put(key, value);
          }
        });
    client.forEach(
        (key, value) -> {
          if (key.startsWith(prefix)) {
            properties.put(key.substring(prefix.length()), value);
          }
        });
    return properties;
  }

  /** The result, or a problem that names what was being done. */
  static <T> T await(KafkaFuture<T> future, String doing) {
    try {
      return result(future, doing);
    } catch (ExecutionException e) {
      throw problem(doing, e.getCause());
    }
  }

  /**
   * The result, or nothing where it failed in the one way that is an answer too, such as that there
   * is no such topic; every other failure is a problem that names what was being done.
   */
  static <T> Optional<T> await(
      KafkaFuture<T> future, String doing, Class<? extends ApiException> expected) {
    try {
      return Optional.of(result(future, doing));
    } catch (ExecutionException e) {
      if (expected.isInstance(e.getCause())) {
        return Optional.empty();
      }
      throw problem(doing, e.getCause());
    }
  }

  private static <T> T result(KafkaFuture<T> future, String doing) throws ExecutionException {
    try {
      return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw problem(doing, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw problem(doing, e);
    }
  }

  /** What failed, in words that a person can act on. */
  public static ClusterProblem problem(String doing, Throwable cause) {
    if (cause instanceof AuthorizationException) {
      return new ClusterProblem(
          CLUSTER, "Not allowed: " + doing + " (" + cause.getMessage() + ")", cause);
    }
    if (cause instanceof AuthenticationException) {
      return new ClusterProblem(
          CLUSTER, "The broker does not accept us (" + cause.getMessage() + "): " + doing, cause);
    }
    if (cause instanceof TimeoutException
        || cause instanceof org.apache.kafka.common.errors.TimeoutException) {
      return new ClusterProblem(
          CLUSTER,
          "No answer from the broker while "
              + doing
              + ". Is it there, and is kafka.bootstrap.servers right?"
              + " (`wirewatch local` brings a broker of its own.)",
          cause);
    }
    return new ClusterProblem(CLUSTER, "Failed: " + doing + ": " + reason(cause), cause);
  }

  private static String reason(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null
        && (cause.getMessage() == null
            || cause.getMessage().startsWith("Failed")
            || cause.getCause() instanceof ConfigException)) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }
}
