package io.wirewatch.poll;

/**
 * How many questions may be started now: as many as time brought since, of at most one second (a
 * token bucket). Not thread-safe.
 */
public final class StartBudget {
  private final int perSecond;
  private long lastMillis;
  private double left;

  /**
   * Begins empty, so that a start is no burst.
   *
   * @param perSecond from 1
   * @param millis the time now
   */
  public StartBudget(int perSecond, long millis) {
    this.perSecond = perSecond;
    this.lastMillis = millis;
  }

  /** What the time since brings; a clock that went back brings nothing. */
  public void refill(long millis) {
    double seconds = Math.max(0, millis - lastMillis) / 1000.0;
    lastMillis = millis;
    left = Math.min(perSecond, left + seconds * perSecond);
  }

  /** Whether another may be started. */
  public boolean allows() {
    return left >= 1;
  }

  /** One was started. */
  public void spend() {
    left--;
  }
}
