package io.wirewatch.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import io.wirewatch.model.Alert;
import java.io.StringReader;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AtomFeedTest {
  private static final String SELF = "https://news.example.org/feeds/desk.atom";

  private static SyndFeed read(byte[] feed) throws Exception {
    return new SyndFeedInput().build(new StringReader(new String(feed, UTF_8)));
  }

  @Test
  void shouldBeReadByAReader() throws Exception {
    Alert older = SampleAlerts.alert("desk", "a");
    Alert newer =
        SampleAlerts.alert("desk", "b", 1, "Bridge opens", SampleAlerts.NINE.plusSeconds(60));

    SyndFeed feed = read(AtomFeed.of("desk", "Wirewatch: Desk", SELF, List.of(newer, older)));

    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    assertThat(feed.getTitle()).isEqualTo("Wirewatch: Desk");
    assertThat(feed.getPublishedDate()).isEqualTo(Date.from(newer.raisedAt()));
    assertThat(feed.getEntries())
        .extracting(SyndEntry::getTitle)
        .containsExactly("Bridge opens", "Ministers meet on the border bridge");
    SyndEntry first = feed.getEntries().get(0);
    assertThat(first.getUri()).isEqualTo("urn:wirewatch:alert:desk/b/1");
    assertThat(first.getLink()).isEqualTo("https://news.example.org/b");
    assertThat(first.getDescription().getValue()).contains("the border bridge", "Harbour Post");
  }

  @Test
  void shouldBeTheSameBytesForTheSameAlerts() {
    List<Alert> alerts = List.of(SampleAlerts.alert("desk", "a"));

    assertThat(AtomFeed.of("desk", "T", SELF, alerts))
        .isEqualTo(AtomFeed.of("desk", "T", SELF, alerts));
  }

  @Test
  void shouldBeAFeedAlsoWhenNothingHasHappened() throws Exception {
    assertThat(read(AtomFeed.of("desk", "T", SELF, List.of())).getEntries()).isEmpty();
  }

  @Test
  void shouldKeepTheLinkWhateverAFeedWroteInIt() throws Exception {
    List<Alert> alerts =
        Stream.of("?x=a|b", "?x=\"b\"", "/a b", "/{id}", "/a^b", "/a\ufffe", "/ü")
            .map(rest -> SampleAlerts.linked("https://news.example.org/a" + rest))
            .toList();

    assertThat(read(AtomFeed.of("desk", "T", SELF, alerts)).getEntries())
        .extracting(entry -> entry.getLink().substring("https://news.example.org/a".length()))
        .containsExactly(
            "?x=a%7Cb", "?x=%22b%22", "/a%20b", "/%7Bid%7D", "/a%5Eb", "/a%EF%BF%BE", "/ü");
  }

  @Test
  void shouldCarryNoMarkupOfStrangersAndNothingThatXmlCannotHold() throws Exception {
    Alert hostile =
        SampleAlerts.alert(
            "desk", "a", 0, "<script>alert(1)</script> \u0001\uFFFF ]]>", SampleAlerts.NINE);

    SyndEntry entry = read(AtomFeed.of("desk", "T", SELF, List.of(hostile))).getEntries().get(0);
    assertThat(entry.getTitle()).isEqualToNormalizingWhitespace("<script>alert(1)</script> ]]>");
    assertThat(entry.getTitleEx().getType()).isIn("text", "text/plain", null);
    assertThat(entry.getContents().get(0).getValue()).doesNotContain("<script");
  }
}
