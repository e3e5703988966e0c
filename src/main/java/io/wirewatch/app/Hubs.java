package io.wirewatch.app;

import io.wirewatch.config.Settings;
import io.wirewatch.fetch.FetchSettings;
import io.wirewatch.fetch.HubCallbackServer;
import io.wirewatch.fetch.HubClient;
import io.wirewatch.fetch.HubSource;
import io.wirewatch.fetch.WebSubSettings;
import io.wirewatch.kafka.Cluster;
import io.wirewatch.kafka.ClusterProblem;
import io.wirewatch.kafka.LiveTable;
import io.wirewatch.kafka.Rights;
import io.wirewatch.kafka.Topic;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.HubCall;
import io.wirewatch.model.Subscription;
import io.wirewatch.ops.Callers;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * The way to hubs and back: questions go out, calls come in and are written to {@code hub-calls},
 * where the owner of the feed finds them.
 */
final class Hubs implements AutoCloseable {
  private static final long TO_WRITE_SECONDS = 10;

  /** Calls that are heard at a time; each may hold a document of websub.max-body-bytes. */
  static final int CALLERS = 16;

  private final HubClient client;
  private final LiveTable<Subscription> subscriptions;
  private final KafkaProducer<String, HubCall> producer;
  private final HubCallbackServer server;
  private final Callers callers;

  private Hubs(
      HubClient client,
      LiveTable<Subscription> subscriptions,
      KafkaProducer<String, HubCall> producer,
      HubCallbackServer server,
      Callers callers) {
    this.client = client;
    this.subscriptions = subscriptions;
    this.producer = producer;
    this.server = server;
    this.callers = callers;
  }

  /** What the callback address does with topics. */
  static Rights rights(Topics topics) {
    return Rights.reading(List.of(topics.subscriptions()))
        .and(Rights.writing(List.of(topics.hubCalls())));
  }

  /** Listens at once. */
  static Hubs open(Settings settings, WebSubSettings websub, Topics topics, InstantSource clock) {
    Map<String, String> kafka = settings.kafka();
    LiveTable<Subscription> subscriptions = new LiveTable<>(kafka, topics.subscriptions());
    KafkaProducer<String, HubCall> producer = producer(kafka, topics.hubCalls());
    Callers callers = new Callers("hub-callback", CALLERS);
    try {
      HubCallbackServer server =
          new HubCallbackServer(
              websub,
              subscriptions::get,
              (key, call) -> write(producer, topics.hubCalls(), key, call),
              callers,
              clock);
      HubClient client = new HubClient(settings.bind("fetch", FetchSettings.class), websub);
      return new Hubs(client, subscriptions, producer, server, callers);
    } catch (IOException e) {
      callers.close();
      producer.close();
      subscriptions.close();
      throw new ClusterProblem(
          ClusterProblem.Kind.CONFIGURATION,
          "Cannot listen for hubs at %s:%d (websub.host, websub.port): %s"
              .formatted(websub.host(), websub.port(), e.getMessage()),
          e);
    }
  }

  private static KafkaProducer<String, HubCall> producer(
      Map<String, String> kafka, Topic<String, HubCall> topic) {
    Map<String, Object> properties = Cluster.plain(kafka, "producer.");
    properties.put("acks", "all");
    properties.put("enable.idempotence", "true");
    properties.putIfAbsent("delivery.timeout.ms", "9000");
    properties.putIfAbsent("request.timeout.ms", "4000");
    properties.putIfAbsent("max.block.ms", "5000");
    return new KafkaProducer<>(
        properties, topic.keySerde().serializer(), topic.valueSerde().serializer());
  }

  private static void write(
      KafkaProducer<String, HubCall> producer,
      Topic<String, HubCall> topic,
      String key,
      HubCall call)
      throws IOException {
    try {
      producer
          .send(
              new ProducerRecord<>(topic.name(), null, call.receivedAt().toEpochMilli(), key, call))
          .get(TO_WRITE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      throw new IOException(e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopping", e);
    }
  }

  /** Who asks hubs. */
  HubSource source() {
    return client;
  }

  /** Where calls come in. */
  int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.close();
    callers.close();
    client.close();
    subscriptions.close();
    producer.close();
  }
}
