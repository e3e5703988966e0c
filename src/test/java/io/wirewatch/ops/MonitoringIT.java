package io.wirewatch.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.wirewatch.kafka.SharedBroker;
import io.wirewatch.kafka.Topic;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Alert;
import io.wirewatch.model.FeedStatus;
import io.wirewatch.model.Severity;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is shown of a real stream, and whether the dashboard and the alert rules ask for it. */
@ExtendWith(SharedBroker.class)
class MonitoringIT {
  private static final Set<String> PROMETHEUS_OWN = Set.of("up");
  private static final Pattern METRIC =
      Pattern.compile("\\b(?:up|(?:wirewatch|kafka|jvm|process|system)_[a-z_]+)\\b(?!\\s*=)");

  @TempDir Path state;

  @Test
  void shouldShowWhatWasCommittedAndPrintEveryMetricThatIsAskedFor(SharedBroker.Access broker)
      throws Exception {
    Topics topics = broker.topics(2);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      List<NewTopic> fresh = new ArrayList<>();
      for (Topic<?, ?> topic : topics.all()) {
        fresh.add(new NewTopic(topic.name(), 2, (short) 1));
      }
      admin.createTopics(fresh).all().get();
    }
    try (AdminServer admin =
            new AdminServer(
                new AdminSettings("127.0.0.1", 0, Duration.ofDays(1)),
                "test",
                InstantSource.system());
        KafkaStreams streams = streams(broker, topics)) {
      admin.watchTopics(topics, Map.of("bootstrap.servers", broker.bootstrapServers()));
      admin.deliveries().target("desk");
      streams.start();
      publish(broker, topics);
      // New metrics of a stream are looked for once a minute: begin when all are there.
      await()
          .until(
              () ->
                  streams.metrics().keySet().stream()
                      .map(MetricName::name)
                      .collect(Collectors.toSet())
                      .containsAll(Set.of("records-lag", "dropped-records-total")));
      admin.watch("process", streams);
      await()
          .until(
              () ->
                  admin.metrics().items().accounted() == 3
                      && admin.metrics().items().published() == 1);
      await().until(() -> admin.news().alerts(null, null, null, 10).size() == 1);
      await().until(() -> admin.news().feeds().size() == 1 && admin.news().subjects().size() == 1);
      await().until(() -> admin.health().ready());
      assertThat(get(admin, "readyz").statusCode()).isEqualTo(200);
      assertThat(get(admin, "readyz").body()).contains("\"state\":\"RUNNING\"", "\"threads\":[{");
      assertThat(admin.news().story("story-1").entries()).hasSize(2);

      Set<String> asked = asked();
      assertThat(asked).hasSizeGreaterThan(10);
      await().untilAsserted(() -> assertThat(printed(admin)).containsAll(asked));
    }
  }

  private static void publish(SharedBroker.Access broker, Topics topics) {
    Instant now = Instant.now();
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      var article = SampleNews.article("a1", "Pacific Wire", "Ministers meet", now);
      send(producer, topics.items(), "a1", article.item());
      send(producer, topics.articles(), "a1", article);
      send(producer, topics.duplicates(), "c1", SampleNews.copy("c1", "a1", "Harbour Post", now));
      send(producer, topics.stories(), "story-1", SampleNews.story("story-1", now));
      send(
          producer,
          topics.alerts(),
          "s/story-1",
          SampleNews.alert("al", "s", Severity.HIGH, Alert.Kind.NEW, now.plusMillis(1)));
      send(producer, topics.suppressed(), "s/story-1", SampleNews.held("a1", now));
      send(
          producer,
          topics.feedStatus(),
          "f",
          SampleNews.status("f", FeedStatus.State.OK, "answers in time"));
      send(producer, topics.subjects(), "s", SampleNews.subject("s", "S", Severity.HIGH));
      var letter =
          new ProducerRecord<>(
              topics.deadLetters().name(), null, null, new byte[] {1}, new byte[] {2});
      letter.headers().add("__streams.errors.topic", topics.items().name().getBytes());
      producer.send(letter);
      producer.send(
          new ProducerRecord<>(topics.articles().name(), new byte[] {1}, "no JSON".getBytes()));
    }
  }

  private static <V> void send(
      KafkaProducer<byte[], byte[]> producer, Topic<String, V> topic, String key, V value) {
    producer.send(
        new ProducerRecord<>(
            topic.name(),
            key.getBytes(),
            topic.valueSerde().serializer().serialize(topic.name(), value)));
  }

  private KafkaStreams streams(SharedBroker.Access broker, Topics topics) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream(topics.items().name(), Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
        .groupByKey(Grouped.as("g"))
        .count(Materialized.as("counts"));
    Properties properties = new Properties();
    properties.put("application.id", broker.prefix() + "-monitoring");
    properties.put("bootstrap.servers", broker.bootstrapServers());
    properties.put("state.dir", state.toString());
    properties.put("default.key.serde", Serdes.ByteArray().getClass().getName());
    properties.put("default.value.serde", Serdes.ByteArray().getClass().getName());
    return new KafkaStreams(builder.build(), properties);
  }

  /** The metrics that the dashboard and the alert rules name. */
  private static Set<String> asked() throws Exception {
    List<String> expressions = new ArrayList<>();
    JsonNode dashboard =
        new ObjectMapper()
            .readTree(Path.of("src/main/docker/grafana/dashboards/wirewatch.json").toFile());
    dashboard.findValues("expr").forEach(expr -> expressions.add(expr.asText()));
    JsonNode rules =
        new YAMLMapper().readTree(Path.of("src/main/docker/prometheus/alerts.yml").toFile());
    rules.findValues("expr").forEach(expr -> expressions.add(expr.asText()));
    Set<String> names = new TreeSet<>();
    for (String expression : expressions) {
      Matcher matcher = METRIC.matcher(expression);
      while (matcher.find()) {
        names.add(matcher.group());
      }
    }
    names.removeAll(PROMETHEUS_OWN);
    return names;
  }

  private static Set<String> printed(AdminServer admin) throws Exception {
    Set<String> names = new TreeSet<>();
    get(admin, "metrics")
        .body()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> names.add(line.split("[{ ]", 2)[0]));
    return names;
  }

  private static HttpResponse<String> get(AdminServer admin, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(admin.address() + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
