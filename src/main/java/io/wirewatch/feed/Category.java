package io.wirewatch.feed;

/**
 * A category as the feed gave it.
 *
 * @param term never null
 * @param scheme the taxonomy; may be null
 * @param label for people; may be null
 */
public record Category(String term, String scheme, String label) {}
