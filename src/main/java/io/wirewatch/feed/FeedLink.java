package io.wirewatch.feed;

/**
 * A link of a feed or an entry.
 *
 * @param href absolute where a base is known
 * @param rel its relation; {@code alternate} where the feed does not say
 * @param type media type; may be null
 * @param title may be null
 * @param hreflang may be null
 * @param length may be null
 */
public record FeedLink(
    String href, String rel, String type, String title, String hreflang, String length) {}
