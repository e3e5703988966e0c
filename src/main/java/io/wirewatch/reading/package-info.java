/**
 * One reading of a feed, from the question to the items, as far as no memory is needed.
 *
 * <p>{@link io.wirewatch.reading.FeedReading} asks a publisher, through a source that is handed in,
 * and turns the answer into {@link io.wirewatch.reading.EntryDraft}s; {@link
 * io.wirewatch.reading.Questions} are those in flight. {@link io.wirewatch.reading.PollVerdict}
 * puts an answer into the words of the schedule, {@link io.wirewatch.reading.ItemAddress} which
 * item a web address names. {@link io.wirewatch.reading.HubQuestions} asks the hubs. {@link
 * io.wirewatch.reading.PollPreview} is all of it for one poll, without a stream.
 *
 * <p>Here the rooms of questions, documents and schedules meet ({@code fetch}, {@code feed}, {@code
 * poll}). Of {@code fetch} it knows the questions, the answers and who gives them, not how. It
 * reads no clock; threads are those of whoever answers.
 */
package io.wirewatch.reading;
