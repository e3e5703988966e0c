/**
 * Is it watched, and should anyone be told?
 *
 * <p>A <em>subject</em> is a standing query with an alert policy, written in YAML ({@link
 * io.wirewatch.subject.SubjectFile}). A {@link io.wirewatch.subject.SubjectMonitor} holds all
 * subjects and asks them of one article at a time: Lucene's percolator, the only place in the house
 * that knows Lucene. A match carries the passages that made it.
 *
 * <p>What a subject's watcher has been told of a story is an {@link
 * io.wirewatch.subject.AlertState}; {@link io.wirewatch.subject.AlertPolicy} decides from it
 * whether a further match is news, and {@link io.wirewatch.subject.AlertDesk} adds what lies
 * between stories: backlogs, silences, quiet hours, groups. All is event time; nothing here knows a
 * clock, a topic or a file.
 */
package io.wirewatch.subject;
