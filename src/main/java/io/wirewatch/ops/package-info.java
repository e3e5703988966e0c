/**
 * What people and machines see of a running process.
 *
 * <p>{@link io.wirewatch.ops.AdminServer} answers on one address: {@code /livez}, {@code /readyz}
 * and {@code /startupz}, which explain themselves in JSON ({@link io.wirewatch.ops.Health}); {@code
 * /metrics} for Prometheus ({@link io.wirewatch.ops.Metrics}); and the page at {@code /} with the
 * small JSON API behind it. What the page shows is {@link io.wirewatch.ops.RecentNews}: a bounded
 * memory of the topics, which {@link io.wirewatch.ops.TopicWatcher} fills from a read_committed
 * consumer, so that nobody sees what was never committed. {@link io.wirewatch.ops.LiveEvents}
 * passes changes on to open pages.
 *
 * <p>Reads only: nothing here writes to Kafka or changes the stream.
 */
package io.wirewatch.ops;
