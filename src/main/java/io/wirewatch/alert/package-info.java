/**
 * Should anyone be told?
 *
 * <p>What comes in is a {@link io.wirewatch.alert.Sighting}: a subject, and what its policy weighs
 * of an article that fits it. What a subject's watcher has been told of a story is an {@link
 * io.wirewatch.alert.AlertState}; {@link io.wirewatch.alert.AlertPolicy} decides from it whether a
 * further sighting is news, and {@link io.wirewatch.alert.AlertDesk} adds what lies between
 * stories: backlogs, silences, quiet hours, groups. It answers with {@link
 * io.wirewatch.alert.AlertDecision}s.
 *
 * <p>All is event time; nothing here knows a clock, a topic or a file, nor how a subject finds its
 * articles.
 */
package io.wirewatch.alert;
