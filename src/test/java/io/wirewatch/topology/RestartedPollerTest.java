package io.wirewatch.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.fetch.FetchRequest;
import io.wirewatch.fetch.FetchResult;
import io.wirewatch.fetch.HubSource;
import io.wirewatch.fetch.LoopbackFetch;
import io.wirewatch.kafka.JsonSerde;
import io.wirewatch.model.Feed;
import io.wirewatch.poll.PollSettings;
import io.wirewatch.poll.PollState;
import io.wirewatch.poll.SightRule;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a new owner of feeds, after a restart or a rebalance, knows of their hosts: it has nothing
 * but what the stores say.
 */
class RestartedPollerTest {
  private static final Duration STEP = Duration.ofSeconds(10);
  private static final String DOCUMENT =
      "<rss version=\"2.0\"><channel><title>T</title><item><title>One story</title>"
          + "<guid>urn:story:1</guid></item></channel></rss>";

  @TempDir Path state;

  private final Map<String, FetchResult> pages = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final List<PollOutput> outputs = new ArrayList<>();
  private List<KeyValueStore<Object, Object>> stores = List.of();
  private Instant now = Instant.parse("2026-11-23T10:00:00Z");
  private MockProcessorContext<String, PollOutput> context;
  private Processor<String, PollInput, String, PollOutput> poller;

  /** Begins on a machine of its own, with what the stores of the one before hold. */
  private void begin() {
    context = StepStores.context(state.resolve("machine-" + now).toFile(), now);
    PollFeeds step =
        new PollFeeds(
            request -> CompletableFuture.completedFuture(answer(request)),
            HubSource.NONE,
            PollSettings.defaults(),
            LoopbackFetch.settings(),
            new SightRule(Duration.ofDays(30)));
    List<KeyValueStore<Object, Object>> before = List.copyOf(stores);
    stores = StepStores.open(step, context);
    for (int store = 0; store < before.size(); store++) {
      copy(before.get(store), stores.get(store));
      before.get(store).close();
    }
    poller = step.get();
    poller.init(context);
  }

  private static void copy(KeyValueStore<Object, Object> from, KeyValueStore<Object, Object> to) {
    try (var all = from.all()) {
      while (all.hasNext()) {
        KeyValue<Object, Object> entry = all.next();
        to.put(entry.key, entry.value);
      }
    }
  }

  @AfterEach
  void close() {
    stores.forEach(KeyValueStore::close);
  }

  private FetchResult answer(FetchRequest request) {
    asked.add(request.url());
    return pages.getOrDefault(
        request.url(),
        new FetchResult.Fetched(200, Map.of(), DOCUMENT.getBytes(UTF_8), request.url(), null));
  }

  private void add(String id, String url) {
    String host = url.substring("https://".length(), url.lastIndexOf('/'));
    Feed feed = new Feed(id, url, id, id, null, null, List.of());
    poller.process(
        new Record<>(
            host,
            new PollInput.Order(new FeedOrder(FeedOrder.Kind.POLL, id, feed)),
            now.toEpochMilli()));
  }

  private void ask(String id, String url) {
    Feed feed = new Feed(id, url, id, id, null, null, List.of());
    poller.process(
        new Record<>(
            "h.example",
            new PollInput.Order(new FeedOrder(FeedOrder.Kind.POLL, id, feed, true)),
            now.toEpochMilli()));
  }

  private void pass(Duration time) {
    for (Instant end = now.plus(time); now.isBefore(end); ) {
      now = now.plus(STEP);
      context.setCurrentSystemTimeMs(now.toEpochMilli());
      context.scheduledPunctuators().get(0).getPunctuator().punctuate(now.toEpochMilli());
      context.forwarded().forEach(each -> outputs.add(each.record().value()));
      context.resetForwards();
    }
  }

  /** The stored state of a feed, as a version before the first release wrote it. */
  private void writeAsBefore(String id) {
    KeyValueStore<Object, Object> polls =
        stores.stream().filter(each -> each.name().equals(PollFeeds.POLLS)).findFirst().get();
    JsonSerde<PollState> serde = JsonSerde.of(PollState.class);
    String json = new String(serde.serializer().serialize("", (PollState) polls.get(id)), UTF_8);
    String before =
        json.replaceFirst("\"badDocument\":\\{[^}]*}", "\"badBody\":\"0123456789abcdef\"")
            .replaceFirst("\"dates\":\\{[^}]*},", "")
            .replaceFirst("\"lastReading\":\"[^\"]*\",", "");
    assertThat(before).contains("badBody").doesNotContain("badDocument", "dates", "lastReading");
    polls.put(id, serde.deserializer().deserialize("", before.getBytes(UTF_8)));
  }

  private long count(Class<? extends PollOutput> kind) {
    return outputs.stream().filter(kind::isInstance).count();
  }

  @Test
  void shouldTakeOverTheStateOfAnEarlierVersionWithoutLossOrFlood() {
    String url = "https://h.example/a";
    begin();
    add("a", url);
    pass(Duration.ofHours(1));
    assertThat(count(PollOutput.Item.class)).isEqualTo(1);
    pages.put(
        url,
        new FetchResult.Fetched(200, Map.of(), "<html>Closed</html>".getBytes(UTF_8), url, null));
    pass(Duration.ofHours(12));
    assertThat(count(PollOutput.DeadDocument.class)).isEqualTo(1);
    int before = asked.size();

    writeAsBefore("a");
    begin();
    pass(Duration.ofMinutes(1));
    assertThat(asked).as("its schedule stays").hasSize(before);
    pass(Duration.ofDays(3));
    assertThat(count(PollOutput.DeadDocument.class)).as("once more, and no more").isEqualTo(2);
    pages.clear();
    pass(Duration.ofDays(3));
    assertThat(count(PollOutput.Item.class)).as("known items stay known").isEqualTo(1);
    assertThat(outputs.get(outputs.size() - 1))
        .isInstanceOfSatisfying(
            PollOutput.Status.class,
            last -> assertThat(last.status().lastNewItem()).isBefore(now.minus(STEP)));
  }

  private static FetchResult busy(Map<String, String> headers) {
    return new FetchResult.RateLimited(429, headers);
  }

  private void twoOfAHostAreRefused(Map<String, String> headers) {
    pages.put("https://h.example/a", busy(headers));
    pages.put("https://h.example/b", busy(headers));
    begin();
    add("a", "https://h.example/a");
    pass(STEP);
    add("b", "https://h.example/b");
    pass(Duration.ofMinutes(1));
  }

  @Test
  void shouldAskNoFeedOfAHostWithinThePauseThatItAskedOfTheOwnerBefore() {
    twoOfAHostAreRefused(Map.of("retry-after", "18000"));
    add("c", "https://h.example/c");
    pass(Duration.ofMinutes(1));
    assertThat(asked).containsExactly("https://h.example/a", "https://h.example/b");

    begin();
    pass(Duration.ofMinutes(290));
    assertThat(asked).hasSize(2);
    pass(Duration.ofMinutes(15));
    assertThat(asked).contains("https://h.example/c");
  }

  @Test
  void shouldAskOneFeedOfAPausedHostWhenAPersonWantsIt() {
    pages.put("https://h.example/a", busy(Map.of("retry-after", "31536000")));
    pages.put("https://h.example/b", busy(Map.of("retry-after", "31536000")));
    begin();
    add("a", "https://h.example/a");
    pass(STEP);
    add("b", "https://h.example/b");
    pass(Duration.ofMinutes(1));
    add("c", "https://h.example/c");
    pass(Duration.ofDays(30));
    assertThat(asked).hasSize(2);

    ask("a", "https://h.example/a");
    pass(Duration.ofMinutes(2));
    assertThat(asked.subList(2, asked.size()))
        .as("it says no again, and the pause of the host counts for the others")
        .containsExactly("https://h.example/a");
    ask("a", "https://h.example/a");
    pass(Duration.ofSeconds(20));
    assertThat(asked).as("it was asked a minute ago").hasSize(4);
    ask("a", "https://h.example/a");
    pass(Duration.ofSeconds(20));
    assertThat(asked).as("it was asked a moment ago").hasSize(4);

    pages.clear();
    pass(Duration.ofMinutes(2));
    ask("a", "https://h.example/a");
    pass(Duration.ofDays(1));
    assertThat(asked.subList(4, asked.size()))
        .as("a host that answers is asked as others are, but for a feed with a pause of its own")
        .startsWith("https://h.example/a", "https://h.example/c")
        .doesNotContain("https://h.example/b");
  }

  @Test
  void shouldPauseAHostThatNamesNoTimeToo() {
    twoOfAHostAreRefused(Map.of());
    add("c", "https://h.example/c");
    pass(Duration.ofMinutes(5));
    begin();
    pass(Duration.ofMinutes(8));
    assertThat(asked).hasSize(2);
    pass(Duration.ofMinutes(3));
    assertThat(asked).contains("https://h.example/c");
  }

  @Test
  void shouldKnowThatNobodyAnswered() {
    List<String> urls = new ArrayList<>();
    begin();
    for (int i = 0; i < 5; i++) {
      urls.add("https://h" + i + ".example/rss");
      add("f" + i, urls.get(i));
    }
    pass(Duration.ofHours(6));
    FetchResult cut =
        new FetchResult.Failed(0, Map.of(), FetchResult.Failed.Kind.CONNECTION, "no connection");
    urls.forEach(url -> pages.put(url, cut));
    pass(Duration.ofHours(16));
    begin();
    pass(Duration.ofHours(8));
    pages.clear();
    asked.clear();
    pass(Duration.ofHours(1));
    assertThat(asked).containsAll(urls);
  }
}
