/**
 * Kafka, and nothing of the field beyond the records.
 *
 * <p>A {@link io.wirewatch.kafka.Topic} is a name with its key and value types, its cleanup and
 * retention; all of them are declared once, in {@link io.wirewatch.kafka.Topics}. {@link
 * io.wirewatch.kafka.JsonSerde} is how records are written, {@link io.wirewatch.kafka.EventHeaders}
 * what their headers say. {@link io.wirewatch.kafka.TopicProvisioner} and {@link
 * io.wirewatch.kafka.ClusterCheck} bring a cluster into shape, {@link
 * io.wirewatch.kafka.StreamsRunner} runs a stream, {@link io.wirewatch.kafka.DeadLetters} keeps
 * what cannot be read, and {@link io.wirewatch.kafka.LocalBroker} is the broker of the demo.
 */
package io.wirewatch.kafka;
