package io.wirewatch.fetch;

import java.util.concurrent.CompletableFuture;
import okhttp3.HttpUrl;

/**
 * A question on its way: one HTTP request and its answer.
 *
 * @param host the politeness key of the address; a place of its host is held while it is asked
 * @param redirects that led here
 * @param permanent whether only permanent redirects led here
 * @param movedTo where an unbroken chain of these led; null without
 * @param deadline of the whole question, by {@link System#nanoTime}
 * @param room for the document
 * @param answer of the whole question
 */
record Hop(
    FetchRequest request,
    HttpUrl address,
    String host,
    int redirects,
    boolean permanent,
    String movedTo,
    long deadline,
    DocumentRoom.Lease room,
    CompletableFuture<FetchResult> answer) {
  static Hop first(
      FetchRequest request,
      HttpUrl address,
      String host,
      long deadline,
      DocumentRoom.Lease room,
      CompletableFuture<FetchResult> answer) {
    return new Hop(request, address, host, 0, true, null, deadline, room, answer);
  }

  /** The same once more. */
  Hop again(long newDeadline) {
    return new Hop(
        request, address, host, redirects, permanent, movedTo, newDeadline, room, answer);
  }

  /** The next one, where a redirect leads. */
  Hop to(HttpUrl next, String nextHost, boolean permanently) {
    boolean still = permanent && permanently;
    return new Hop(
        request,
        next,
        nextHost,
        redirects + 1,
        still,
        still ? next.toString() : movedTo,
        deadline,
        room,
        answer);
  }
}
