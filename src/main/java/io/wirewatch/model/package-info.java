/**
 * The records that travel on Wirewatch's topics, in the words of the field.
 *
 * <p>A {@link io.wirewatch.model.Feed} is polled and gives {@link io.wirewatch.model.FeedItem}s. An
 * item seen for the first time, or materially changed, becomes an {@link
 * io.wirewatch.model.Article} with its {@link io.wirewatch.model.Tags}; any other is a {@link
 * io.wirewatch.model.Duplicate}. Articles about one event form a {@link io.wirewatch.model.Story}.
 * An article that fits a {@link io.wirewatch.model.Subject} is a {@link
 * io.wirewatch.model.SubjectMatch}, which ends as an {@link io.wirewatch.model.Alert} or as {@link
 * io.wirewatch.model.Suppressed}.
 *
 * <p>Records only, immutable in depth, JDK only. Every time is an {@link java.time.Instant}; every
 * list is copied on the way in; null means "not known" and is left out of the JSON.
 */
package io.wirewatch.model;
