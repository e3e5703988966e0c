package io.wirewatch.bench;

import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.wirewatch.feed.DocumentOrigin;
import io.wirewatch.feed.FeedParser;
import io.wirewatch.feed.ParsedFeed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Our reader beside ROME alone, on the same well-formed news feeds: one operation reads them all.
 * Ours also finds the encoding, cleans the HTML and reads the dates.
 *
 * <p>The feeds are made up here, or are all files below the directory in {@code -Dfeeds=DIR} that
 * ROME can read ({@code java -cp … org.openjdk.jmh.Main FeedParserBenchmark -jvmArgsAppend
 * -Dfeeds=DIR}).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class FeedParserBenchmark {
  private static final DocumentOrigin ORIGIN =
      new DocumentOrigin("https://news.example/feed", "application/xml", Map.of());

  private final FeedParser parser = new FeedParser();
  private final List<byte[]> documents = new ArrayList<>();

  @Setup
  public void read() throws IOException {
    String directory = System.getProperty("feeds");
    if (directory == null) {
      documents.add(rss(60, "utf-8").getBytes(StandardCharsets.UTF_8));
      documents.add(rss(20, "iso-8859-1").getBytes(StandardCharsets.ISO_8859_1));
      documents.add(atom(40).getBytes(StandardCharsets.UTF_8));
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of(directory))) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    long bytes = 0;
    for (Path file : files) {
      byte[] document = bytes(file);
      if (rome(document) > 0) {
        documents.add(document);
        bytes += document.length;
      }
    }
    System.out.println(documents.size() + " feeds, " + bytes + " bytes");
  }

  @Benchmark
  public int ours() {
    int entries = 0;
    for (byte[] document : documents) {
      entries += ((ParsedFeed) parser.parse(document, ORIGIN)).entries().size();
    }
    return entries;
  }

  @Benchmark
  public int romeAlone() {
    int entries = 0;
    for (byte[] document : documents) {
      entries += rome(document);
    }
    return entries;
  }

  private static int rome(byte[] document) {
    try {
      return new SyndFeedInput()
          .build(new XmlReader(new ByteArrayInputStream(document)))
          .getEntries()
          .size();
    } catch (Exception refused) {
      return 0;
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    if (file.toString().endsWith(".gz")) {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        return in.readAllBytes();
      }
    }
    return Files.readAllBytes(file);
  }

  private static String rss(int items, String encoding) {
    StringBuilder out = new StringBuilder();
    out.append("<?xml version=\"1.0\" encoding=\"").append(encoding).append("\"?>");
    out.append("<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"");
    out.append(" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>");
    out.append("<title>Tornby Courier</title><link>https://courier.example/</link>");
    out.append("<description>News of the coast</description><language>en</language>");
    for (int i = 0; i < items; i++) {
      out.append("<item><title>Harbour closed for the ").append(i).append("th day &amp; counting</title>");
      out.append("<link>https://courier.example/2026/05/").append(i).append(".html</link>");
      out.append("<guid isPermaLink=\"false\">tc-").append(i).append("</guid>");
      out.append("<pubDate>Tue, 05 May 2026 07:").append(10 + i % 50).append(":09 GMT</pubDate>");
      out.append("<dc:creator>Ada Holm</dc:creator><category>Shipping</category>");
      out.append("<description>").append("The harbour master said on Monday that the quay would stay closed. ".repeat(3));
      out.append("</description><content:encoded><![CDATA[").append(html(i)).append("]]></content:encoded></item>");
    }
    return out.append("</channel></rss>").toString();
  }

  private static String atom(int entries) {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
    out.append("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Coast Wire</title><id>urn:wire</id>");
    out.append("<updated>2026-05-05T07:08:09Z</updated><link rel=\"self\" href=\"https://wire.example/feed\"/>");
    for (int i = 0; i < entries; i++) {
      out.append("<entry><title>Ferry — „Nordstjernen“ ").append(i).append("</title><id>urn:wire:").append(i);
      out.append("</id><link href=\"https://wire.example/").append(i).append("\"/><author><name>B. Lund</name></author>");
      out.append("<updated>2026-05-05T07:").append(10 + i % 50).append(":09+02:00</updated><content type=\"html\">");
      out.append(html(i).replace("&", "&amp;").replace("<", "&lt;")).append("</content></entry>");
    }
    return out.append("</feed>").toString();
  }

  private static String html(int i) {
    return ("<p>Ships waited <a href=\"/map/" + i + "\">off the coast</a> on Tuesday &mdash; <b>forty</b> of them.</p>"
            + "<p><img src=\"https://courier.example/" + i + ".jpg\" alt=\"Ships\"/>The ministry spoke of days.</p>")
        .repeat(4);
  }
}
