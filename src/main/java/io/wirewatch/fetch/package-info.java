/**
 * How to ask: the only room that speaks HTTP to publishers.
 *
 * <p>A {@link io.wirewatch.fetch.FeedFetcher} puts one question, asynchronously, and always answers
 * with a {@link io.wirewatch.fetch.FetchResult}, never with an exception. It follows redirects
 * itself, so that each hop passes the {@link io.wirewatch.fetch.AddressGuard}: no private address,
 * whatever name led to it. Everything that a stranger's server decides is capped: redirects, bytes
 * on the wire, bytes after expansion, time. A {@link io.wirewatch.fetch.PolitenessKey} names whose
 * budget a question is on, {@link io.wirewatch.fetch.BotWall} tells challenge pages from feeds.
 * {@code HubClient} and {@link io.wirewatch.fetch.HubCallbackServer} speak WebSub with hubs.
 */
package io.wirewatch.fetch;
