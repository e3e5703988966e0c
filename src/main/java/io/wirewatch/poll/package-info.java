/**
 * When to ask a feed, and what an answer means. Pure: no HTTP, no Kafka, no clock.
 *
 * <p>A {@link io.wirewatch.poll.PollState} is all that is known of how a feed does. {@link
 * io.wirewatch.poll.PollSchedule} turns it, with the {@link io.wirewatch.poll.PollOutcome} of one
 * poll and the time, into the next state and the next due time. {@link
 * io.wirewatch.poll.ItemIdentity} says which entries of a document are one item, {@link
 * io.wirewatch.poll.FeedMemory} which of them were seen before. {@link io.wirewatch.poll.DueQueue}
 * picks the next feed to ask within the budget of each host. {@link io.wirewatch.poll.HostWatch}
 * watches the hosts: {@link io.wirewatch.poll.SlowedHosts} says which of them mean all their feeds
 * when they ask for a pause, {@link io.wirewatch.poll.OutageDetector} whether an outage is our own.
 */
package io.wirewatch.poll;
