package io.wirewatch.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.fetch.FeedSource;
import io.wirewatch.fetch.FetchRequest;
import io.wirewatch.fetch.FetchResult;
import io.wirewatch.fetch.LoopbackFetch;
import io.wirewatch.kafka.DrivenTopics;
import io.wirewatch.kafka.StreamsProperties;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Backlog;
import io.wirewatch.model.Feed;
import io.wirewatch.model.FeedItem;
import io.wirewatch.model.FeedStatus;
import io.wirewatch.poll.PollSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds, each on a host of its own, through days in which our network or theirs goes out. */
class OutageTopologyTest {
  private static final Instant START = Instant.parse("2026-11-16T00:00:00Z");
  private static final Duration STEP = Duration.ofSeconds(30);
  private static final PollSettings SETTINGS = PollSettings.defaults();

  @TempDir Path state;

  private final Map<String, Integer> asked = new HashMap<>();
  private final Map<String, Instant> answered = new TreeMap<>();
  private final Set<String> dead = new HashSet<>();
  private boolean cutOff;
  private Instant now = START;
  private TopologyTestDriver driver;
  private TestOutputTopic<String, FeedStatus> statuses;
  private TestOutputTopic<String, FeedItem> items;

  private void start(int number) {
    Topics topics = new Topics();
    Properties properties = DrivenTopics.properties("poll", state);
    StreamsBuilder builder = StreamsProperties.builder(properties);
    FeedSource source = request -> CompletableFuture.completedFuture(answer(request));
    PollTopology.build(builder, topics, source, SETTINGS, LoopbackFetch.settings());
    driver = new TopologyTestDriver(builder.build(), properties, now);
    statuses = DrivenTopics.out(driver, topics.feedStatus());
    items = DrivenTopics.out(driver, topics.items());
    TestInputTopic<String, Feed> feeds = DrivenTopics.in(driver, topics.feeds());
    for (int n = 0; n < number; n++) {
      String id = "feed-" + n;
      String url = "https://h" + n + ".example/" + n;
      feeds.pipeInput(id, new Feed(id, url, id, id, null, "en", List.of()));
    }
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  /** Each feed brings something new at its own pace: from every half hour to every second day. */
  private FetchResult answer(FetchRequest request) {
    String name = request.url().substring(request.url().lastIndexOf('/') + 1);
    asked.merge(name, 1, Integer::sum);
    if (cutOff || dead.contains(name)) {
      return new FetchResult.Failed(
          0, Map.of(), FetchResult.Failed.Kind.CONNECTION, "no connection");
    }
    answered.putIfAbsent(name, now);
    long everyMinutes = 30L << (Integer.parseInt(name) * 7 % 8);
    long newest = Duration.between(START, now).toMinutes() / everyMinutes + 20;
    StringBuilder out = new StringBuilder("<rss version=\"2.0\"><channel><title>T</title>");
    for (long i = newest; i > newest - 20; i--) {
      out.append("<item><title>Story " + i + " of " + name + "</title><guid>urn:" + name + ":" + i)
          .append("</guid></item>");
    }
    byte[] body = out.append("</channel></rss>").toString().getBytes(UTF_8);
    return new FetchResult.Fetched(200, Map.of(), body, request.url(), null);
  }

  private void pass(Duration time) {
    for (Instant end = now.plus(time); now.isBefore(end); ) {
      now = now.plus(STEP);
      driver.advanceWallClockTime(STEP);
    }
  }

  /** How long after a moment each feed answered first, in rising order. */
  private List<Duration> waited(Instant since) {
    return answered.values().stream().map(at -> Duration.between(since, at)).sorted().toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5, 20})
  void shouldAskAllFeedsSoonAfterOurOwnOutage(int feeds) {
    start(feeds);
    pass(Duration.ofDays(3));
    cutOff = true;
    pass(Duration.ofHours(24));
    cutOff = false;
    answered.clear();
    Instant back = now;
    pass(Duration.ofHours(1));

    assertThat(waited(back)).hasSize(feeds);
    assertThat(statuses.readKeyValuesToMap().values())
        .extracting(FeedStatus::state)
        .containsOnly(FeedStatus.State.OK);
  }

  @Test
  void shouldTakeWhatCameMeanwhileForABacklog() {
    start(5);
    pass(Duration.ofDays(3));
    cutOff = true;
    pass(Duration.ofHours(24));
    cutOff = false;
    items.readValuesToList();
    pass(Duration.ofMinutes(30));
    assertThat(items.readValuesToList())
        .isNotEmpty()
        .extracting(FeedItem::backlog)
        .containsOnly(Backlog.OUTAGE);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 20})
  void shouldAskHostsThatAreDownForGoodMoreAndMoreRarely(int feeds) {
    start(feeds);
    pass(Duration.ofDays(3));
    dead.addAll(List.of("0", "2", "3"));
    asked.clear();
    pass(Duration.ofDays(10));
    // Three at the usual interval, a few with growing pauses, then one a day.
    assertThat(dead).allSatisfy(name -> assertThat(asked.get(name)).isBetween(10, 24));
    assertThat(statuses.readKeyValuesToMap().get("feed-3").state())
        .isEqualTo(FeedStatus.State.FAILING);
  }
}
