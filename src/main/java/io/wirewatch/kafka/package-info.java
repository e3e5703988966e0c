/**
 * Kafka, and nothing of the field beyond the records.
 *
 * <p>A {@link io.wirewatch.kafka.Topic} is a name with its key and value types, its cleanup and
 * retention; all of them are declared once, in {@link io.wirewatch.kafka.Topics}. {@link
 * io.wirewatch.kafka.JsonSerde} is how records are written, {@link io.wirewatch.kafka.EventHeaders}
 * what their headers say.
 */
package io.wirewatch.kafka;
