/**
 * Is it watched?
 *
 * <p>A <em>subject</em> is a standing query with an alert policy, written in YAML ({@link
 * io.wirewatch.subject.SubjectFile}). A {@link io.wirewatch.subject.SubjectMonitor} holds all
 * subjects and puts one article at a time to them: Lucene's percolator, the only room that knows
 * Lucene. A match carries the passages that made it.
 *
 * <p>Whether anyone should be told of a match is for {@code alert} to say: the two know nothing of
 * each other. Pure: nothing here knows a clock, a topic or a file of the user's.
 */
package io.wirewatch.subject;
