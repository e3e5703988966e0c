/**
 * Documents into items. A {@link io.wirewatch.feed.FeedParser} takes the bytes of a response and
 * where they came from ({@link io.wirewatch.feed.DocumentOrigin}), and answers a {@link
 * io.wirewatch.feed.ParsedFeed} with its {@link io.wirewatch.feed.ParsedEntry entries}, or a {@link
 * io.wirewatch.feed.NotAFeed} with a reason that a person can act on. It never throws.
 *
 * <p>On the way: {@code CharsetDetector} finds what encoding the bytes really are in; {@code
 * XmlReader} reads XML that need not be well-formed into a tree of {@code Element}s, whose names
 * are made canonical by {@code Namespaces}; {@code FeedReader} and {@code EntryReader} read RSS,
 * RDF, Atom and CDF from it; {@code JsonFeed} reads JSON Feed; {@code FeedDate} reads dates in the
 * broken kinds that feeds have. {@link io.wirewatch.feed.Opml} reads lists of feeds.
 */
package io.wirewatch.feed;
