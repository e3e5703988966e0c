package io.wirewatch.model;

/** How much a subject matters to its watchers, least first. */
public enum Severity {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL
}
