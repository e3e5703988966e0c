package io.wirewatch.subject;

import io.wirewatch.model.Alert;

/**
 * News that waits to be told.
 *
 * @param kind as what
 * @param reason why, for people
 * @param sighting the match
 */
public record Pending(Alert.Kind kind, String reason, Sighting sighting) {}
