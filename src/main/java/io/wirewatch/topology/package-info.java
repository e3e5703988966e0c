/**
 * The three streams: {@code PollTopology}, {@code ProcessTopology}, {@code AlertTopology}, each one
 * file that reads top to bottom in the order of the data, and the steps of each with the stores
 * that they own.
 *
 * <p>A step is thin: it reads its store, asks the thinking rooms, stores and forwards. It holds no
 * rule; those that join several thinking rooms are in {@code placing} and {@code reading}. Nodes,
 * stores and internal topics have names of the domain. The program, the tests, the docs and the
 * replay all build these same objects.
 */
package io.wirewatch.topology;
