package io.wirewatch.poll;

import java.time.Duration;

/** A schedule that asks at one interval, whatever feeds say; the rest is as by default. */
public final class PollSettingsSample {
  private final PollSettings usual = PollSettings.defaults();
  private final Duration interval;
  private Duration backoff;
  private int remembered = usual.rememberedItems();
  private double jitter = usual.jitter();

  private PollSettingsSample(Duration interval) {
    this.interval = interval;
    this.backoff = interval;
  }

  /** Each feed is asked at that interval, also one that fails. */
  public static PollSettingsSample every(Duration interval) {
    return new PollSettingsSample(interval);
  }

  /** The longest that a failing feed is left alone. */
  public PollSettingsSample backoff(Duration most) {
    backoff = most;
    return this;
  }

  /** Items remembered of each feed. */
  public PollSettingsSample remembered(int are) {
    remembered = are;
    return this;
  }

  /** The share of an interval by which polls are spread. */
  public PollSettingsSample jitter(double is) {
    jitter = is;
    return this;
  }

  /** The settings. */
  public PollSettings settings() {
    return new PollSettings(
        interval,
        interval,
        usual.expectedItems(),
        Duration.ZERO,
        backoff,
        usual.freshFor(),
        usual.lateAfter(),
        usual.outageAfter(),
        usual.unconditionalEvery(),
        remembered,
        usual.besideHub(),
        jitter);
  }
}
