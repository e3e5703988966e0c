/**
 * The composition root: plain constructors in order, closed in reverse.
 *
 * <p>{@link io.wirewatch.app.Wirewatch} is the running program, {@link io.wirewatch.app.Wirings}
 * makes its parts from the settings. What several commands share is here too. The only room,
 * besides the command line, that may look at the clock.
 */
package io.wirewatch.app;
