package io.wirewatch.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.fetch.FeedSource;
import io.wirewatch.fetch.FetchResult;
import io.wirewatch.fetch.LoopbackFetch;
import io.wirewatch.kafka.DrivenTopics;
import io.wirewatch.kafka.StreamsProperties;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Backlog;
import io.wirewatch.model.Feed;
import io.wirewatch.model.FeedItem;
import io.wirewatch.poll.PollSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the dates of a feed make of the news in it. */
class DatesTopologyTest {
  private static final Instant START = Instant.parse("2026-11-03T08:00:00Z");

  @TempDir Path state;

  private String document = "";
  private TopologyTestDriver driver;
  private TestOutputTopic<String, FeedItem> items;

  @BeforeEach
  void start() {
    Topics topics = new Topics();
    Properties properties = DrivenTopics.properties("poll", state);
    StreamsBuilder builder = StreamsProperties.builder(properties);
    FeedSource source =
        request ->
            CompletableFuture.completedFuture(
                new FetchResult.Fetched(
                    200, Map.of(), document.getBytes(UTF_8), request.url(), null));
    PollTopology.build(builder, topics, source, PollSettings.defaults(), LoopbackFetch.settings());
    driver = new TopologyTestDriver(builder.build(), properties, START);
    items = DrivenTopics.out(driver, topics.items());
    DrivenTopics.in(driver, topics.feeds())
        .pipeInput("f", new Feed("f", "https://news.example/f", "f", "F", null, null, List.of()));
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  /** Serves items, each {@code name | date}, the newest first, until they are polled. */
  private List<FeedItem> poll(String... entries) {
    StringBuilder out = new StringBuilder("<rss version=\"2.0\"><channel><title>T</title>");
    for (String entry : entries) {
      String[] parts = entry.split(" \\| ");
      out.append("<item><title>Story of the " + parts[0] + "</title><guid>urn:s:" + parts[0])
          .append("</guid><pubDate>" + parts[1] + "</pubDate></item>");
    }
    document = out.append("</channel></rss>").toString();
    for (int minutes = 0; minutes < 300; minutes += 10) {
      driver.advanceWallClockTime(Duration.ofMinutes(10));
    }
    return items.readValuesToList();
  }

  @Test
  void shouldNotCallNewsLateWhoseDayAndMonthMayBeTheOtherWayRound() {
    poll("bridge | 03/11/2026 07:10", "harbour | 02/11/2026 19:20");
    List<FeedItem> news =
        poll("tram | 03/11/2026 09:50", "bridge | 03/11/2026 07:10", "harbour | 02/11/2026 19:20");
    assertThat(news).extracting(FeedItem::backlog).containsExactly(Backlog.NONE);
  }

  @Test
  void shouldReadTheOrderOfDayAndMonthFromTheOtherDates() {
    poll("bridge | 03/11/2026 07:10", "harbour | 30/10/2026 19:20");
    List<FeedItem> news =
        poll("tram | 03/11/2026 09:50", "bridge | 03/11/2026 07:10", "harbour | 30/10/2026 19:20");
    assertThat(news)
        .extracting(FeedItem::published)
        .containsExactly(Instant.parse("2026-11-03T09:50:00Z"));
  }

  @Test
  void shouldNotCallNewsLateForADateThatATemplateSets() {
    String template = " | Thu, 01 Jan 2026 00:00:00 GMT";
    poll("bridge" + template, "harbour" + template);
    assertThat(poll("tram" + template, "bridge" + template, "harbour" + template))
        .extracting(FeedItem::backlog)
        .containsExactly(Backlog.NONE);
  }

  @Test
  void shouldLearnThatAFeedDatesItsNewsByTheEvent() {
    poll("bridge | Mon, 05 Jan 2026 00:00:00 GMT");
    assertThat(poll("harbour | Tue, 06 Jan 2026 00:00:00 GMT"))
        .extracting(FeedItem::backlog)
        .containsExactly(Backlog.LATE);
    poll("tram | Wed, 07 Jan 2026 00:00:00 GMT");
    poll("zoo | Thu, 08 Jan 2026 00:00:00 GMT");
    assertThat(poll("map | Fri, 09 Jan 2026 00:00:00 GMT"))
        .extracting(FeedItem::backlog)
        .containsExactly(Backlog.NONE);
  }

  @Test
  void shouldCallLateWhatAnHonestFeedDatesLongAgo() {
    poll("bridge | Tue, 03 Nov 2026 07:10:00 GMT");
    assertThat(
            poll("old | Mon, 05 Jan 2026 00:00:00 GMT", "bridge | Tue, 03 Nov 2026 07:10:00 GMT"))
        .extracting(FeedItem::backlog)
        .containsExactly(Backlog.LATE);
  }
}
