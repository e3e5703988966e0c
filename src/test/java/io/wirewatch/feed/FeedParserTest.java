package io.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.DateConfidence;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedParserTest {
  private final FeedParser parser = new FeedParser();

  @Test
  void shouldReadRss() {
    ParsedFeed feed =
        feed(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
                xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
              <channel>
                <title>Tornby Courier &amp; Mail</title>
                <link>https://courier.example/</link>
                <atom:link rel="self" href="https://courier.example/rss"/>
                <atom:link rel="hub" href="https://hub.example/"/>
                <description>News of &lt;b&gt;Tornby&lt;/b&gt;</description>
                <language>en-gb</language>
                <lastBuildDate>Tue, 05 May 2026 07:08:09 GMT</lastBuildDate>
                <ttl>30</ttl>
                <sy:updatePeriod>hourly</sy:updatePeriod>
                <sy:updateFrequency>2</sy:updateFrequency>
                <skipHours><hour>0</hour><hour>24</hour><hour>5</hour></skipHours>
                <skipDays><day>Sunday</day></skipDays>
                <item>
                  <title>Harbour &lt;i&gt;closed&lt;/i&gt; &amp;amp; sealed</title>
                  <link>/2026/harbour</link>
                  <guid isPermaLink="false">tc-1</guid>
                  <description><![CDATA[<p onclick="x()">A <a href="/storm">storm</a>.</p>]]></description>
                  <content:encoded><![CDATA[<p>Long.</p><script>x()</script>]]></content:encoded>
                  <pubDate>Tue, 05 May 2026 09:00:00 +0200</pubDate>
                  <dc:creator>Ada Holm</dc:creator>
                  <category domain="desk">Shipping</category>
                  <comments>https://courier.example/c/1</comments>
                  <enclosure url="/a.mp3" type="audio/mpeg" length="12"/>
                </item>
              </channel>
            </rss>
            """);
    assertThat(feed.format()).isEqualTo("rss_2.0");
    assertThat(feed.wellFormed()).isTrue();
    assertThat(feed.truncated()).isFalse();
    assertThat(feed.meta().title()).isEqualTo("Tornby Courier & Mail");
    assertThat(feed.meta().link()).isEqualTo("https://courier.example/");
    assertThat(feed.meta().description()).isEqualTo("News of <b>Tornby</b>");
    assertThat(feed.meta().language()).isEqualTo("en-gb");
    assertThat(feed.meta().updated()).isEqualTo("2026-05-05T07:08:09Z");
    assertThat(feed.hints().ttlMinutes()).isEqualTo(30);
    assertThat(feed.hints().skipHours()).containsExactlyInAnyOrder(0, 5);
    assertThat(feed.hints().skipDays()).containsExactly(DayOfWeek.SUNDAY);
    assertThat(feed.hints().updateInterval()).contains(Duration.ofMinutes(30));
    assertThat(feed.hints().hub()).isEqualTo("https://hub.example/");
    assertThat(feed.hints().self()).isEqualTo("https://courier.example/rss");
    ParsedEntry entry = feed.entries().get(0);
    assertThat(entry.title()).isEqualTo("Harbour closed & sealed");
    assertThat(entry.link()).isEqualTo("https://courier.example/2026/harbour");
    assertThat(entry.id()).isEqualTo("tc-1");
    assertThat(entry.idIsPermalink()).isFalse();
    assertThat(entry.summary())
        .isEqualTo("<p>A <a href=\"https://courier.example/storm\">storm</a>.</p>");
    assertThat(entry.content()).isEqualTo("<p>Long.</p>");
    assertThat(entry.published()).isEqualTo("2026-05-05T07:00:00Z");
    assertThat(entry.publishedConfidence()).isEqualTo(DateConfidence.STATED);
    assertThat(entry.authors()).containsExactly(new Person("Ada Holm", null, null));
    assertThat(entry.categories()).containsExactly(new Category("Shipping", "desk", null));
    assertThat(entry.language()).isEqualTo("en-gb");
    assertThat(entry.enclosures())
        .containsExactly(new Enclosure("https://courier.example/a.mp3", "audio/mpeg", "12"));
  }

  @Test
  void shouldReadAtom() {
    ParsedFeed feed =
        feed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nb" xml:base="https://avis.example/no/">
              <title type="html">Avisa &amp;amp; &lt;b&gt;Bladet&lt;/b&gt;</title>
              <link rel="self" href="feed.atom"/><link href="./"/>
              <id>urn:avisa</id><updated>2026-05-05T07:08:09Z</updated>
              <entry>
                <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Havnen <em>stengt</em></div></title>
                <link rel="related" href="https://other.example/"/>
                <link rel="enclosure" href="a.mp3" type="audio/mpeg"/>
                <link rel="alternate" type="application/json" href="1.json"/>
                <link rel="alternate" type="text/html" href="1.html"/>
                <id>urn:1</id>
                <published>2026-05-05T06:00:00Z</published><updated>2026-05-05T07:00:00Z</updated>
                <author><name>Ada Holm</name><email>ada@avis.example</email></author>
                <summary>5 &lt; 6</summary>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Se <a href="2.html">her</a></p></div></content>
                <category term="sjø" label="Sjøfart"/>
              </entry>
              <entry><title>B</title><content type="application/octet-stream">SGVpIHZlcmRlbg==</content></entry>
            </feed>
            """);
    assertThat(feed.format()).isEqualTo("atom_1.0");
    assertThat(feed.meta().title()).isEqualTo("Avisa & Bladet");
    assertThat(feed.meta().link()).isEqualTo("https://avis.example/no/");
    ParsedEntry entry = feed.entries().get(0);
    assertThat(entry.title()).isEqualTo("Havnen stengt");
    assertThat(entry.link()).isEqualTo("https://avis.example/no/1.html");
    assertThat(entry.summary()).isEqualTo("5 &lt; 6");
    assertThat(entry.content())
        .isEqualTo("<p>Se <a href=\"https://avis.example/no/2.html\">her</a></p>");
    assertThat(entry.published()).isEqualTo("2026-05-05T06:00:00Z");
    assertThat(entry.updated()).isEqualTo("2026-05-05T07:00:00Z");
    assertThat(entry.authors()).containsExactly(new Person("Ada Holm", "ada@avis.example", null));
    assertThat(entry.language()).isEqualTo("nb");
    assertThat(entry.enclosures()).hasSize(1);
    assertThat(feed.entries().get(1).content()).isEqualTo("Hei verden");
    assertThat(feed.entries().get(1).published()).isNull();
    assertThat(feed.entries().get(1).publishedConfidence()).isEqualTo(DateConfidence.NONE);
  }

  @Test
  void shouldReadRdf() {
    ParsedFeed feed =
        feed(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://a.example/"><title>A</title><link>https://a.example/</link>
                <dc:language>de</dc:language></channel>
              <image rdf:about="x"><title>No title of the feed</title></image>
              <item rdf:about="https://a.example/1"><title>Eins</title><link>https://a.example/1</link>
                <dc:date>2026-05-05T07:00+02:00</dc:date><dc:subject>Politik</dc:subject></item>
            </rdf:RDF>
            """);
    assertThat(feed.format()).isEqualTo("rss_1.0");
    assertThat(feed.meta().title()).isEqualTo("A");
    ParsedEntry entry = feed.entries().get(0);
    assertThat(entry.id()).isEqualTo("https://a.example/1");
    assertThat(entry.published()).isEqualTo("2026-05-05T05:00:00Z");
    assertThat(entry.categories()).extracting(Category::term).containsExactly("Politik");
    assertThat(entry.language()).isEqualTo("de");
  }

  @Test
  void shouldReadJsonFeed() {
    ParsedFeed feed =
        feed(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "J", "home_page_url": "https://j.example/",
             "feed_url": "https://j.example/feed.json", "language": "en",
             "items": [{"id": 7, "url": "/7", "title": "Seven", "content_html": "<p>x<script>y</script></p>",
               "date_published": "2026-05-05T07:00:00Z", "authors": [{"name": "Ada"}], "tags": ["a", 3, "b"]},
               "stray", {"id": "8", "content_text": "a < b"}]}
            """);
    assertThat(feed.format()).isEqualTo("json_1.1");
    assertThat(feed.entries()).hasSize(2);
    ParsedEntry entry = feed.entries().get(0);
    assertThat(entry.id()).isEqualTo("7");
    assertThat(entry.link()).isEqualTo("https://courier.example/7");
    assertThat(entry.content()).isEqualTo("<p>x</p>");
    assertThat(entry.categories()).extracting(Category::term).containsExactly("a", "b");
    assertThat(feed.entries().get(1).content()).isEqualTo("a &lt; b");
  }

  @Test
  void shouldKeepWhatStandsBeforeACut() {
    ParsedFeed feed =
        feed("<rss><channel><title>T</title><item><title>One</title></item><item><title>Tw");
    assertThat(feed.truncated()).isTrue();
    assertThat(feed.entries()).extracting(ParsedEntry::title).containsExactly("One", "Tw");
  }

  @Test
  void shouldMendWhatIsNotWellFormed() {
    ParsedFeed feed =
        feed(
            "\n <br>Warning: x\n<?xml version='1.0'?><rss version=2.0><channel><title>Fish & chips &eacute;&nosuch; \u0001</title>"
                + "<item><title>A < B</b> C</title><media:title>no</media:title><dc:creator>Ada</dc:creator>"
                + "<link>https://a.example/?a=1&b=2</link></item></channel></rss>");
    assertThat(feed.wellFormed()).isFalse();
    assertThat(feed.meta().title()).isEqualTo("Fish & chips é&nosuch;");
    ParsedEntry entry = feed.entries().get(0);
    assertThat(entry.title()).isEqualTo("A < B C");
    assertThat(entry.link()).isEqualTo("https://a.example/?a=1&b=2");
    assertThat(entry.authors()).extracting(Person::name).containsExactly("Ada");
  }

  @Test
  void shouldNeitherExpandNorFetchEntities() {
    StringBuilder bomb =
        new StringBuilder("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a0 \"lol\">");
    for (int i = 1; i < 20; i++) {
      bomb.append("<!ENTITY a").append(i).append(" \"");
      bomb.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
    }
    bomb.append(
        "<!ENTITY secret SYSTEM \"file:///etc/passwd\"><!ENTITY desk 'The &#8220;Desk&#8221;'>]>");
    bomb.append("<rss><channel><title>&a19; &secret; &desk;</title></channel></rss>");
    ParsedFeed feed = feed(bomb.toString());
    assertThat(feed.meta().title())
        .hasSizeLessThan(200)
        .contains("&secret;")
        .contains("The “Desk”");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251,windows-1251",
    "koi8-r,koi8-r",
    "utf-8,utf-8",
    "utf-16le,utf-16le",
    "utf-16be,utf-16be",
    "utf-32le,utf-32le",
    "utf-32be,utf-32be"
  })
  void shouldReadEachDeclaredEncoding(String charset, String expected) {
    byte[] bytes =
        ("<?xml version='1.0' encoding='"
                + charset
                + "'?><rss><channel><title>Новости дня</title></channel></rss>")
            .getBytes(Charset.forName(charset));
    ParsedFeed feed = (ParsedFeed) parser.parse(bytes, DocumentOrigin.UNKNOWN);
    assertThat(feed.meta().title()).isEqualTo("Новости дня");
    assertThat(feed.encoding()).isEqualTo(expected);
  }

  @Test
  void shouldNotBelieveAWrongDeclaration() {
    String document =
        "<?xml version='1.0' encoding='iso-8859-1'?><rss><channel><title>Žižkov – „Věž“</title></channel></rss>";
    ParsedFeed utf8 =
        (ParsedFeed)
            parser.parse(document.getBytes(StandardCharsets.UTF_8), DocumentOrigin.UNKNOWN);
    assertThat(utf8.meta().title()).isEqualTo("Žižkov – „Věž“");
    String latin =
        "<?xml version='1.0' encoding='utf-8'?><rss><channel><title>Été à Orléans</title></channel></rss>";
    ParsedFeed windows =
        (ParsedFeed)
            parser.parse(latin.getBytes(Charset.forName("windows-1252")), DocumentOrigin.UNKNOWN);
    assertThat(windows.meta().title()).isEqualTo("Été à Orléans");
  }

  @Test
  void shouldBelieveHttpBeforeTheDeclaration() {
    byte[] bytes =
        "<?xml version='1.0' encoding='iso-8859-1'?><rss><channel><title>Вести</title></channel></rss>"
            .getBytes(Charset.forName("windows-1251"));
    ParsedFeed feed =
        (ParsedFeed)
            parser.parse(
                bytes, new DocumentOrigin(null, "text/xml; charset=windows-1251", Map.of()));
    assertThat(feed.meta().title()).isEqualTo("Вести");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | empty",
        "'  ' | blank",
        "<!doctype html><html><head><title>Hello</title></head><body><p>Hi</body></html> | web page",
        "<html><title>Just a moment...</title><body>Enable JavaScript and cookies to continue</html> | challenge",
        "<html><title>503 Service Unavailable</title><body>Sorry</body></html> | error page",
        "<opml><body/></opml> | <opml>",
        "{\"error\": \"no\"} | no JSON Feed",
        "{broken | JSON that cannot be read",
        "Not found | neither XML nor JSON"
      })
  void shouldSayWhyItIsNoFeed(String document, String reason) {
    ParseResult result =
        parser.parse(document.getBytes(StandardCharsets.UTF_8), DocumentOrigin.UNKNOWN);
    assertThat(result).isInstanceOf(NotAFeed.class);
    assertThat(((NotAFeed) result).reason()).contains(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<a>", "<a b='", "</a>", "<!-- ", "<![CDATA[", "<a b=\""})
  void shouldNotSlowDownOnManyOpenThings(String piece) {
    String document = "<rss><channel>" + piece.repeat(200_000);
    assertThat(parser.parse(document.getBytes(StandardCharsets.UTF_8), DocumentOrigin.UNKNOWN))
        .isNotNull();
  }

  @Timeout(20)
  @ParameterizedTest
  @ValueSource(strings = {"-", "a", "a@", "a@b", ", ", "\u0130", "<", "("})
  void shouldNotSlowDownOnLongNames(String piece) {
    String name = "x@y.example " + piece.repeat(100_000) + "!";
    String document =
        "<rss><channel><item><title>x</title><author><![CDATA["
            + piece.repeat(100_000)
            + "]]></author><dc:creator><![CDATA["
            + name
            + "]]></dc:creator></item></channel></rss>";
    assertThat(parser.parse(document.getBytes(StandardCharsets.UTF_8), DocumentOrigin.UNKNOWN))
        .isNotNull();
  }

  @Test
  void shouldStopAtItsCaps() {
    String document =
        "<rss><channel>" + "<item><title>x</title></item>".repeat(100) + "</channel></rss>";
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
    assertThat(((ParsedFeed) new FeedParser(1 << 20, 10).parse(bytes, null)).entries()).hasSize(10);
    ParsedFeed cut = (ParsedFeed) new FeedParser(1000, 5000).parse(bytes, null);
    assertThat(cut.truncated()).isTrue();
    assertThat(cut.entries()).hasSizeBetween(30, 40);
  }

  private ParsedFeed feed(String document) {
    ParseResult result =
        parser.parse(
            document.getBytes(StandardCharsets.UTF_8),
            new DocumentOrigin("https://courier.example/rss", "application/xml", Map.of()));
    assertThat(result).isInstanceOf(ParsedFeed.class);
    return (ParsedFeed) result;
  }
}
