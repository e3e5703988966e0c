/**
 * Has this been said before?
 *
 * <p>{@link io.wirewatch.dedup.CanonicalUrl} gives links that mean the same page the same form, and
 * a key to compare them by. {@code MaterialChange} distinguishes a revision of an item from the
 * same item again. {@code CopyDetector} finds the text that a new one repeats, word for word or
 * lightly edited, and answers with a {@code CopyVerdict}. {@link io.wirewatch.dedup.SeenItem}
 * judges an item by what is remembered of its identity; {@link io.wirewatch.dedup.BoundedItem} cuts
 * it to size before that, {@link io.wirewatch.dedup.IndependentSource} says as whose report it
 * counts.
 *
 * <p>Pure: values in, verdicts out; what is remembered is handed in, bounded by a settings record,
 * and can be rebuilt by remembering the same texts in the same order.
 */
package io.wirewatch.dedup;
