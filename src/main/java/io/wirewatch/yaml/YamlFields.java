package io.wirewatch.yaml;

import io.wirewatch.yaml.YamlNodes.Fault;
import io.wirewatch.yaml.YamlNodes.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/**
 * The entries of a mapping, read one by one, so that whoever wrote it learns all that is wrong at
 * once: a fault is handed on, and the reading goes on with what stands in for the entry.
 */
public final class YamlFields {
  private final Map<String, Node> entries = new LinkedHashMap<>();
  private final Place place;
  private final Consumer<Fault> faults;
  private boolean misnamed;

  /**
   * The entries of a node.
   *
   * @param what it is, for the messages: "a subject"
   * @param known the names that there are
   * @param faults is given each fault, of this and of the entries
   */
  public YamlFields(Node node, String what, List<String> known, Consumer<Fault> faults) {
    this.place = YamlNodes.place(node);
    this.faults = faults;
    if (!(node instanceof MappingNode map)) {
      faults.accept(YamlNodes.noMapping(node, what, known));
      return;
    }
    for (NodeTuple tuple : map.getValue()) {
      String name = tried(() -> YamlNodes.name(tuple.getKeyNode(), what, known), null);
      if (name == null) {
        misnamed = true;
      } else if (entries.put(name, tuple.getValueNode()) != null) {
        faults.accept(YamlNodes.twice(tuple.getKeyNode(), name));
      }
    }
  }

  /** Whether an entry bears a name that is none: it may be one that is missed. */
  public boolean misnamed() {
    return misnamed;
  }

  /** Where the mapping begins. */
  public Place place() {
    return place;
  }

  /** The node of an entry; null where there is none. */
  public Node node(String name) {
    return entries.get(name);
  }

  /** An entry, or what stands in for it where there is none or it has a fault. */
  public <T> T get(String name, Function<Node, T> reader, T otherwise) {
    Node node = entries.get(name);
    return node == null ? otherwise : tried(() -> reader.apply(node), otherwise);
  }

  /** What a reading gives, or, after its fault was handed on, what stands in for it. */
  public <T> T tried(Supplier<T> reading, T otherwise) {
    try {
      return reading.get();
    } catch (Fault fault) {
      faults.accept(fault);
      return otherwise;
    }
  }
}
