/**
 * The demo's own world: invented outlets that publish an invented hour of news on the loopback
 * address, and the list of alerts that must result.
 *
 * <p>{@link io.wirewatch.cli.demo.DemoScript} is the hour as written in {@code demo/*.yaml}; {@link
 * io.wirewatch.cli.demo.DemoFeedServer} plays it; {@link io.wirewatch.cli.demo.DemoExpectations}
 * judges what came, and {@link io.wirewatch.cli.demo.DemoProgress} knows when all of it has come.
 */
package io.wirewatch.cli.demo;
