package io.wirewatch.kafka;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclOperation;

/**
 * What a process does with topics, and so which rights on them it needs.
 *
 * @param reads names of topics
 * @param writes names of topics
 * @param writesUnder beginnings of names: every topic that begins so is written to
 */
public record Rights(Set<String> reads, Set<String> writes, Set<String> writesUnder) {
  public static final Rights NONE = new Rights(Set.of(), Set.of(), Set.of());

  public Rights {
    reads = Set.copyOf(reads);
    writes = Set.copyOf(writes);
    writesUnder = Set.copyOf(writesUnder);
  }

  /** Those of a process that only reads these. */
  public static Rights reading(Collection<? extends Topic<?, ?>> topics) {
    return new Rights(names(topics), Set.of(), Set.of());
  }

  /** Those of a process that only writes these. */
  public static Rights writing(Collection<? extends Topic<?, ?>> topics) {
    return new Rights(Set.of(), names(topics), Set.of());
  }

  /** Those of a process that does both. */
  public Rights and(Rights other) {
    return new Rights(
        union(reads, other.reads),
        union(writes, other.writes),
        union(writesUnder, other.writesUnder));
  }

  /**
   * What is needed on each topic.
   *
   * @param there the names of the topics on the cluster, of which those under a beginning are taken
   * @return operations by name, in alphabetical order
   */
  SortedMap<String, Set<AclOperation>> needed(Collection<String> there) {
    SortedMap<String, Set<AclOperation>> needed = new TreeMap<>();
    reads.forEach(name -> add(needed, name, AclOperation.READ));
    writes.forEach(name -> add(needed, name, AclOperation.WRITE));
    there.stream()
        .filter(name -> writesUnder.stream().anyMatch(name::startsWith))
        .forEach(name -> add(needed, name, AclOperation.WRITE));
    return needed;
  }

  private static void add(
      Map<String, Set<AclOperation>> needed, String name, AclOperation operation) {
    needed.computeIfAbsent(name, any -> EnumSet.noneOf(AclOperation.class)).add(operation);
  }

  private static Set<String> names(Collection<? extends Topic<?, ?>> topics) {
    return topics.stream().map(Topic::name).collect(Collectors.toSet());
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    return java.util.stream.Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
  }
}
