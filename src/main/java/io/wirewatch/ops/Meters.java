package io.wirewatch.ops;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.LongSupplier;

/** The counters and gauges of a registry: none without a word that says what it is. */
record Meters(MeterRegistry registry) {

  /**
   * A counter, the same one each time.
   *
   * @param labels name and value of each in turn
   */
  Counter counter(String name, String description, String... labels) {
    return Counter.builder(name).description(description).tags(labels).register(registry);
  }

  /**
   * A number that is asked for at each scrape.
   *
   * @param labels name and value of each in turn
   */
  void gauge(String name, String description, LongSupplier value, String... labels) {
    Gauge.builder(name, value::getAsLong).description(description).tags(labels).register(registry);
  }
}
