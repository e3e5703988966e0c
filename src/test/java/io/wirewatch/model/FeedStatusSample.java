package io.wirewatch.model;

import java.time.Instant;

/** A feed that answered at its last poll, but for what a test says of it. */
public final class FeedStatusSample {
  private final String id;
  private String outlet;
  private FeedStatus.State state = FeedStatus.State.OK;
  private String reason = "";
  private Instant lastPoll;
  private Instant lastSuccess;
  private Instant lastNewItem;
  private Instant nextPoll;
  private long interval = 300;
  private int failures;
  private long missed;

  private FeedStatusSample(String id, Instant at) {
    this.id = id;
    this.outlet = id;
    this.lastPoll = at;
    this.lastSuccess = at;
    this.lastNewItem = at;
    this.nextPoll = at;
  }

  /** A feed that was polled at that time, and is due again. */
  public static FeedStatusSample of(String id, Instant at) {
    return new FeedStatusSample(id, at);
  }

  public FeedStatusSample outlet(String is) {
    outlet = is;
    return this;
  }

  public FeedStatusSample state(FeedStatus.State is, String why) {
    state = is;
    reason = why;
    return this;
  }

  public FeedStatusSample lastPoll(Instant is) {
    lastPoll = is;
    return this;
  }

  public FeedStatusSample lastSuccess(Instant is) {
    lastSuccess = is;
    return this;
  }

  /** When it is asked again, and the schedule's interval in seconds. */
  public FeedStatusSample next(Instant is, long seconds) {
    nextPoll = is;
    interval = seconds;
    return this;
  }

  /** Failures in a row. */
  public FeedStatusSample failures(int are) {
    failures = are;
    return this;
  }

  /** Items that probably came and went between polls. */
  public FeedStatusSample missed(long are) {
    missed = are;
    return this;
  }

  /** The status. */
  public FeedStatus status() {
    return new FeedStatus(
        id,
        "https://" + id + ".example/",
        outlet,
        state,
        reason,
        lastPoll,
        lastSuccess,
        lastNewItem,
        nextPoll,
        interval,
        200,
        failures,
        20,
        missed);
  }
}
