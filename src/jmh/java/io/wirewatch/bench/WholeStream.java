package io.wirewatch.bench;

import io.wirewatch.app.Wirings;
import io.wirewatch.config.Settings;
import io.wirewatch.config.SettingsLoader;
import io.wirewatch.kafka.LocalBroker;
import io.wirewatch.kafka.Topic;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Alert;
import io.wirewatch.model.Article;
import io.wirewatch.model.FeedItem;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The streams {@code process} and {@code alert} on a real broker, exactly once, with the shipped
 * subjects: how many items a second they work off after an outage, and how long an item takes to
 * its article and to its alert while news comes evenly. One broker, in this JVM, and one instance
 * of {@code run} in another, on one machine: so it shares the cores with its broker and with this
 * program, and what a cluster gives is more.
 *
 * <p>Run as a program: {@code WholeStream [ITEMS [A-SECOND [SECONDS [KEY=VALUE …]]]]}, where
 * the last are settings of the instance. Writes one line of JSON:
 * items a second, and milliseconds of the clock from the writing of an item to the moment at which
 * a subscriber has its article or alert.
 */
public final class WholeStream {
  private static final Duration LONGEST = Duration.ofMinutes(20);

  /** After so long without a record nothing more is on its way. */
  private static final Duration QUIET = Duration.ofSeconds(5);

  private final Path directory;
  private final Settings settings;
  private final Topics topics;
  private final List<String> options;

  /** When items of the even part were written, in milliseconds, by id. */
  private final ConcurrentHashMap<String, Long> written = new ConcurrentHashMap<>();

  private final Delays toArticle = new Delays(written);
  private final Delays toAlert = new Delays(written);

  /** Articles and duplicates that have been read. */
  private int out;

  private WholeStream(Path directory, LocalBroker broker, Map<String, String> more) {
    this.directory = directory;
    Map<String, String> given = new HashMap<>(more);
    given.put("bootstrap.servers", broker.bootstrapServers());
    given.put("topics.replication-factor", "1");
    given.put("topics.partitions", "2");
    given.put("data.directory", directory.resolve("instance").toString());
    given.put("admin.port", "0");
    SettingsLoader loader = new SettingsLoader();
    options = new ArrayList<>();
    given.forEach(
        (key, value) -> {
          loader.commandLine(key, value);
          options.addAll(List.of("-X", key + "=" + value));
        });
    settings = loader.load();
    topics = Wirings.topics(settings);
  }

  public static void main(String[] args) throws Exception {
    int items = args.length > 0 ? Integer.parseInt(args[0]) : 60_000;
    int aSecond = args.length > 1 ? Integer.parseInt(args[1]) : 50;
    int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 60;
    Map<String, String> more = new HashMap<>();
    for (int i = 3; i < args.length; i++) {
      String[] setting = args[i].split("=", 2);
      more.put(setting[0], setting[1]);
    }
    Path directory = Files.createTempDirectory("wirewatch-stream");
    try (LocalBroker broker = LocalBroker.start(directory.resolve("broker"))) {
      new WholeStream(directory, broker, more).run(items, aSecond, seconds);
    } finally {
      try (Stream<Path> files = Files.walk(directory)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
    System.exit(0); // Kafka's server leaves threads behind
  }

  private void run(int items, int aSecond, int seconds) throws Exception {
    require("topics", "create");
    require("subjects", "apply", "--shipped");
    // As after an outage of as long as these items take at twenty a second.
    Duration between = Duration.ofMillis(50);
    InventedNews news =
        new InventedNews(Instant.now().minus(between.multipliedBy(items)), between.toNanos());
    Process instance = null;
    try (var producer = producer();
        var consumer = consumer()) {
      for (int i = 0; i < items; i++) {
        send(producer, news.item(i));
      }
      producer.flush();
      instance = wirewatch("run.log", "run", "--roles", "process,alert");
      double perSecond = workOff(consumer, instance, items);
      int last = items + aSecond * seconds;
      InventedNews live =
          new InventedNews(
              Instant.now().minus(Duration.ofNanos(1_000_000_000L / aSecond * items)),
              1_000_000_000L / aSecond);
      evenly(producer, consumer, instance, live, items, last, aSecond);
      print(perSecond, items, aSecond);
    } finally {
      if (instance != null) {
        instance.destroy();
        instance.waitFor();
      }
    }
  }

  /** Items a second between the first and the last that came out, alerts drained behind them. */
  private double workOff(
      KafkaConsumer<byte[], byte[]> consumer, Process instance, int items) {
    int before = take(consumer, instance, 1);
    long start = System.nanoTime();
    take(consumer, instance, items);
    double rate = (items - before) / ((System.nanoTime() - start) / 1e9);
    drain(consumer); // the alert stream may still be behind
    return rate;
  }

  /** Reads until nothing comes any more. */
  private void drain(KafkaConsumer<byte[], byte[]> consumer) {
    long quiet = System.nanoTime();
    while (System.nanoTime() - quiet < QUIET.toNanos()) {
      if (poll(consumer) > 0) {
        quiet = System.nanoTime();
      }
    }
  }

  private void evenly(
      KafkaProducer<String, FeedItem> producer,
      KafkaConsumer<byte[], byte[]> consumer,
      Process instance,
      InventedNews news,
      int first,
      int last,
      int aSecond) {
    long start = System.nanoTime();
    Thread writer =
        new Thread(
            () -> {
              for (int i = first; i < last; i++) {
                long due = start + (i - first) * (1_000_000_000L / aSecond);
                while (System.nanoTime() < due) {
                  LockSupport.parkNanos(due - System.nanoTime());
                }
                FeedItem item = news.item(i);
                written.put(item.id(), System.currentTimeMillis());
                send(producer, item);
                producer.flush();
              }
            },
            "write-items");
    writer.start();
    take(consumer, instance, last);
    drain(consumer);
  }

  /** Reads until so many items have come out; gives how many have. */
  private int take(KafkaConsumer<byte[], byte[]> consumer, Process instance, int wanted) {
    long end = System.nanoTime() + LONGEST.toNanos();
    int said = out / 10_000;
    while (out < wanted) {
      if (!instance.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException(
            "only " + out + " of " + wanted + " items came out:\n" + log("run.log"));
      }
      poll(consumer);
      if (out / 10_000 > said) {
        said = out / 10_000;
        System.err.printf("%,d%n", out);
      }
    }
    return out;
  }

  private int poll(KafkaConsumer<byte[], byte[]> consumer) {
    int read = 0;
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(10))) {
      read++;
      if (record.topic().equals(topics.alerts().name())) {
        note(record, topics.alerts(), Alert::articleId, toAlert);
      } else {
        out++;
        if (record.topic().equals(topics.articles().name())) {
          note(record, topics.articles(), Article::id, toArticle);
        }
      }
    }
    return read;
  }

  private <V> void note(
      ConsumerRecord<byte[], byte[]> record,
      Topic<?, V> topic,
      Function<V, String> id,
      Delays delays) {
    long now = System.currentTimeMillis();
    if (!written.isEmpty() && record.value() != null) {
      V value = topic.valueSerde().deserializer().deserialize(topic.name(), record.value());
      delays.cameOut(id.apply(value), now);
    }
  }

  private void print(double perSecond, int items, int aSecond) {
    System.out.printf(
        "{\"items\": %d, \"perSecond\": %.0f, \"aSecond\": %d, \"articles\": %s, \"alerts\": %s}%n",
        items, perSecond, aSecond, toArticle.json(), toAlert.json());
  }

  private void send(KafkaProducer<String, FeedItem> producer, FeedItem item) {
    producer.send(
        new ProducerRecord<>(
            topics.items().name(), null, item.fetchedAt().toEpochMilli(), item.id(), item));
  }

  private KafkaProducer<String, FeedItem> producer() {
    return new KafkaProducer<>(
        Map.<String, Object>of(
            "bootstrap.servers", settings.kafka().get("bootstrap.servers"),
            "compression.type", "lz4"),
        topics.items().keySerde().serializer(),
        topics.items().valueSerde().serializer());
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers", settings.kafka().get("bootstrap.servers"),
                "group.id", "bench",
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    consumer.subscribe(
        Stream.of(topics.articles(), topics.duplicates(), topics.alerts())
            .map(Topic::name)
            .toList());
    return consumer;
  }

  private void require(String... arguments) throws IOException, InterruptedException {
    String log = arguments[0] + ".log";
    if (wirewatch(log, arguments).waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", arguments) + ":\n" + log(log));
    }
  }

  /** A command line of the program, in a JVM of its own. */
  private Process wirewatch(String log, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-cp",
                System.getProperty("java.class.path"),
                "io.wirewatch.cli.Main"));
    command.addAll(Arrays.asList(arguments));
    command.addAll(options);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(file(log)))
        .start();
  }

  private String log(String name) {
    try {
      return Files.readString(file(name).toPath(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private File file(String log) {
    return directory.resolve(log).toFile();
  }
}
