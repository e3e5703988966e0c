package io.wirewatch.deliver;

/** A partition of a topic. */
record Place(String topic, int partition) {}
