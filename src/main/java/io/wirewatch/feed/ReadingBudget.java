package io.wirewatch.feed;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * What the reading of one document may cost, whoever wrote it: time, nodes of its tree, and
 * characters that its own entities make out of few. Not thread-safe; each document has its own.
 */
final class ReadingBudget {
  /** Some ten times as many as the largest feeds of the field have. */
  private static final int MOST_NODES = 1_000_000;

  private static final int MADE_BY_ENTITIES = 1 << 20;

  /** Looking at the clock costs as much as a small element does. */
  private static final int STEPS_BETWEEN_LOOKS = 256;

  private final LongSupplier nanos;
  private final Duration longest;
  private final long deadline;
  private long expansion;
  private int nodes;
  private int steps;

  /** What was allowed is spent: the document is not read on. */
  static final class Spent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param reason for people, as that of a {@link NotAFeed}
     */
    Spent(String reason) {
      super(reason, null, false, false);
    }
  }

  /**
   * @param length of the document in characters
   * @param longest that its reading may take
   * @param nanos the clock that it is measured by, in nanoseconds
   */
  ReadingBudget(int length, Duration longest, LongSupplier nanos) {
    this.nanos = nanos;
    this.longest = longest;
    this.deadline = nanos.getAsLong() + longest.toNanos();
    this.expansion = (long) length + MADE_BY_ENTITIES;
  }

  /** That of a document which somebody gave us by hand. */
  static ReadingBudget ofOwnFile(int length) {
    return new ReadingBudget(length, Duration.ofMinutes(5), FeedParser.NO_CLOCK);
  }

  /** One more step of the reading. */
  void step() {
    if (++steps >= STEPS_BETWEEN_LOOKS) {
      steps = 0;
      look();
    }
  }

  /** Whether there is time left, asked of the clock at once. */
  void look() {
    if (nanos.getAsLong() - deadline > 0) {
      throw new Spent(
          "the document takes longer than "
              + longest.toSeconds()
              + " s to read: it is made so that it costs much, or is far too large");
    }
  }

  /** One more element or attribute. */
  void node() {
    step();
    if (++nodes > MOST_NODES) {
      throw new Spent(
          "the document has more than "
              + MOST_NODES
              + " elements and attributes, more than any feed");
    }
  }

  /** An entity of the document's own stood for so many characters. */
  void expanded(int characters) {
    expansion -= characters;
    if (expansion < 0) {
      throw new Spent(
          "the document's own entities stand for more text than the document has: a bomb");
    }
  }
}
