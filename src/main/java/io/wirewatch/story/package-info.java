/**
 * Which event is this?
 *
 * <p>A {@link io.wirewatch.story.StoryText} is what is compared of an article: its terms, sorted
 * into names, numbers and other words. {@link io.wirewatch.story.StoryAssigner} holds the open
 * stories and says of each new article, in order of arrival, to which it belongs: {@link
 * io.wirewatch.story.StoryAssignment}, opened or joined. How alike an article and a story are is in
 * {@code Likeness}, and for a story in other languages in {@code LikenessAcross}, by {@code
 * Anchors} that are the same in all. What publishers write below everything, {@code Templates}, is
 * left out. {@link io.wirewatch.story.ToldStory} counts what is published of a story.
 *
 * <p>Pure, one text at a time, bounded by {@link io.wirewatch.story.StorySettings}; memory can be
 * rebuilt by remembering the same texts in the same order.
 */
package io.wirewatch.story;
