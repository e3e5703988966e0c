/**
 * The composition root: plain constructors in order, closed in reverse. {@link
 * io.wirewatch.app.Wirewatch} is the running program, {@link io.wirewatch.app.Wirings} makes its
 * parts out of the settings. The only room, beside the command line, that knows what time it is.
 */
package io.wirewatch.app;
