package io.wirewatch.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that are made to cost their reader dear. */
class HostileDocumentsTest {
  private final FeedParser parser = new FeedParser();

  private ParseResult parse(String document, String contentType) {
    return parser.parse(
        document.getBytes(UTF_8),
        new DocumentOrigin("https://mill.example/rss", contentType, Map.of()));
  }

  private ParseResult parse(String document) {
    return parse(document, "application/rss+xml");
  }

  private String reason(String document) {
    return ((NotAFeed) parse(document)).reason();
  }

  private static String rss(String inItem) {
    return "<rss version=\"2.0\"><channel><title>Mill</title><item><title>Flour</title>"
        + inItem
        + "</item></channel></rss>";
  }

  @Test
  void shouldNotRepeatAnEndlessNameInItsReason() {
    assertThat(reason("<" + "m".repeat(2_000_000) + ">x"))
        .startsWith("an XML document of another kind (<mmmm")
        .hasSizeLessThan(600);
    assertThat(reason("{\"" + "m".repeat(2_000_000) + "\" oops")).hasSizeLessThan(600);
    assertThat(new NotAFeed("m".repeat(2_000_000)).reason()).hasSizeLessThan(600);
  }

  @Test
  void shouldRefuseEntitiesThatMultiply() {
    String head = "<!DOCTYPE rss [<!ENTITY e \"" + "flour ".repeat(150) + "\">]>";
    assertThat(reason(head + rss("<description>" + "&e;".repeat(40_000) + "</description>")))
        .contains("entities");
    assertThat(reason(head + rss("<a b=\"" + "&e;".repeat(40_000) + "\"/>"))).contains("entities");
    assertThat(parse(head + rss("<description>" + "&e;".repeat(100) + "</description>")))
        .isInstanceOf(ParsedFeed.class);
  }

  @Test
  void shouldRefuseMoreElementsThanAnyFeedHas() {
    assertThat(reason(rss("<z/>".repeat(1_500_000)))).contains("elements");
  }

  @Test
  void shouldKeepFewOfManyAttributes() {
    StringBuilder many =
        new StringBuilder("<link rel=\"alternate\" href=\"https://mill.example/1\"");
    IntStream.range(0, 100_000).forEach(i -> many.append(" a").append(i).append("=\"\""));
    ParsedFeed feed = (ParsedFeed) parse(rss(many + "/>"));
    assertThat(feed.entries().get(0).link()).isEqualTo("https://mill.example/1");
  }

  @Test
  void shouldKeepFewOfEndlessWords() {
    String nest = "<item><category>".repeat(60);
    ParsedFeed feed = (ParsedFeed) parse(rss(nest + "grain ".repeat(500_000)));
    assertThat(feed.entries().get(10).categories().get(0).term()).hasSizeLessThan(5_000);
  }

  @Test
  void shouldReadNoTreeOfJsonThatIsNone() {
    assertThat(
            reason("{\"version\": \"1\", \"items\": 1, \"x\": [" + "{},".repeat(2_000_000) + "0]}"))
        .contains("JSON");
  }

  @Test
  void shouldReadMarkupOfManyOpenTagsUpToABound() {
    ParsedFeed feed =
        (ParsedFeed)
            parse(
                rss(
                    "<description><![CDATA[Bread"
                        + "<p><i>".repeat(400_000)
                        + "]]></description>"));
    assertThat(feed.entries().get(0).summary()).startsWith("Bread").hasSizeLessThan(10_000_000);
  }

  @Test
  void shouldGiveUpWhereReadingTakesTooLong() {
    FeedParser hasty =
        new FeedParser(1 << 20, 10, Duration.ofNanos(50), new AtomicLong()::incrementAndGet);
    ParseResult none = hasty.parse(rss("<z/>".repeat(100_000)).getBytes(UTF_8), null);
    assertThat(((NotAFeed) none).reason()).contains("takes longer than 0 s");
  }

  @Test
  void shouldBoundWhatIsReadAtTheSameTime() {
    ParsingRoom room = new ParsingRoom(100_000);
    int one = room.enter(40_000);
    int other = room.enter(50_000);
    assertThat(room.free()).isLessThan(10_000);
    room.leave(one);
    room.leave(other);
    int larger = room.enter(1_000_000_000);
    assertThat(room.free()).isZero();
    room.leave(larger);
    assertThat(room.free()).isGreaterThan(90_000);
  }

  /** What there are many of, by its number; each was quadratic once. */
  static Stream<Arguments> many() {
    return Stream.of(
        row("comments without an end", n -> rss("<!-- >".repeat(n))),
        row("instructions without an end", n -> rss("<? >".repeat(n))),
        row("end tags without an end", n -> rss("</a".repeat(n))),
        row("comments in a DOCTYPE", n -> "<!DOCTYPE rss [" + "<!-- >".repeat(n) + rss("")),
        row("declarations in a DOCTYPE", n -> "<!DOCTYPE rss [" + "<!ENTITY ".repeat(n) + rss("")),
        row("DOCTYPEs without an end", n -> "<!DOCTYPE [ >".repeat(n) + rss("")),
        row("categories", n -> rss(numbered(n / 2, "<category>c%d</category>"))),
        row("authors", n -> rss(numbered(n / 2, "<author>Miller %d</author>"))));
  }

  private static Arguments row(String name, IntFunction<String> document) {
    return Arguments.of(name, document);
  }

  private static String numbered(int n, String piece) {
    StringBuilder out = new StringBuilder();
    IntStream.range(0, n).forEach(i -> out.append(piece.formatted(i)));
    return out.toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("many")
  @Timeout(value = 15, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void shouldReadManyOf(String name, IntFunction<String> document) {
    assertThat(parse(document.apply(800_000))).isNotNull();
  }

  @Test
  @Timeout(value = 15, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void shouldReadALongContentType() {
    assertThat(parse(rss(""), "text/xml; charset=" + " ".repeat(200_000) + ";"))
        .isInstanceOf(ParsedFeed.class);
    assertThat(parse(rss(""), "text/xml; " + "charset ".repeat(30_000)))
        .isInstanceOf(ParsedFeed.class);
  }
}
