package io.wirewatch.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.fetch.FeedSource;
import io.wirewatch.fetch.FetchResult;
import io.wirewatch.fetch.HubSource;
import io.wirewatch.fetch.LoopbackFetch;
import io.wirewatch.kafka.DrivenTopics;
import io.wirewatch.kafka.StreamsProperties;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Backlog;
import io.wirewatch.model.Feed;
import io.wirewatch.model.FeedItem;
import io.wirewatch.model.HubCall;
import io.wirewatch.model.HubCall.Kind;
import io.wirewatch.model.Subscription;
import io.wirewatch.model.Subscription.Stage;
import io.wirewatch.poll.PollSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Subscriptions in the poll topology: a hub's calls and our polls tell each item once. */
class HubTopologyTest {
  private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
  private static final String URL = "https://news.example/rss";

  @TempDir Path state;

  private final Topics topics = new Topics();
  private final List<Instant> polled = new ArrayList<>();
  private final List<Subscription> asked = new ArrayList<>();
  private Instant now = START;
  private String document = rss(true, "Two", "One");
  private boolean hubAccepts = true;
  private boolean on = true;
  private TopologyTestDriver driver;
  private TestInputTopic<String, Feed> feeds;
  private TestInputTopic<String, HubCall> calls;
  private TestOutputTopic<String, FeedItem> items;
  private TestOutputTopic<String, Subscription> subscriptions;

  private static String rss(boolean hub, String... titles) {
    StringBuilder out =
        new StringBuilder("<rss version=\"2.0\" xmlns:a=\"http://www.w3.org/2005/Atom\"><channel>");
    out.append("<title>Test</title>");
    if (hub) {
      out.append("<a:link rel=\"hub\" href=\"https://hub.example/\"/>")
          .append("<a:link rel=\"self\" href=\"" + URL + "\"/>");
    }
    for (String title : titles) {
      out.append("<item><title>" + title + "</title><guid isPermaLink=\"false\">urn:test:news:")
          .append(title + "</guid><description>All about " + title + "</description></item>");
    }
    return out.append("</channel></rss>").toString();
  }

  private CompletableFuture<FetchResult> page() {
    polled.add(now);
    return CompletableFuture.completedFuture(
        new FetchResult.Fetched(
            200,
            Map.of("content-type", "application/rss+xml"),
            document.getBytes(UTF_8),
            URL,
            null));
  }

  private final HubSource hubs =
      new HubSource() {
        @Override
        public boolean isOn() {
          return on;
        }

        @Override
        public CompletableFuture<HubAnswer> ask(Subscription subscription) {
          asked.add(subscription);
          return CompletableFuture.completedFuture(
              new HubAnswer(hubAccepts, hubAccepts ? "asked" : "the hub answers HTTP 500"));
        }
      };

  @BeforeEach
  void start() {
    Properties properties = DrivenTopics.properties("poll", state);
    StreamsBuilder builder = StreamsProperties.builder(properties);
    FeedSource source = request -> page();
    PollTopology.build(
        builder,
        topics,
        source,
        hubs,
        PollSettings.defaults(),
        LoopbackFetch.settings(),
        Duration.ofDays(30));
    driver = new TopologyTestDriver(builder.build(), properties, START);
    feeds = DrivenTopics.in(driver, topics.feeds());
    calls = DrivenTopics.in(driver, topics.hubCalls());
    items = DrivenTopics.out(driver, topics.items());
    subscriptions = DrivenTopics.out(driver, topics.subscriptions());
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  private void pass(Duration time) {
    for (long s = 0; s < time.toSeconds(); s += 60) {
      now = now.plusSeconds(60);
      driver.advanceWallClockTime(Duration.ofSeconds(60));
    }
  }

  private void subscribe() {
    feeds.pipeInput("news", new Feed("news", URL, "News", null, null, "en", List.of()));
    pass(Duration.ofMinutes(3));
    call(Kind.CONFIRMED, null);
    pass(Duration.ofMinutes(1));
    items.readValuesToList();
  }

  private void call(Kind kind, String body) {
    String base64 = body == null ? null : Base64.getEncoder().encodeToString(body.getBytes(UTF_8));
    calls.pipeInput(
        "news.example",
        new HubCall("news", kind, URL, 864_000, null, "application/rss+xml", base64, now));
  }

  private List<String> titles() {
    return items.readValuesToList().stream().map(FeedItem::title).toList();
  }

  private Subscription last() {
    return subscriptions.readKeyValuesToList().stream().reduce((a, b) -> b).get().value;
  }

  @Test
  void shouldWriteTheSubscriptionDownBeforeItAsksTheHub() {
    feeds.pipeInput("news", new Feed("news", URL, "News", null, null, "en", List.of()));
    driver.advanceWallClockTime(Duration.ofSeconds(1));
    driver.advanceWallClockTime(Duration.ofSeconds(1));
    assertThat(last().stage()).isEqualTo(Stage.WANTED);
    assertThat(asked).isEmpty();

    pass(Duration.ofMinutes(2));
    assertThat(asked).hasSize(1);
    assertThat(last().stage()).isEqualTo(Stage.ASKED);
    call(Kind.CONFIRMED, null);
    assertThat(last().stage()).isEqualTo(Stage.ACTIVE);
    pass(Duration.ofHours(3));
    assertThat(asked).hasSize(1);
  }

  @Test
  void shouldTellAPushedItemAtOnceAndNotAgainAtThePoll() {
    subscribe();
    call(Kind.PUSHED, rss(true, "Three"));
    List<FeedItem> pushed = items.readValuesToList();
    assertThat(pushed).extracting(FeedItem::title).containsExactly("Three");
    assertThat(pushed).extracting(FeedItem::backlog).containsExactly(Backlog.NONE);

    call(Kind.PUSHED, rss(true, "Three", "Two"));
    document = rss(true, "Three", "Two", "One");
    pass(Duration.ofHours(30));
    assertThat(titles()).isEmpty();
  }

  @Test
  void shouldPollSlowlyWhileTheHubPushesAndAsEverWhenItDoesNot() {
    subscribe();
    call(Kind.PUSHED, rss(true, "Three"));
    assertThat(titles()).containsExactly("Three");
    document = rss(true, "Three", "Two", "One");
    pass(Duration.ofHours(2)); // One poll at the old pace is still due.
    polled.clear();
    pass(Duration.ofHours(10));
    assertThat(polled).hasSizeLessThanOrEqualTo(1);

    document = rss(true, "Four", "Three", "Two", "One");
    pass(Duration.ofHours(14));
    assertThat(titles()).containsExactly("Four");
    assertThat(last().relied()).as("the hub left it out").isFalse();
    polled.clear();
    pass(Duration.ofHours(10));
    assertThat(polled).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void shouldPollWhereTheHubOnlySaysThatThereIsNews() {
    subscribe();
    document = rss(true, "Three", "Two", "One");
    call(Kind.NEWS, null);
    pass(Duration.ofMinutes(2));
    assertThat(titles()).containsExactly("Three");
  }

  @Test
  void shouldPollWhereThePushedDocumentIsNoFeed() {
    subscribe();
    document = rss(true, "Three", "Two", "One");
    call(Kind.PUSHED, "<html>oops</html>");
    pass(Duration.ofMinutes(2));
    assertThat(titles()).containsExactly("Three");
  }

  @Test
  void shouldRenewTheLeaseBeforeItEnds() {
    subscribe();
    asked.clear();
    pass(Duration.ofDays(7));
    assertThat(asked).isEmpty();
    pass(Duration.ofHours(24).plusMinutes(5));
    assertThat(asked).extracting(Subscription::stage).containsExactly(Stage.ACTIVE);
    call(Kind.CONFIRMED, null);
    assertThat(last().expires()).isAfter(START.plus(Duration.ofDays(17)));
    pass(Duration.ofDays(7));
    assertThat(asked).hasSize(1);
  }

  @Test
  void shouldUnsubscribeWhereTheFeedIsRemoved() {
    subscribe();
    asked.clear();
    feeds.pipeInput("news", null);
    assertThat(last().stage()).isEqualTo(Stage.ENDING);
    pass(Duration.ofMinutes(2));
    assertThat(asked).extracting(Subscription::stage).containsExactly(Stage.ENDING);
    call(Kind.ENDED, null);
    assertThat(last()).isNull();
    call(Kind.PUSHED, rss(true, "Three"));
    assertThat(titles()).isEmpty();
  }

  @Test
  void shouldKeepPollingWhereTheHubRefuses() {
    hubAccepts = false;
    feeds.pipeInput("news", new Feed("news", URL, "News", null, null, "en", List.of()));
    pass(Duration.ofHours(1));
    assertThat(last().stage()).isEqualTo(Stage.REFUSED);
    document = rss(true, "Three", "Two", "One");
    pass(Duration.ofHours(5));
    assertThat(titles()).containsExactly("Two", "One", "Three");
  }

  @Test
  void shouldForgetSubscriptionsWhenTheyAreSwitchedOff() {
    subscribe();
    on = false;
    pass(Duration.ofHours(5));
    assertThat(last()).isNull();
  }
}
