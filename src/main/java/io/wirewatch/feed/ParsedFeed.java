package io.wirewatch.feed;

import java.util.List;

/**
 * A feed document as read.
 *
 * @param encoding the encoding that the bytes were read in, lower case
 * @param format such as {@code rss_2.0}, {@code atom_1.0}, {@code json_1.1}
 * @param wellFormed false where something had to be mended
 * @param truncated true where the document stops before its end; the entries before the cut are
 *     here
 * @param meta what it says about itself
 * @param entries in the order of the document
 * @param hints how often to ask, and whom
 */
public record ParsedFeed(
    String encoding,
    String format,
    boolean wellFormed,
    boolean truncated,
    FeedMeta meta,
    List<ParsedEntry> entries,
    PollHints hints)
    implements ParseResult {
  public ParsedFeed {
    entries = List.copyOf(entries);
  }

  /** The same feed with other hints. */
  ParsedFeed with(PollHints other) {
    return new ParsedFeed(encoding, format, wellFormed, truncated, meta, entries, other);
  }
}
