package io.wirewatch.feed;

import java.util.List;

/** Documents of each kind, written for the fuzz run. */
final class FuzzSeeds {
  static final List<String> ALL =
      List.of(
          """
          <?xml version="1.0" encoding="utf-8"?><!DOCTYPE rss [<!ENTITY desk "The Desk">]>
          <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"
            xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
          <channel><title>Tornby &desk;</title><link>https://t.example/</link><description>&lt;b&gt;News&lt;/b&gt;</description>
          <language>en</language><ttl>5</ttl><skipHours><hour>3</hour></skipHours><lastBuildDate>Tue, 05 May 2026 07:08:09 GMT</lastBuildDate>
          <item><title>Harbour &amp; quay</title><link>https://t.example/1?a=1&amp;b=2</link><guid isPermaLink="true">https://t.example/1</guid>
          <description><![CDATA[<p>A <a href="/x" onclick="y()">storm</a> <img src="a.png"/></p>]]></description><content:encoded>&lt;div&gt;Long&lt;/div&gt;</content:encoded>
          <pubDate>Tue, 05 May 2026 09:00:00 +0200</pubDate><dc:creator>ada@t.example (Ada Holm)</dc:creator><category domain="d">Sea</category>
          <enclosure url="/a.mp3" length="1" type="audio/mpeg"/><media:group><media:title>M</media:title></media:group></item>
          <item><title>Zweite Meldung äöü — “quoted”</title><description>Kurz</description><pubDate>5. März 2026 10:00</pubDate></item>
          </channel></rss>
          """,
          """
          <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ru" xml:base="https://n.example/a/"><title type="html">&lt;i&gt;Новости&lt;/i&gt;</title>
          <link rel="self" href="feed"/><link href="."/><updated>2026-05-05T07:08:09Z</updated><author><name>Ада</name></author>
          <entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Порт <b>закрыт</b></div></title><link href="1.html"/><id>urn:1</id>
          <published>2026-05-05T07:08:09.123+03:00</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Шторм<br/></p></div></content>
          <source><title>Другая</title><updated>2026-05-05T00:00:00Z</updated></source></entry>
          <entry><title>b</title><content type="application/octet-stream">SGVsbG8=</content><summary mode="base64" type="text/html">PGI+</summary></entry></feed>
          """,
          """
          <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
          <channel rdf:about="https://r.example/"><title>R</title><items><rdf:Seq><rdf:li resource="https://r.example/1"/></rdf:Seq></items></channel>
          <item rdf:about="https://r.example/1"><title>日本語の見出し</title><dc:date>2026-05-05T07:08+09:00</dc:date></item></rdf:RDF>
          """,
          """
          {"version":"https://jsonfeed.org/version/1.1","title":"J","items":[{"id":"1","url":"/1","content_html":"<p>x</p>",
           "date_published":"2026-05-05T07:08:09Z","tags":["a"],"authors":[{"name":"Ada"}],"attachments":[{"url":"a.mp3","size_in_bytes":3}]}]}
          """,
          """
          <!doctype html><html><head><title>Page</title><script>if (a < b && c > d) { x("</p>"); }</script></head><body><p>Text<br>more<table><tr><td>x</body></html>
          """,
          """
          <opml version="2.0"><body><outline text="G"><outline text="Q & A" type="rss" xmlUrl="https://q.example/?a&b"/></outline></body></opml>
          """);

  private FuzzSeeds() {}
}
