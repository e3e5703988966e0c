package io.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.DateConfidence;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rarer forms that feeds of the real world have: old modules, odd wrappings, cut documents. */
class FeedFormsTest {
  private static ParsedFeed feed(String document) {
    return (ParsedFeed)
        new FeedParser()
            .parse(
                document.getBytes(StandardCharsets.UTF_8),
                new DocumentOrigin("https://news.example/feeds/rss", null, Map.of()));
  }

  private static ParsedEntry item(String inside) {
    return feed("<rss version='2.0' xmlns:media='http://search.yahoo.com/mrss/'"
            + " xmlns:dcterms='http://purl.org/dc/terms/'"
            + " xmlns:dc='http://purl.org/dc/elements/1.1/'"
            + " xmlns:pr='http://prismstandard.org/namespaces/basic/3.0/'"
            + " xmlns:atom='http://www.w3.org/2005/Atom'><channel><title>T</title><item>"
            + inside
            + "</item></channel></rss>")
        .entries()
        .get(0);
  }

  @Test
  void shouldReadWordsThatStandWithPicturesAndFilmsAlone() {
    ParsedEntry film =
        item(
            "<media:group><media:content url='https://img.example/1.mp4' type='video/mp4'>"
                + "<media:title>Harbour on fire</media:title><media:description type='html'>"
                + "&lt;p&gt;Flames over the quay&lt;/p&gt;</media:description>"
                + "<media:credit role='photographer'>A. Holm</media:credit></media:content>"
                + "</media:group><media:text type='html'>&lt;p&gt;Said aloud&lt;/p&gt;</media:text>");
    assertThat(film.title()).isEqualTo("Harbour on fire");
    assertThat(film.summary()).isEqualTo("<p>Flames over the quay</p>");
    assertThat(film.content()).isEqualTo("<p>Said aloud</p>");
    assertThat(film.authors()).isEmpty();
  }

  @Test
  void shouldPreferTheItemsOwnWordsToThoseOfItsPicture() {
    ParsedEntry entry =
        item(
            "<media:content url='https://img.example/1.jpg'><media:title>IMG_1</media:title>"
                + "<media:description>A harbour</media:description></media:content>"
                + "<title>Port closed</title><description>By order</description>");
    assertThat(entry.title()).isEqualTo("Port closed");
    assertThat(entry.summary()).isEqualTo("By order");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<dcterms:created>2026-05-05T07:00:00Z</dcterms:created> | 2026-05-05T07:00:00Z",
        "<dcterms:issued>2026-05-05T07:00:00Z</dcterms:issued> | 2026-05-05T07:00:00Z",
        "<dcterms:available>2026-05-05T07:00:00Z</dcterms:available> | 2026-05-05T07:00:00Z",
        "<dcterms:date>2026-05-05T07:00:00Z</dcterms:date> | 2026-05-05T07:00:00Z",
        "<dc:created>2026-05-05T07:00:00Z</dc:created> | 2026-05-05T07:00:00Z",
        "<pubDate/><dc:date>2026-05-05T07:00:00Z</dc:date> | 2026-05-05T07:00:00Z",
        "<pr:publicationDate>2026-05-05T07:00:00Z</pr:publicationDate> | 2026-05-05T07:00:00Z",
        "<atom:published>2026-05-05T07:00:00Z</atom:published> | 2026-05-05T07:00:00Z",
        "<PubDate>Tue, 05 May 2026 07:00:00 GMT</PubDate> | 2026-05-05T07:00:00Z"
      })
  void shouldFindTheDateWhateverItIsCalled(String element, String expected) {
    ParsedEntry entry = item("<title>A</title>" + element);
    assertThat(entry.published()).isEqualTo(expected);
    assertThat(entry.publishedConfidence()).isEqualTo(DateConfidence.STATED);
  }

  @Test
  void shouldUnwrapCharacterDataHoweverItIsWrapped() {
    assertThat(item("<title><![CDATA[ A ]]]]><![CDATA[> B & C ]]></title>").title())
        .isEqualTo("A ]]> B & C");
    assertThat(item("<title>&lt;![CDATA[Twice]]&gt;</title>").title()).isEqualTo("Twice");
    assertThat(item("<title><![CDATA[<![CDATA[Nested]]]]></title>").title()).isEqualTo("Nested");
    assertThat(
            item("<description>&lt;![CDATA[&lt;p&gt;Text&lt;/p&gt;]]&gt;</description>").summary())
        .isEqualTo("<p>Text</p>");
    assertThat(item("<description>A <![CDATA[<b>b</b>]]> &lt;i&gt;c&lt;/i&gt;</description>"))
        .extracting(ParsedEntry::summary)
        .isEqualTo("A <b>b</b> <i>c</i>");
    assertThat(item("<link><![CDATA[ https://news.example/?a=1&b=2 ]]></link>").link())
        .isEqualTo("https://news.example/?a=1&b=2");
  }

  @Test
  void shouldResolveLinksByTheBaseNextToThem() {
    ParsedEntry entry =
        feed("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://a.example/x/'>"
                + "<entry xml:base='y/'><link rel='alternate' href='1.html'/>"
                + "<link rel='enclosure' href='a.mp3' xml:base='/m/'/>"
                + "<content type='html' xml:base='../c/'>&lt;a href='d'&gt;d&lt;/a&gt;</content>"
                + "</entry></feed>")
            .entries()
            .get(0);
    assertThat(entry.link()).isEqualTo("https://a.example/x/y/1.html");
    assertThat(entry.enclosures().get(0).url()).isEqualTo("https://a.example/m/a.mp3");
    assertThat(entry.content()).isEqualTo("<a href=\"https://a.example/x/c/d\">d</a>");
  }

  @Test
  void shouldReadTheModesOfAtom03() {
    ParsedEntry entry =
        feed("<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry>"
                + "<title mode='base64' type='text/plain'>SGVsbG8=</title>"
                + "<issued>2026-05-05T07:00:00Z</issued><modified>2026-05-05T08:00:00Z</modified>"
                + "<summary mode='xml' type='application/xhtml+xml'>S <b>b</b></summary>"
                + "<content type='text/html' mode='escaped'>&lt;p&gt;C&lt;/p&gt;</content>"
                + "</entry></feed>")
            .entries()
            .get(0);
    assertThat(entry.title()).isEqualTo("Hello");
    assertThat(entry.summary()).isEqualTo("S <b>b</b>");
    assertThat(entry.content()).isEqualTo("<p>C</p>");
    assertThat(entry.published()).isEqualTo("2026-05-05T07:00:00Z");
    assertThat(entry.updated()).isEqualTo("2026-05-05T08:00:00Z");
  }

  @Test
  void shouldReadCdfWithItsBaseAndTheChannelsInIt() {
    ParsedFeed feed =
        feed(
            "<?xml version='1.0'?><CHANNEL HREF='https://c.example/' BASE='https://c.example/d/'>"
                + "<TITLE>Outer</TITLE><ITEM HREF='1.html' LASTMOD='2026-05-05T07:00'>"
                + "<TITLE>One</TITLE><ABSTRACT>First</ABSTRACT></ITEM>"
                + "<CHANNEL HREF='https://c.example/sub'><TITLE>Inner</TITLE><ITEM>"
                + "<A HREF='https://c.example/2'>Two</A><TITLE>Two</TITLE></ITEM></CHANNEL></CHANNEL>");
    assertThat(feed.format()).isEqualTo("cdf");
    assertThat(feed.meta().title()).isEqualTo("Outer");
    assertThat(feed.entries())
        .extracting(ParsedEntry::link)
        .containsExactly("https://c.example/d/1.html", "https://c.example/2");
  }

  @Test
  void shouldReadTheOldModulesOfRss10() {
    ParsedEntry entry =
        feed("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                + " xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'"
                + " xmlns:content='http://purl.org/rss/1.0/modules/content/'>"
                + "<item rdf:about='https://r.example/1'><title>One</title><content:items><rdf:Bag>"
                + "<rdf:li><content:item><content:format rdf:resource='http://www.w3.org/1999/xhtml'/>"
                + "<rdf:value rdf:parseType='Literal'><p>Body</p></rdf:value></content:item></rdf:li>"
                + "</rdf:Bag></content:items><dc:subject><rdf:Bag><rdf:li>War</rdf:li>"
                + "<rdf:li>Peace</rdf:li></rdf:Bag></dc:subject></item></rdf:RDF>")
            .entries()
            .get(0);
    assertThat(entry.content()).isEqualTo("<p>Body</p>");
    assertThat(entry.categories()).extracting(Category::term).containsExactly("War", "Peace");
  }

  @Test
  void shouldReadWhatJsonFeedsReallyHold() {
    ParsedFeed feed =
        feed(
            """
            \ufeff{"version": "https://jsonfeed.org/version/1.1", "title": "J", "items": [
             {"id": "1", "title": "A", "tags": "one", "authors": [{"name": "Ada"}, {"name": "Bo"}],
              "attachments": [{"url": "a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 12}]},
             {"id": "https://j.example/2", "author": {"name": "Old"}},
             {"id": "3", "external_url": "https://e.example/3", "url": null}]}
            """);
    assertThat(feed.truncated()).isFalse();
    ParsedEntry first = feed.entries().get(0);
    assertThat(first.link()).isNull();
    assertThat(first.authors()).extracting(Person::name).containsExactly("Ada", "Bo");
    assertThat(first.categories()).extracting(Category::term).containsExactly("one");
    assertThat(first.enclosures().get(0).url()).isEqualTo("https://news.example/feeds/a.mp3");
    assertThat(feed.entries().get(1).link()).isEqualTo("https://j.example/2");
    assertThat(feed.entries().get(1).authors()).extracting(Person::name).containsExactly("Old");
    assertThat(feed.entries().get(2).link()).isEqualTo("https://e.example/3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"title\":\"A\"},{\"id\":\"2\",\"title\":\"B | 2",
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"title\":\"A\"},{\"id\": | 2",
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"title\":\"A\"}, | 1",
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"title\":\"A\"}<br>Warning | 1"
      })
  void shouldKeepWhatStandsBeforeTheCutInJson(String document, int entries) {
    ParsedFeed feed = feed(document);
    assertThat(feed.truncated()).isTrue();
    assertThat(feed.wellFormed()).isFalse();
    assertThat(feed.entries()).hasSize(entries);
    assertThat(feed.entries().get(0).title()).isEqualTo("A");
  }
}
