/**
 * What becomes of a text: a copy of one before, or an article of a story.
 *
 * <p>{@link io.wirewatch.placing.StoryDesk} takes the texts in order of arrival and lets the two
 * rooms that know nothing of each other, {@code dedup} and {@code story}, agree on each: a copy
 * belongs to the story of its original, and counts as its original's source ({@code KnownSources}).
 * What it keeps of a text is a {@link io.wirewatch.placing.KnownText}, which {@link
 * io.wirewatch.placing.KnownTextCodec} writes as bytes.
 *
 * <p>Pure: what it remembers is a function of the known texts that it asked to be kept, and can be
 * rebuilt from these.
 */
package io.wirewatch.placing;
