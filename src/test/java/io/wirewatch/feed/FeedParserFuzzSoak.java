package io.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Mutates feeds of our own for ten minutes ({@code -Dsoak.seconds} changes that, {@code
 * -Dsoak.seed} the run): no exception, no document beyond its time, no growth. A finding names its
 * seed.
 */
class FeedParserFuzzSoak {
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private static final List<String> PIECES =
      List.of(
          "<",
          ">",
          "</",
          "/>",
          "<![CDATA[",
          "]]>",
          "<!--",
          "-->",
          "<!DOCTYPE x [",
          "]>",
          "&",
          "&#",
          "&#x",
          "&amp;",
          "&#0;",
          "&#xD800;",
          "&#99999999999;",
          "<?xml version='1.0' encoding='utf-16'?>",
          "xmlns:a='",
          " xml:base='://'",
          "\"",
          "'",
          "=",
          "\u0000",
          "\ufffe",
          "\ud83d",
          "<item>",
          "</item>",
          "<channel>",
          "</channel>",
          "<feed xmlns='http://www.w3.org/2005/Atom'>",
          "<a:b>",
          "<title type='xhtml'>",
          "<iframe",
          "<script>",
          "</script",
          "<svg><style>",
          "<table><td><table>",
          "{",
          "}",
          "[",
          "\\u0000",
          "2026-99-99T99:99:99+99:99",
          "Mon, 99 Foo 99999",
          "base64",
          "<outline xmlUrl='");

  @Test
  void shouldReadWhateverComes() {
    long seed = Long.getLong("soak.seed", System.nanoTime());
    long until =
        System.nanoTime() + Duration.ofSeconds(Long.getLong("soak.seconds", 600)).toNanos();
    FeedParser parser = new FeedParser();
    long documents = 0;
    long slowest = 0;
    long usedAtFirst = 0;
    while (System.nanoTime() < until) {
      long here = seed + documents;
      byte[] document = mutate(new Random(here));
      long start = System.nanoTime();
      ParseResult result =
          parser.parse(document, new DocumentOrigin("https://f.example/x", null, Map.of()));
      long took = System.nanoTime() - start;
      slowest = Math.max(slowest, took);
      assertThat(took).as("seed %d", here).isLessThan(LONGEST.toNanos());
      if (result instanceof NotAFeed none) {
        assertThat(none.reason()).as("seed %d", here).doesNotContain("could not be read: ");
      }
      Opml.read(document);
      documents++;
      if (documents % 20_000 == 0) {
        System.gc();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        usedAtFirst = usedAtFirst == 0 ? used : usedAtFirst;
        assertThat(used).as("memory in use").isLessThan(usedAtFirst + (200L << 20));
      }
    }
    System.out.printf(
        "%d documents from seed %d, slowest %d ms%n", documents, seed, slowest / 1_000_000);
  }

  private static byte[] mutate(Random random) {
    List<String> seeds = FuzzSeeds.ALL;
    byte[] bytes = seeds.get(random.nextInt(seeds.size())).getBytes(StandardCharsets.UTF_8);
    int mutations = 1 + random.nextInt(30);
    for (int i = 0; i < mutations && bytes.length > 0; i++) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(8)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes = Arrays.copyOf(bytes, at);
        case 2 ->
            bytes =
                splice(
                    bytes,
                    at,
                    at,
                    PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
        case 3 -> {
          int end = Math.min(bytes.length, at + random.nextInt(60));
          bytes = splice(bytes, at, end, new byte[0]);
        }
        case 4 -> {
          int end = Math.min(bytes.length, at + random.nextInt(200));
          bytes = splice(bytes, at, at, Arrays.copyOfRange(bytes, at, end));
        }
        case 5 -> {
          String piece = PIECES.get(random.nextInt(PIECES.size()));
          bytes =
              splice(
                  bytes,
                  at,
                  at,
                  piece.repeat(1 + random.nextInt(500)).getBytes(StandardCharsets.UTF_8));
        }
        case 6 -> {
          String other = seeds.get(random.nextInt(seeds.size()));
          bytes =
              splice(
                  bytes,
                  at,
                  at,
                  other.getBytes(
                      random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16LE));
        }
        default ->
            bytes =
                bytes.length > 1
                    ? splice(bytes, 0, at % 4, new byte[] {(byte) 0xff, (byte) 0xfe})
                    : bytes;
      }
    }
    return bytes.length > 1 << 20 ? Arrays.copyOf(bytes, 1 << 20) : bytes;
  }

  private static byte[] splice(byte[] bytes, int from, int to, byte[] piece) {
    byte[] out = new byte[bytes.length - (to - from) + piece.length];
    System.arraycopy(bytes, 0, out, 0, from);
    System.arraycopy(piece, 0, out, from, piece.length);
    System.arraycopy(bytes, to, out, from + piece.length, bytes.length - to);
    return out;
  }
}
