package io.wirewatch.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.fetch.FeedSource;
import io.wirewatch.fetch.FetchRequest;
import io.wirewatch.fetch.FetchResult;
import io.wirewatch.fetch.FetchSettings;
import io.wirewatch.fetch.LoopbackFetch;
import io.wirewatch.kafka.DeadLetters;
import io.wirewatch.kafka.DrivenTopics;
import io.wirewatch.kafka.EventHeaders;
import io.wirewatch.kafka.StreamsProperties;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Backlog;
import io.wirewatch.model.Feed;
import io.wirewatch.model.FeedItem;
import io.wirewatch.model.FeedStatus;
import io.wirewatch.model.Heartbeat;
import io.wirewatch.poll.PollSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PollTopologyTest {
  private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

  @TempDir Path state;

  private final Topics topics = new Topics();
  private final Web web = new Web();
  private TopologyTestDriver driver;
  private TestInputTopic<String, Feed> feeds;
  private TestOutputTopic<String, FeedItem> items;
  private TestOutputTopic<String, FeedStatus> statuses;
  private TestOutputTopic<byte[], byte[]> dead;

  /** Documents by address; answers at once, or holds its answers back. */
  private static final class Web implements FeedSource {
    final Map<String, FetchResult> pages = new TreeMap<>();
    final List<FetchRequest> asked = new ArrayList<>();
    boolean hold;
    final List<Runnable> held = new ArrayList<>();

    @Override
    public CompletableFuture<FetchResult> fetch(FetchRequest request) {
      asked.add(request);
      FetchResult page =
          pages.getOrDefault(
              request.url(),
              new FetchResult.Failed(404, Map.of(), FetchResult.Failed.Kind.STATUS, "HTTP 404"));
      if (page instanceof FetchResult.Fetched full
          && request.etag() != null
          && request.etag().equals(full.headers().get("etag"))) {
        page = new FetchResult.NotModified(304, full.headers(), null);
      }
      FetchResult answer = page;
      CompletableFuture<FetchResult> future = new CompletableFuture<>();
      if (hold) {
        held.add(() -> future.complete(answer));
      } else {
        future.complete(answer);
      }
      return future;
    }

    void serve(String url, String etag, String... titles) {
      pages.put(url, page(url, etag, rss(titles)));
    }

    static FetchResult page(String url, String etag, String document) {
      return new FetchResult.Fetched(
          200,
          Map.of("etag", etag, "content-type", "application/rss+xml"),
          document.getBytes(UTF_8),
          url,
          null);
    }
  }

  private static String rss(String... titles) {
    StringBuilder out = new StringBuilder("<rss version=\"2.0\"><channel><title>Test</title>");
    for (String title : titles) {
      String slug = title.toLowerCase().replace(' ', '-');
      out.append("<item><title>" + title + "</title><guid isPermaLink=\"false\">urn:test:" + slug)
          .append("</guid><link>https://news.example/" + slug + "</link>")
          .append("<description>All about " + title + "</description></item>");
    }
    return out.append("</channel></rss>").toString();
  }

  @BeforeEach
  void start() {
    driver = driver(state);
    connect();
  }

  private TopologyTestDriver driver(Path directory) {
    Properties properties = DrivenTopics.properties("poll", directory);
    StreamsBuilder builder = StreamsProperties.builder(properties);
    PollTopology.build(builder, topics, web, PollSettings.defaults(), LoopbackFetch.settings());
    return new TopologyTestDriver(builder.build(), properties, START);
  }

  private void connect() {
    feeds = DrivenTopics.in(driver, topics.feeds());
    items = DrivenTopics.out(driver, topics.items());
    statuses = DrivenTopics.out(driver, topics.feedStatus());
    dead = DrivenTopics.out(driver, topics.deadLetters());
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  private static Feed feed(String id, String url) {
    return new Feed(id, url, id, "Outlet of " + id, "FR", "en", List.of());
  }

  private void pass(Duration time) {
    for (long s = 0; s < time.toSeconds(); s += 60) {
      driver.advanceWallClockTime(Duration.ofSeconds(60));
    }
  }

  private List<String> titles() {
    return items.readValuesToList().stream().map(FeedItem::title).toList();
  }

  @Test
  void shouldWriteDownEachMinuteAlthoughNothingIsPolled() {
    driver.advanceWallClockTime(Duration.ofSeconds(61));
    driver.advanceWallClockTime(Duration.ofSeconds(10));
    driver.advanceWallClockTime(Duration.ofSeconds(60));

    assertThat(DrivenTopics.out(driver, topics.heartbeats()).readValuesToList())
        .extracting(Heartbeat::at)
        .containsExactly(START.plusSeconds(60), START.plusSeconds(120));
  }

  @Test
  void shouldPublishEachItemOnceOverManyPolls() {
    web.serve("https://news.example/rss", "\"1\"", "Two", "One");
    feeds.pipeInput("news", feed("news", "https://news.example/rss"));
    pass(Duration.ofMinutes(5));

    List<FeedItem> first = items.readValuesToList();
    assertThat(first).extracting(FeedItem::title).containsExactly("Two", "One");
    assertThat(first).extracting(FeedItem::backlog).containsOnly(Backlog.NEW_FEED);
    assertThat(first.get(0).outlet()).isEqualTo("Outlet of news");
    assertThat(first.get(0).traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");

    web.serve("https://news.example/rss", "\"2\"", "Three", "Two", "One");
    pass(Duration.ofHours(5));
    List<FeedItem> second = items.readValuesToList();
    assertThat(second).extracting(FeedItem::title).containsExactly("Three");
    assertThat(second).extracting(FeedItem::backlog).containsExactly(Backlog.NONE);
    assertThat(web.asked).extracting(FetchRequest::etag).contains("\"1\"");

    pass(Duration.ofHours(30));
    assertThat(titles()).isEmpty();
  }

  @Test
  void shouldAskAtOnceWhereARecordOfFeedsSaysSo() {
    web.pages.put(
        "https://news.example/rss",
        new FetchResult.RateLimited(429, Map.of("retry-after", "31536000")));
    Feed news = feed("news", "https://news.example/rss");
    feeds.pipeInput("news", news);
    pass(Duration.ofDays(2));
    assertThat(web.asked).hasSize(1);
    web.serve("https://news.example/rss", "\"1\"", "One");

    feeds.pipeInput("news", news);
    pass(Duration.ofMinutes(5));
    assertThat(web.asked).hasSize(1);
    RecordHeaders atOnce = new RecordHeaders();
    atOnce.add(EventHeaders.AT_ONCE, "by hand".getBytes(UTF_8));
    feeds.pipeInput(new TestRecord<>("news", news, atOnce));
    pass(Duration.ofMinutes(5));
    assertThat(titles()).containsExactly("One");
  }

  @Test
  void shouldPublishAChangedItemAgainUnderTheSameIdentity() {
    web.serve("https://news.example/rss", "\"1\"", "One");
    feeds.pipeInput("news", feed("news", "https://news.example/rss"));
    pass(Duration.ofMinutes(5));
    FeedItem before = items.readValue();

    web.pages.put(
        "https://news.example/rss",
        Web.page(
            "https://news.example/rss", "\"2\"", rss("One").replace("All about", "Corrected:")));
    pass(Duration.ofHours(5));
    FeedItem after = items.readValue();
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.summary()).isEqualTo("Corrected: One");
    assertThat(items.isEmpty()).isTrue();
  }

  @Test
  void shouldForgetNothingAtABrokenPollAndBuryItOnce() {
    web.serve("https://news.example/rss", "\"1\"", "One");
    feeds.pipeInput("news", feed("news", "https://news.example/rss"));
    pass(Duration.ofMinutes(5));
    titles();

    web.pages.put(
        "https://news.example/rss",
        Web.page("https://news.example/rss", "\"x\"", "<html><body>Down for repair</body></html>"));
    pass(Duration.ofHours(6));
    web.serve("https://news.example/rss", "\"3\"", "One");
    pass(Duration.ofHours(30));

    assertThat(titles()).isEmpty();
    assertThat(dead.readRecordsToList())
        .singleElement()
        .satisfies(
            letter -> {
              Headers why = letter.headers();
              assertThat(EventHeaders.text(why, DeadLetters.STAGE)).isEqualTo("poll");
              assertThat(EventHeaders.text(why, DeadLetters.KIND)).isEqualTo("document");
              assertThat(EventHeaders.text(why, DeadLetters.ATTEMPT)).isEqualTo("1");
              assertThat(EventHeaders.text(why, DeadLetters.RECORD_TIME)).matches("\\d+");
              assertThat(EventHeaders.text(why, DeadLetters.URL)).startsWith("http");
              // It came from no topic, and no replay may write it to one.
              assertThat(EventHeaders.text(why, DeadLetters.TOPIC)).isNull();
            });
    assertThat(statuses.readValuesToList())
        .extracting(FeedStatus::state)
        .contains(FeedStatus.State.FAILING)
        .endsWith(FeedStatus.State.OK);
  }

  @Test
  void shouldBuryOneADayOfPagesThatDifferInATokenOnly() {
    feeds.pipeInput("news", feed("news", "https://news.example/rss"));
    for (int hour = 0; hour < 72; hour++) {
      web.pages.put(
          "https://news.example/rss",
          Web.page(
              "https://news.example/rss",
              "\"" + hour + "\"",
              "<html><title>Desk " + hour + "</title><body>token " + hour + "</body></html>"));
      pass(Duration.ofHours(1));
    }

    assertThat(web.asked).hasSizeGreaterThan(5);
    assertThat(dead.readRecordsToList()).hasSizeBetween(2, 3);
  }

  @Test
  void shouldGoOnWithAFeedAndItsHostWhereOneAnswerCannotBeTakenIn() {
    // Its state has room for all but what its server calls the document.
    Feed large =
        new Feed(
            "large",
            "https://news.example/large",
            null,
            "o".repeat(896_000),
            null,
            null,
            List.of());
    web.pages.put(large.url(), Web.page(large.url(), "\"" + "e".repeat(8_000) + "\"", rss()));
    web.serve("https://news.example/rss", "\"1\"", "One");
    feeds.pipeInput("large", large);
    feeds.pipeInput("news", feed("news", "https://news.example/rss"));
    pass(Duration.ofHours(2));

    assertThat(titles()).containsExactly("One");
    assertThat(web.asked)
        .extracting(FetchRequest::url)
        .filteredOn(large.url()::equals)
        .hasSizeGreaterThan(2);
    assertThat(statuses.readValuesToList())
        .filteredOn(status -> status.feedId().equals("large"))
        .last()
        .satisfies(
            status -> {
              assertThat(status.state()).isEqualTo(FeedStatus.State.FAILING);
              assertThat(status.reason()).contains("could not be taken in");
            });

    web.serve(large.url(), "\"2\"");
    pass(Duration.ofHours(24));
    assertThat(statuses.readValuesToList())
        .filteredOn(status -> status.feedId().equals("large"))
        .last()
        .extracting(FeedStatus::state)
        .isEqualTo(FeedStatus.State.OK);
  }

  @Test
  void shouldEndARemovedFeedWhereItsHostIsOwned() {
    web.serve("https://news.example/rss", "\"1\"", "One");
    feeds.pipeInput("news", feed("news", "https://news.example/rss"));
    pass(Duration.ofMinutes(5));
    feeds.pipeInput("news", null);
    int asked = web.asked.size();
    pass(Duration.ofHours(30));

    assertThat(web.asked).hasSize(asked);
    assertThat(statuses.readKeyValuesToList().stream().reduce((a, b) -> b).get().value).isNull();
  }

  @Test
  void shouldFollowAFeedToItsNewHost() {
    web.serve("https://old.example/rss", "\"1\"", "One");
    web.serve("https://new.example/rss", "\"1\"", "Two");
    feeds.pipeInput("news", feed("news", "https://old.example/rss"));
    pass(Duration.ofMinutes(5));
    feeds.pipeInput("news", feed("news", "https://new.example/rss"));
    pass(Duration.ofMinutes(5));
    assertThat(titles()).containsExactly("One", "Two");

    web.asked.clear();
    pass(Duration.ofHours(10));
    assertThat(web.asked)
        .isNotEmpty()
        .extracting(FetchRequest::url)
        .containsOnly("https://new.example/rss");
    assertThat(statuses.readValuesToList()).doesNotContainNull();
  }

  @Test
  void shouldNotTakeInTheAnswerOfARemovedFeed() {
    web.hold = true;
    web.serve("https://news.example/rss", "\"1\"", "One");
    feeds.pipeInput("news", feed("news", "https://news.example/rss"));
    pass(Duration.ofMinutes(1));
    feeds.pipeInput("news", null);
    web.held.forEach(Runnable::run);
    pass(Duration.ofMinutes(5));
    assertThat(titles()).isEmpty();
  }

  @Test
  void shouldNotWaitForASlowHost() {
    web.hold = true;
    web.serve("https://slow.example/rss", "\"1\"", "Slow");
    feeds.pipeInput("slow", feed("slow", "https://slow.example/rss"));
    pass(Duration.ofMinutes(2));
    web.hold = false;
    web.serve("https://news.example/rss", "\"1\"", "One");
    feeds.pipeInput("news", feed("news", "https://news.example/rss"));
    pass(Duration.ofMinutes(2));
    assertThat(titles()).containsExactly("One");
    web.held.forEach(Runnable::run);
    pass(Duration.ofMinutes(2));
    assertThat(titles()).containsExactly("Slow");
  }

  @Test
  void shouldEndPollingAt410WithAnEvent() {
    web.pages.put("https://news.example/rss", new FetchResult.Gone(410, Map.of()));
    feeds.pipeInput("news", feed("news", "https://news.example/rss"));
    pass(Duration.ofHours(50));
    assertThat(web.asked).hasSize(1);
    FeedStatus last = statuses.readValuesToList().stream().reduce((a, b) -> b).get();
    assertThat(last.state()).isEqualTo(FeedStatus.State.GONE);
    assertThat(last.nextPoll()).isNull();
  }

  @Test
  void shouldNameEveryNode() {
    Properties properties = new Properties();
    properties.put("bootstrap.servers", "unused:9092");
    properties.put("application.id", "names");
    StreamsBuilder builder = StreamsProperties.builder(properties);
    PollTopology.build(builder, topics, web, PollSettings.defaults(), FetchSettings.defaults());
    assertThat(builder.build().describe().toString()).doesNotContainPattern("\\d{10}");
  }
}
