package io.wirewatch.feed;

import io.wirewatch.text.TextNormalizer;
import io.wirewatch.text.WebLink;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/**
 * Reads feed documents: RSS 0.90 to 2.0, RDF, Atom 0.3 and 1.0, CDF, JSON Feed. Thread-safe; never
 * throws, whatever the bytes are, and always comes to an end: a document that costs too much is no
 * feed.
 */
public final class FeedParser {
  private static final int DEFAULT_MOST_BYTES = 32 << 20;
  private static final int DEFAULT_MOST_ENTRIES = 5_000;
  private static final Duration DEFAULT_LONGEST = Duration.ofSeconds(30);

  /** By this clock everything takes no time. */
  static final LongSupplier NO_CLOCK = () -> 0;

  /** One for the process, as there is one heap. */
  private static final ParsingRoom ROOM = ParsingRoom.ofHeap();

  private static final Pattern HTML = Pattern.compile("<html|<!doctype\\s+html");
  private static final Pattern CHALLENGE =
      Pattern.compile(
          "just a moment|attention required|cf-chl|challenge-platform|captcha|are you a robot"
              + "|unusual traffic|access denied|enable javascript and cookies|ddos|incapsula"
              + "|perimeterx|datadome|verify you are human");

  private static final Pattern ERROR_PAGE =
      Pattern.compile(
          "error|forbidden|not found|unavailable|gateway|denied|timed? ?out|maintenance|\\b[45]\\d\\d\\b",
          Pattern.CASE_INSENSITIVE);

  private final int mostBytes;
  private final int mostEntries;
  private final Duration longest;
  private final LongSupplier nanos;

  /** With the usual caps, 32 MiB and 5,000 entries, and for as long as it takes. */
  public FeedParser() {
    this(DEFAULT_MOST_BYTES, DEFAULT_MOST_ENTRIES);
  }

  /**
   * With the usual caps, and half a minute for a document.
   *
   * @param nanos the clock to measure it by, in nanoseconds
   */
  public FeedParser(LongSupplier nanos) {
    this(DEFAULT_MOST_BYTES, DEFAULT_MOST_ENTRIES, DEFAULT_LONGEST, nanos);
  }

  /**
   * @param mostBytes what stands behind so many bytes is not read
   * @param mostEntries entries beyond so many are not read
   */
  public FeedParser(int mostBytes, int mostEntries) {
    this(mostBytes, mostEntries, DEFAULT_LONGEST, NO_CLOCK);
  }

  /**
   * @param mostBytes what stands behind so many bytes is not read
   * @param mostEntries entries beyond so many are not read
   * @param longest a document that takes longer is no feed
   * @param nanos the clock to measure it by, in nanoseconds
   */
  FeedParser(int mostBytes, int mostEntries, Duration longest, LongSupplier nanos) {
    this.mostBytes = mostBytes;
    this.mostEntries = mostEntries;
    this.longest = longest;
    this.nanos = nanos;
  }

  /**
   * Reads a document.
   *
   * @param document the body as received, content coding undone
   * @param origin where it came from
   */
  public ParseResult parse(byte[] document, DocumentOrigin origin) {
    int taken = ROOM.enter(Math.min(document.length, mostBytes));
    try {
      byte[] bytes = document.length > mostBytes ? Arrays.copyOf(document, mostBytes) : document;
      DocumentOrigin from = origin == null ? DocumentOrigin.UNKNOWN : origin;
      ParseResult result = read(bytes, from);
      return result instanceof ParsedFeed feed ? withLinkHeader(feed, from) : result;
    } catch (ReadingBudget.Spent spent) {
      return new NotAFeed(spent.getMessage());
    } catch (RuntimeException | StackOverflowError unforeseen) {
      return new NotAFeed("the document could not be read: " + unforeseen);
    } finally {
      ROOM.leave(taken);
    }
  }

  /** A hub that HTTP names goes before the one in the document (WebSub, section 4). */
  private static ParsedFeed withLinkHeader(ParsedFeed feed, DocumentOrigin origin) {
    String header = origin.headers().get("link");
    if (header == null) {
      return feed;
    }
    String hub = LinkHeader.hub(LinkHeader.targets(header, "hub", origin.url()));
    List<String> self = LinkHeader.targets(header, "self", origin.url());
    return feed.with(feed.hints().under(hub, self.isEmpty() ? null : self.get(0)));
  }

  private ParseResult read(byte[] bytes, DocumentOrigin origin) {
    if (bytes.length == 0) {
      return new NotAFeed("the body is empty");
    }
    CharsetDetector.Decoded decoded = CharsetDetector.decode(bytes, origin.contentType());
    String text = decoded.text();
    ReadingBudget budget = new ReadingBudget(text.length(), longest, nanos);
    budget.look();
    String base = base(origin);
    int start = firstWord(text);
    if (start == text.length()) {
      return new NotAFeed("the body is blank");
    }
    if (text.charAt(start) == '{' || text.charAt(start) == '[') {
      return JsonFeed.read(text, decoded.encoding(), base, mostEntries, budget);
    }
    XmlReader.Tree tree = XmlReader.read(text, budget);
    Element root = FeedReader.root(tree.document());
    if (root == null) {
      return new NotAFeed(whatItIs(tree.document(), text));
    }
    return new FeedReader(tree, decoded.encoding(), base, mostEntries, budget)
        .read(root, origin.headers().get("content-language"));
  }

  /** What links are relative to: Content-Location where it is a web address, else the address. */
  private static String base(DocumentOrigin origin) {
    String location = WebLink.resolve(origin.url(), origin.headers().get("content-location"));
    return WebLink.isWeb(location) ? location : origin.url();
  }

  private static int firstWord(String text) {
    int i = 0;
    while (i < text.length() && (text.charAt(i) <= ' ' || text.charAt(i) == '\ufeff')) {
      i++;
    }
    return i;
  }

  private static String whatItIs(Element document, String text) {
    String head = text.substring(0, Math.min(20_000, text.length())).toLowerCase(Locale.ROOT);
    if (CHALLENGE.matcher(head).find()) {
      return "a challenge or block page instead of a feed: the server takes the poller for a robot";
    }
    for (Element element : document.elements()) {
      if (element.localName().equals("html") || HTML.matcher(head).find()) {
        String title = head.contains("<title") ? title(text) : "";
        if (ERROR_PAGE.matcher(title).find()) {
          return "an error page instead of a feed (\"" + title + "\"): the server refuses or fails";
        }
        return "a web page instead of a feed"
            + (title.isEmpty() ? "" : " (\"" + title + "\")")
            + ": give the address of the feed itself";
      }
      return "an XML document of another kind (<" + start(element.written) + ">) instead of a feed";
    }
    return "neither XML nor JSON: it begins with \"" + start(text) + "\"";
  }

  private static String title(String text) {
    int from = TextNormalizer.lower(text).indexOf("<title");
    from = text.indexOf('>', from) + 1;
    int to = text.indexOf('<', from);
    return from == 0 || to < 0 ? "" : start(text.substring(from, to));
  }

  private static String start(String text) {
    String line = TextConstruct.oneLine(text.substring(0, Math.min(text.length(), 300)));
    return line.length() > 60 ? line.substring(0, 60) + "…" : line;
  }
}
