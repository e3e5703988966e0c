package io.wirewatch.fetch;

import java.util.Map;

/** What came of one question. Header names are in lower case. */
public sealed interface FetchResult {
  /** HTTP status of the last answer; 0 where there was none. */
  int status();

  /** Its headers; empty where there was no answer. */
  Map<String, String> headers();

  /**
   * Whoever asked needs the document no more. Until then it takes a part of the room that documents
   * have together (fetch.max-held-bytes), and others may wait for it.
   */
  default void release() {}

  /**
   * A document; whether it is a feed is for the parser to say.
   *
   * @param body after expansion
   * @param url where it was found, after redirects
   * @param movedTo where an unbroken chain of permanent redirects led; null without
   * @param wall which bot wall it comes from, should it turn out to be no feed; null where it looks
   *     like none. A feed may well write of bot walls
   * @param room gives back the room that the document takes
   */
  record Fetched(
      int status,
      Map<String, String> headers,
      byte[] body,
      String url,
      String movedTo,
      String wall,
      Runnable room)
      implements FetchResult {
    /** A document that takes no room of others. */
    public Fetched(
        int status,
        Map<String, String> headers,
        byte[] body,
        String url,
        String movedTo,
        String wall) {
      this(status, headers, body, url, movedTo, wall, () -> {});
    }

    @Override
    public void release() {
      room.run();
    }

    /** A document that looks like no bot wall. */
    public Fetched(
        int status, Map<String, String> headers, byte[] body, String url, String movedTo) {
      this(status, headers, body, url, movedTo, null);
    }
  }

  /** 304. */
  record NotModified(int status, Map<String, String> headers, String movedTo)
      implements FetchResult {}

  /** 429, or 503 with Retry-After. */
  record RateLimited(int status, Map<String, String> headers) implements FetchResult {}

  /** 410. */
  record Gone(int status, Map<String, String> headers) implements FetchResult {}

  /** A bot wall answered in the feed's place. */
  record Walled(int status, Map<String, String> headers, String reason) implements FetchResult {}

  /**
   * Nothing usable came.
   *
   * @param reason for people
   * @param kind what failed
   */
  record Failed(int status, Map<String, String> headers, Kind kind, String reason)
      implements FetchResult {

    /** What failed. */
    public enum Kind {
      /** The name could not be resolved. */
      NAME,
      /** No connection, or it broke. */
      CONNECTION,
      /** It took too long. */
      TIMEOUT,
      /** The certificate or the handshake. */
      TLS,
      /** The address, port or scheme is not to be asked. */
      REFUSED,
      /** Too many redirects, a loop, or a redirect to nowhere. */
      REDIRECTS,
      /** The document is larger than the cap, packed or unpacked. */
      TOO_LARGE,
      /** The packed body could not be unpacked. */
      ENCODING,
      /** An HTTP status that is no answer. */
      STATUS
    }

    /** Whether not even an HTTP answer came for a reason that could be our own network. */
    public boolean network() {
      return kind == Kind.NAME || kind == Kind.CONNECTION || kind == Kind.TIMEOUT;
    }
  }
}
