package io.wirewatch.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wirewatch.subject.SubjectMonitor;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Matches go to their subject's partition, its home; and to those of the subjects that it mutes,
 * where the same desk learns what it tells. What concerns every subject goes to all.
 */
final class BySubject implements StreamPartitioner<String, AlertSignal> {
  private final SubjectMonitor subjects;

  /** As many as the topic has: as configured, or one on a test driver, which asks with that. */
  private volatile int partitions;

  BySubject(SubjectMonitor subjects, int partitions) {
    this.subjects = subjects;
    this.partitions = partitions;
  }

  @Override
  public Optional<Set<Integer>> partitions(
      String topic, String key, AlertSignal signal, int number) {
    partitions = number;
    if (signal == null || signal.sighting() == null) {
      return Optional.of(IntStream.range(0, number).boxed().collect(Collectors.toSet()));
    }
    Set<Integer> places = new HashSet<>(Set.of(home(key)));
    subjects.muted(key).forEach(id -> places.add(home(id)));
    return Optional.of(places);
  }

  /** The partition from which a subject's alerts come. */
  int home(String subjectId) {
    return Utils.toPositive(Utils.murmur2(subjectId.getBytes(UTF_8))) % partitions;
  }
}
