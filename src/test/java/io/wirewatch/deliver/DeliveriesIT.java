package io.wirewatch.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wirewatch.kafka.Cluster;
import io.wirewatch.kafka.DeadLetterReplay;
import io.wirewatch.kafka.DeadLetters;
import io.wirewatch.kafka.EventHeaders;
import io.wirewatch.kafka.SharedBroker;
import io.wirewatch.kafka.TopicProvisioner;
import io.wirewatch.kafka.TopicReader;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Alert;
import io.wirewatch.ops.AdminServer;
import io.wirewatch.ops.AdminSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The whole role on a real broker, with receivers on the loopback address. */
@ExtendWith(SharedBroker.class)
class DeliveriesIT {
  @TempDir Path directory;

  private final SharedBroker.Access broker;
  private final Topics topics;
  private final AdminServer admin =
      new AdminServer(
          new AdminSettings("127.0.0.1", 0, Duration.ofDays(1)), "test", InstantSource.system());
  private final Receiver receiver = new Receiver();
  private final List<Deliveries> running = new ArrayList<>();

  DeliveriesIT(SharedBroker.Access broker) throws IOException {
    this.broker = broker;
    this.topics = broker.topics(2);
  }

  @BeforeEach
  void make() throws IOException {
    try (Admin cluster = Cluster.connect(broker.client())) {
      new TopicProvisioner(cluster, 1).create(topics.all());
    }
    targets(webhook("desk", "/desk"));
  }

  @AfterEach
  void stop() {
    running.forEach(Deliveries::close);
    admin.close();
    receiver.close();
  }

  private String webhook(String id, String path) {
    return "  - id: %s\n    webhook: {url: '%s'}\n    private-network: true\n"
        .formatted(id, receiver.url(path));
  }

  private void targets(String... targets) throws IOException {
    Files.writeString(file(), "targets:\n" + String.join("", targets));
  }

  private Path file() {
    return directory.resolve("targets.yaml");
  }

  private Deliveries start(String instance) {
    DeliverySettings settings =
        new DeliverySettings(
            file().toString(),
            Duration.ofMillis(200),
            Duration.ofMillis(50),
            Duration.ofMillis(500),
            Duration.ofHours(1),
            500,
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            8,
            200,
            Duration.ofDays(1),
            100,
            8,
            "");
    Deliveries deliveries =
        new Deliveries(
            settings,
            topics,
            broker.prefix(),
            instance,
            broker.client(),
            new Channels(settings, Map.of(), InstantSource.system()),
            admin,
            InstantSource.system());
    running.add(deliveries);
    return deliveries.start();
  }

  private void raise(Alert... alerts) throws ExecutionException, InterruptedException {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>copyOf(broker.client()),
            new StringSerializer(),
            topics.alerts().valueSerde().serializer())) {
      for (Alert alert : alerts) {
        producer
            .send(
                new ProducerRecord<>(
                    topics.alerts().name(), alert.subjectId() + "/" + alert.storyId(), alert))
            .get();
      }
    }
  }

  private void raiseRaw(String key, String value) throws ExecutionException, InterruptedException {
    Map<String, Object> properties = new HashMap<>(broker.client());
    properties.put("max.request.size", 2_000_000);
    try (var producer =
        new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topics.alerts().name(), key, value)).get();
    }
  }

  private static Alert[] alerts(String subject, int from, int to) {
    Alert[] alerts = new Alert[to - from];
    for (int n = from; n < to; n++) {
      alerts[n - from] =
          SampleAlerts.alert(subject, "s" + n, 0, "Headline " + n, Instant.ofEpochSecond(n));
    }
    return alerts;
  }

  private Set<String> keys(String path) {
    Set<String> keys = new HashSet<>();
    receiver.requests().stream()
        .filter(request -> request.path().equals(path))
        .forEach(request -> keys.add(request.key()));
    return keys;
  }

  private List<ConsumerRecord<byte[], byte[]>> deadLetters() {
    try (TopicReader reader =
        TopicReader.open(broker.client(), List.of(topics.deadLetters().name()))) {
      return reader.readToEnd().stream()
          .filter(record -> EventHeaders.text(record.headers(), DeadLetters.TARGET) != null)
          .toList();
    }
  }

  private void awaitEffects(int count) {
    await()
        .atMost(60, TimeUnit.SECONDS)
        .untilAsserted(() -> assertThat(receiver.effects()).hasSize(count));
  }

  @Test
  void shouldDeliverEveryAlertToAReceiverThatFailsAThirdOfItsCalls() throws Exception {
    receiver.answer(request -> Receiver.Reply.of(receiver.requests().size() % 3 == 0 ? 503 : 204));
    start("one");
    raise(alerts("bridge", 0, 60));

    awaitEffects(60);
    assertThat(receiver.effects().values())
        .as("what was answered with success is not sent again")
        .allSatisfy(times -> assertThat(times).hasValue(1));
    assertThat(deadLetters()).isEmpty();
  }

  @Test
  void shouldGoOnWhereItStoppedAndSendNothingTwice() throws Exception {
    Deliveries first = start("one");
    raise(alerts("bridge", 0, 20));
    awaitEffects(20);
    first.close();

    raise(alerts("bridge", 20, 30));
    start("one");
    awaitEffects(30);
    assertThat(receiver.effects().values()).allSatisfy(n -> assertThat(n).hasValue(1));
  }

  @Test
  void shouldKeepARefusedAlertAndReplayItToThatTargetOnly() throws Exception {
    targets(webhook("desk", "/desk"), webhook("archive", "/archive"));
    receiver.answer(request -> Receiver.Reply.of(request.path().equals("/desk") ? 410 : 204));
    start("one");
    raise(SampleAlerts.alert("bridge", "a"));
    await().atMost(60, TimeUnit.SECONDS).until(() -> deadLetters().size() == 1);
    await().atMost(60, TimeUnit.SECONDS).until(() -> keys("/archive").size() == 1);

    ConsumerRecord<byte[], byte[]> letter = deadLetters().get(0);
    assertThat(EventHeaders.text(letter.headers(), DeadLetters.TARGET)).isEqualTo("desk");
    assertThat(EventHeaders.text(letter.headers(), DeadLetters.STAGE)).isEqualTo("deliver");
    assertThat(EventHeaders.text(letter.headers(), DeadLetters.KIND)).isEqualTo("undelivered");
    assertThat(EventHeaders.text(letter.headers(), DeadLetters.MESSAGE)).contains("HTTP 410");
    assertThat(DeadLetterReplay.isPossible(letter)).isTrue();

    receiver.answer(request -> Receiver.Reply.of(204));
    DeadLetterReplay.send(broker.client(), topics, List.of(letter));
    await()
        .atMost(60, TimeUnit.SECONDS)
        .until(
            () -> receiver.requests().stream().filter(r -> r.path().equals("/desk")).count() == 2);
    raise(SampleAlerts.alert("bridge", "b"));
    await().atMost(60, TimeUnit.SECONDS).until(() -> keys("/archive").size() == 2);
    assertThat(receiver.requests().stream().filter(r -> r.path().equals("/archive"))).hasSize(2);
  }

  @Test
  void shouldKeepWhatItCannotReadAsADeadLetterAndGoOn() throws Exception {
    start("one");
    raiseRaw("bridge/a", "{not json");
    raise(SampleAlerts.alert("bridge", "b"));
    awaitEffects(1);
    await().atMost(60, TimeUnit.SECONDS).until(() -> deadLetters().size() == 1);

    ConsumerRecord<byte[], byte[]> letter = deadLetters().get(0);
    assertThat(new String(letter.value(), UTF_8)).isEqualTo("{not json");
    assertThat(new String(letter.key(), UTF_8)).isEqualTo("bridge/a");
    assertThat(EventHeaders.text(letter.headers(), DeadLetters.TARGET)).isEqualTo("desk");
    assertThat(EventHeaders.text(letter.headers(), DeadLetters.STAGE)).isEqualTo("deliver");
    assertThat(EventHeaders.text(letter.headers(), DeadLetters.KIND)).isEqualTo("unreadable");
    assertThat(EventHeaders.text(letter.headers(), DeadLetters.MESSAGE)).contains("Alert");
    assertThat(DeadLetterReplay.isPossible(letter)).isTrue();
    assertThat(get("metrics").body)
        .contains("wirewatch_deliveries_total{outcome=\"dead-letter\",target=\"desk\"} 1");
  }

  @Test
  void shouldKeepWhatIsAsLargeAsItsTopicAllows() throws Exception {
    start("one");
    raiseRaw("bridge/a", "x".repeat(1_048_000));
    raise(SampleAlerts.alert("bridge", "b"));
    awaitEffects(1);
    await().atMost(60, TimeUnit.SECONDS).until(() -> deadLetters().size() == 1);
    assertThat(deadLetters().get(0).value()).hasSize(1_048_000);
  }

  @Test
  void shouldFollowTheFileOfTargetsAndHoldToTheOldOneWhileANewOneIsWrong() throws Exception {
    Deliveries deliveries = start("one");
    raise(SampleAlerts.alert("bridge", "a"));
    awaitEffects(1);

    Files.writeString(file(), "targets: [{id: broken}]\n");
    raise(SampleAlerts.alert("bridge", "b"));
    awaitEffects(2);

    targets(webhook("night", "/night"));
    await().until(() -> deliveries.targets().equals(List.of("night")));
    raise(SampleAlerts.alert("bridge", "c"));
    await().atMost(60, TimeUnit.SECONDS).until(() -> keys("/night").contains("bridge/c/0"));
    assertThat(keys("/desk")).doesNotContain("bridge/c/0");
  }

  @Test
  void shouldCountWhatBecameOfTheAlerts() throws Exception {
    receiver.answer(request -> Receiver.Reply.of(request.key().contains("/bad/") ? 400 : 204));
    start("one");
    raise(SampleAlerts.alert("bridge", "good"), SampleAlerts.alert("bridge", "bad"));

    await()
        .atMost(60, TimeUnit.SECONDS)
        .untilAsserted(
            () ->
                assertThat(get("metrics").body)
                    .contains("wirewatch_deliveries_total{outcome=\"delivered\",target=\"desk\"} 1")
                    .contains(
                        "wirewatch_deliveries_total{outcome=\"dead-letter\",target=\"desk\"} 1")
                    .contains("wirewatch_delivery_waiting{target=\"desk\"} 0"));
  }

  @Test
  void shouldShowAnAtomFeedOfEachSubject() throws Exception {
    start("one");
    raise(SampleAlerts.alert("bridge", "a"), SampleAlerts.alert("storms", "b"));
    await()
        .atMost(60, TimeUnit.SECONDS)
        .until(
            () -> get("feeds/bridge.atom").status == 200 && get("feeds/storms.atom").status == 200);

    Answer answer = get("feeds/bridge.atom");
    assertThat(answer.type).startsWith("application/atom+xml");
    assertThat(answer.body)
        .contains("urn:wirewatch:alert:bridge/a/0")
        .doesNotContain("urn:wirewatch:alert:storms/b/0");
    assertThat(get("feeds/all.atom").body).contains("bridge/a/0").contains("storms/b/0");
    assertThat(get("feeds/brigde.atom").status).isEqualTo(404);
    assertThat(get("feeds/bridge.atom", "If-None-Match", answer.tag).status).isEqualTo(304);
  }

  @Test
  void shouldTellAlertsAsTheyComeAndAfterAGapWhatWasMissed() throws Exception {
    start("one");
    raise(SampleAlerts.alert("bridge", "a"));
    await().atMost(60, TimeUnit.SECONDS).until(() -> get("feeds/bridge.atom").status == 200);

    String last;
    try (BufferedReader events = open("events/alerts?subject=bridge", null)) {
      raise(SampleAlerts.alert("storms", "b"), SampleAlerts.alert("bridge", "c"));
      Map<String, String> event = event(events);
      assertThat(event).containsEntry("event", "alert");
      assertThat(event.get("data")).contains("\"id\":\"bridge/c/0\"");
      last = event.get("id");
    }
    raise(SampleAlerts.alert("bridge", "d"));
    try (BufferedReader events = open("events/alerts?subject=bridge", last)) {
      assertThat(event(events).get("data")).contains("\"id\":\"bridge/d/0\"");
    }
    assertThat(get("events/alerts?severity=loud").status).isEqualTo(400);
  }

  private record Answer(int status, String type, String tag, String body) {}

  private Answer get(String path, String... header) throws IOException {
    HttpURLConnection connection = connect(path);
    if (header.length == 2) {
      connection.setRequestProperty(header[0], header[1]);
    }
    int status = connection.getResponseCode();
    try (var in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
      return new Answer(
          status,
          connection.getContentType(),
          connection.getHeaderField("ETag"),
          in == null ? "" : new String(in.readAllBytes(), UTF_8));
    }
  }

  private HttpURLConnection connect(String path) throws IOException {
    URL url = admin.address().resolve(path).toURL();
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    connection.setReadTimeout(30_000);
    return connection;
  }

  private BufferedReader open(String path, String lastEventId) throws IOException {
    HttpURLConnection connection = connect(path);
    if (lastEventId != null) {
      connection.setRequestProperty("Last-Event-ID", lastEventId);
    }
    BufferedReader events =
        new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8));
    assertThat(events.readLine()).startsWith("retry:");
    assertThat(events.readLine()).isEmpty();
    assertThat(event(events)).containsEntry("event", "position").containsKey("id");
    return events;
  }

  /** The fields of the next event. */
  private static Map<String, String> event(BufferedReader events) throws IOException {
    Map<String, String> fields = new HashMap<>();
    for (String line = events.readLine(); line != null && !line.isEmpty(); ) {
      int colon = line.indexOf(": ");
      if (colon > 0) {
        fields.put(line.substring(0, colon), line.substring(colon + 2));
      }
      line = events.readLine();
    }
    return fields;
  }
}
