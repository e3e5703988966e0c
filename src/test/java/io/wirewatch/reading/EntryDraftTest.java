package io.wirewatch.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.dedup.BoundedItem;
import io.wirewatch.feed.FeedParser;
import io.wirewatch.feed.ParsedFeed;
import io.wirewatch.model.Backlog;
import io.wirewatch.model.DateConfidence;
import io.wirewatch.model.Feed;
import io.wirewatch.model.FeedItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryDraftTest {
  private static final Instant FETCHED = Instant.parse("2026-05-05T12:00:00Z");
  private static final Feed FEED =
      new Feed("f", "https://news.example/rss", null, null, null, null, List.of());

  /** The fourth is a local time of Tokyo that calls itself GMT, an hour after it was written. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tue, 05 May 2026 11:00:00 GMT | 2026-05-05T11:00:00Z | STATED | true",
        "Tue, 05 May 2026 12:09:00 GMT | 2026-05-05T12:09:00Z | STATED | true",
        "2026-05-05T11:00:00 | 2026-05-05T11:00:00Z | GUESSED | true",
        "Tue, 05 May 2026 20:00:00 GMT | 2026-05-05T20:00:00Z | FUTURE | false",
        "Tue, 05 May 2037 11:00:00 GMT | 2037-05-05T11:00:00Z | FUTURE | false",
        "Thu, 01 Jan 1970 00:00:00 GMT | 1970-01-01T00:00:00Z | IMPLAUSIBLE | false",
        "0 | | NONE | false",
        "0000-00-00 00:00:00 | | NONE | false",
        "yesterday evening | | NONE | false",
        "'' | | NONE | false"
      })
  void shouldSayHowFarADateIsBelievedAndNeverPutNowInItsPlace(
      String written, Instant published, DateConfidence confidence, boolean believed) {
    EntryDraft draft = draft("<pubDate>" + written + "</pubDate>");
    FeedItem item = draft.item("id", FEED, FETCHED, Backlog.NONE, null, "en");
    assertThat(item.published()).isEqualTo(published);
    assertThat(item.dateConfidence()).isEqualTo(confidence);
    assertThat(draft.publishedBelievably(FETCHED)).isEqualTo(believed ? published : null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-05-05T11:00:00Z | 2026-05-05T11:00:00Z | GUESSED | true",
        "2026-05-06T11:00:00Z | 2026-05-06T11:00:00Z | FUTURE | false",
        "1970-01-01T00:00:00Z | 1970-01-01T00:00:00Z | IMPLAUSIBLE | false"
      })
  void shouldGoByTheLastChangeWhereNothingElseIsSaid(
      String written, Instant published, DateConfidence confidence, boolean believed) {
    EntryDraft draft =
        draft("<updated xmlns='http://www.w3.org/2005/Atom'>" + written + "</updated>");
    FeedItem item = draft.item("id", FEED, FETCHED, Backlog.NONE, null, "en");
    assertThat(item.published()).isEqualTo(published);
    assertThat(item.dateConfidence()).isEqualTo(confidence);
    assertThat(draft.publishedBelievably(FETCHED)).isEqualTo(believed ? published : null);
    assertThat(draft.entry().published()).isNull();
  }

  /** What is read is bounded once: the streams behind the poller cut nothing more off it. */
  @Test
  void shouldBoundTextsAsTheStreamsDo() {
    String content = "<description>" + "bridge ".repeat(30_000) + "</description>";
    FeedItem item = draft(content).item("id", FEED, FETCHED, Backlog.NONE, null, "en");

    assertThat((item.summary() + item.content()).length()).isGreaterThan(10_000);
    assertThat(BoundedItem.of(item, FETCHED.toEpochMilli())).isSameAs(item);

    String encoded =
        "<content:encoded xmlns:content='http://purl.org/rss/1.0/modules/content/'>"
            + "bridge ".repeat(30_000)
            + "</content:encoded>";
    FeedItem longer = draft(encoded).item("id", FEED, FETCHED, Backlog.NONE, null, "en");
    assertThat(longer.content().length()).isBetween(99_000, 100_000);
    assertThat(BoundedItem.of(longer, FETCHED.toEpochMilli())).isSameAs(longer);
  }

  private static EntryDraft draft(String date) {
    String document =
        "<rss version='2.0'><channel><item><title>A bridge is closed</title>"
            + date
            + "</item></channel></rss>";
    ParsedFeed feed =
        (ParsedFeed) new FeedParser().parse(document.getBytes(StandardCharsets.UTF_8), null);
    return EntryDraft.of(feed.entries().get(0), address -> Optional.empty(), address -> false);
  }
}
