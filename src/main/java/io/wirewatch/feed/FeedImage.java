package io.wirewatch.feed;

/** A feed's picture; each part may be null. */
public record FeedImage(String url, String title, String link) {}
