package io.wirewatch.feed;

/** What a document turned out to be. */
public sealed interface ParseResult permits ParsedFeed, NotAFeed {}
