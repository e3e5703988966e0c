package io.wirewatch.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** Matches go to their subject's partition; what concerns every subject goes to all. */
final class BySubject implements StreamPartitioner<String, AlertSignal> {
  @Override
  public Optional<Set<Integer>> partitions(
      String topic, String key, AlertSignal signal, int partitions) {
    if (signal == null || signal.sighting() == null) {
      return Optional.of(IntStream.range(0, partitions).boxed().collect(Collectors.toSet()));
    }
    return Optional.of(Set.of(Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % partitions));
  }
}
