package io.wirewatch.kafka;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/** Where to begin reading. */
public final class Offsets {
  private Offsets() {}

  /**
   * The first record of that time or later in each partition; where there is none yet, the end as
   * it was before the question, so that what is written meanwhile is read.
   *
   * @return an offset for each of the partitions
   */
  public static Map<TopicPartition, Long> since(
      Consumer<?, ?> consumer, Collection<TopicPartition> partitions, Instant time) {
    // The ends are asked first: asked afterwards they may stand behind a record that came between
    // the two answers. For the same reason not seekToEnd, which looks at the next poll only.
    Map<TopicPartition, Long> offsets = new HashMap<>(consumer.endOffsets(partitions));
    Map<TopicPartition, OffsetAndTimestamp> found =
        consumer.offsetsForTimes(
            partitions.stream().collect(Collectors.toMap(p -> p, p -> time.toEpochMilli())));
    found.forEach(
        (partition, offset) -> {
          if (offset != null) {
            offsets.put(partition, offset.offset());
          }
        });
    return offsets;
  }
}
