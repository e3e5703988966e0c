package io.wirewatch.model;

/** How far a publication date can be believed. */
public enum DateConfidence {
  /** Well-formed, with a zone, and plausible against the time of the fetch. */
  STATED,
  /**
   * Read, but the zone or a part of it had to be guessed, or the date of the last change stands for
   * it.
   */
  GUESSED,
  /** After the time of the fetch. */
  FUTURE,
  /** Implausibly old, such as 1970-01-01. */
  IMPLAUSIBLE,
  /** There was none, or none that could be read. */
  NONE
}
