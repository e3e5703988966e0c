package io.wirewatch.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.GlobalStore;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.apache.kafka.streams.TopologyDescription.Subtopology;

/**
 * A topology as a picture (Mermaid) and as tables, out of what Kafka Streams itself says of it.
 * Read it top to bottom: a rounded box is a topic, a box a step, a drum a store; each frame is a
 * task, which can run on another machine than its neighbour.
 */
public final class TopologyDocument {
  private static final String DYNAMIC = "subject.<id>";

  private final TopologyDescription description;
  private final String applicationId;
  private final Map<String, String> ids = new LinkedHashMap<>();

  /**
   * @param description from {@code Topology.describe()}
   * @param applicationId what internal topics begin with
   */
  public TopologyDocument(TopologyDescription description, String applicationId) {
    this.description = description;
    this.applicationId = applicationId;
  }

  /** A Mermaid flow chart. */
  public String mermaid() {
    StringBuilder chart = new StringBuilder("flowchart TD\n");
    Set<String> topics = new LinkedHashSet<>();
    List<String> arrows = new ArrayList<>();
    subtopologies()
        .forEach(
            part -> {
              chart.append("  subgraph task").append(part.id());
              chart.append("[\"task ").append(part.id()).append("\"]\n");
              for (Node node : ordered(part)) {
                draw(node, chart, arrows, topics);
              }
              chart.append("  end\n");
            });
    for (GlobalStore table : globalStores()) {
      chart.append("  subgraph table").append(table.id()).append("[\"on every instance\"]\n");
      for (String store : table.processor().stores()) {
        chart
            .append("    ")
            .append(id("store " + store))
            .append("[(\"")
            .append(store)
            .append("\")]\n");
      }
      chart.append("  end\n");
      for (String topic : table.source().topicSet()) {
        topics.add(topic);
        table
            .processor()
            .stores()
            .forEach(store -> arrows.add(id("topic " + topic) + " --> " + id("store " + store)));
      }
    }
    for (String topic : topics) {
      chart.append("  ").append(id("topic " + topic)).append("([\"").append(topic).append("\"])\n");
    }
    arrows.stream().distinct().forEach(arrow -> chart.append("  ").append(arrow).append('\n'));
    topics.forEach(
        topic -> chart.append("  class ").append(id("topic " + topic)).append(" topic\n"));
    chart.append("  classDef topic fill:#eef,stroke:#446\n");
    return chart.toString();
  }

  private void draw(Node node, StringBuilder chart, List<String> arrows, Set<String> topics) {
    chart.append("    ").append(id(node.name())).append("[\"").append(node.name()).append("\"]\n");
    node.successors().stream()
        .sorted(Comparator.comparing(Node::name))
        .forEach(next -> arrows.add(id(node.name()) + " --> " + id(next.name())));
    if (node instanceof Source source) {
      for (String topic : new TreeSet<>(source.topicSet())) {
        topics.add(topic);
        arrows.add(id("topic " + topic) + " --> " + id(node.name()));
      }
    } else if (node instanceof Sink sink) {
      String topic = sink.topic() == null ? DYNAMIC : sink.topic();
      topics.add(topic);
      arrows.add(id(node.name()) + " --> " + id("topic " + topic));
    } else if (node instanceof Processor processor) {
      for (String store : new TreeSet<>(processor.stores())) {
        chart
            .append("    ")
            .append(id("store " + store))
            .append("[(\"")
            .append(store)
            .append("\")]\n");
        arrows.add(id(node.name()) + " <--> " + id("store " + store));
      }
    }
  }

  /** The stores: name, who uses it, and the topic that restores it. */
  public Map<String, String> stores() {
    Map<String, String> stores = new TreeMap<>();
    nodes(Processor.class)
        .forEach(
            processor ->
                processor
                    .stores()
                    .forEach(
                        store ->
                            stores.merge(
                                store,
                                processor.name(),
                                (one, other) -> one.equals(other) ? one : one + ", " + other)));
    return stores;
  }

  /** The topic that a store is restored from. */
  public String changelog(String store) {
    return applicationId + "-" + store + "-changelog";
  }

  /** Topics within the stream, in full. */
  public Set<String> repartitionTopics() {
    Set<String> topics = new TreeSet<>();
    nodes(Source.class)
        .flatMap(source -> source.topicSet().stream())
        .filter(TopologyDocument::isWithin)
        .forEach(topic -> topics.add(applicationId + "-" + topic));
    return topics;
  }

  /** Topics that others write, or this stream itself, and that it reads; not those within it. */
  public Set<String> sources() {
    Set<String> topics = new TreeSet<>();
    nodes(Source.class).forEach(source -> topics.addAll(source.topicSet()));
    globalStores().forEach(table -> topics.addAll(table.source().topicSet()));
    topics.removeIf(TopologyDocument::isWithin);
    return topics;
  }

  /** Topics that it writes by name; not those within it. */
  public Set<String> sinks() {
    Set<String> topics = new TreeSet<>();
    nodes(Sink.class).map(Sink::topic).filter(Objects::nonNull).forEach(topics::add);
    topics.removeIf(TopologyDocument::isWithin);
    return topics;
  }

  /** Whether it also writes to topics that each record chooses: those of the subjects. */
  public boolean choosesItsTopic() {
    return nodes(Sink.class).anyMatch(sink -> sink.topic() == null);
  }

  private <N extends Node> Stream<N> nodes(Class<N> kind) {
    return subtopologies().stream()
        .flatMap(part -> part.nodes().stream())
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  private static boolean isWithin(String topic) {
    return topic.endsWith("-repartition");
  }

  /** The names of all nodes and stores, in the order of the stream. */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    subtopologies().forEach(part -> ordered(part).forEach(node -> names.add(node.name())));
    for (GlobalStore table : globalStores()) {
      names.add(table.source().name());
      names.add(table.processor().name());
      names.addAll(table.processor().stores());
    }
    names.addAll(stores().keySet());
    return names;
  }

  private List<Subtopology> subtopologies() {
    return description.subtopologies().stream()
        .sorted(Comparator.comparingInt(Subtopology::id))
        .toList();
  }

  private List<GlobalStore> globalStores() {
    return description.globalStores().stream()
        .sorted(Comparator.comparingInt(GlobalStore::id))
        .toList();
  }

  /** IndependentSource first, then whatever comes behind what stands there already. */
  private static List<Node> ordered(Subtopology part) {
    List<Node> rest = new ArrayList<>(part.nodes());
    rest.sort(Comparator.comparing(Node::name));
    Set<Node> done = new LinkedHashSet<>();
    while (!rest.isEmpty()) {
      Node next =
          rest.stream()
              .filter(node -> done.containsAll(node.predecessors()))
              .findFirst()
              .orElse(rest.get(0));
      rest.remove(next);
      done.add(next);
    }
    return List.copyOf(done);
  }

  private String id(String name) {
    return ids.computeIfAbsent(name, key -> "n" + ids.size());
  }
}
