package io.wirewatch.feed;

/** A file that belongs to an entry; type and length (as written) may be null. */
public record Enclosure(String url, String type, String length) {}
