package io.wirewatch.subject;

import io.wirewatch.text.NearestWord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** YAML with the place of everything in it, so that a complaint can say where. */
final class YamlNodes {
  private YamlNodes() {}

  /** Something in a YAML document, and where it begins, from 1. */
  record Place(int line, int column) {
    static Place of(Mark mark) {
      return mark == null ? new Place(1, 1) : new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }
  }

  /** What is wrong, and where. */
  static final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Place place;

    Fault(Place place, String message) {
      super(message);
      this.place = place;
    }

    Place place() {
      return place;
    }
  }

  /** The root of a document; null if it is empty. */
  static Node read(String yaml) {
    try {
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      options.setMaxAliasesForCollections(50);
      return new Yaml(options).compose(new java.io.StringReader(yaml));
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
      String problem = e.getProblem() == null ? "it is not YAML" : e.getProblem();
      throw new Fault(Place.of(mark), problem.strip());
    } catch (YAMLException e) {
      throw new Fault(new Place(1, 1), String.valueOf(e.getMessage()));
    }
  }

  static Place place(Node node) {
    return Place.of(node.getStartMark());
  }

  /** The entries of a mapping, all of them with a known name. */
  static Map<String, Node> mapping(Node node, String what, List<String> known) {
    if (!(node instanceof MappingNode map)) {
      throw new Fault(
          place(node),
          what + " must be a list of names and values (" + String.join(", ", known) + ")");
    }
    Map<String, Node> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : map.getValue()) {
      String key = text(tuple.getKeyNode(), "a name");
      if (!known.contains(key)) {
        throw new Fault(
            place(tuple.getKeyNode()),
            what + " has no \"" + key + "\"" + NearestWord.hint(key, known));
      }
      if (entries.put(key, tuple.getValueNode()) != null) {
        throw new Fault(place(tuple.getKeyNode()), "\"" + key + "\" stands here twice");
      }
    }
    return entries;
  }

  static List<Node> list(Node node) {
    return node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
  }

  static String text(Node node, String what) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    throw new Fault(place(node), what + " must be a single value");
  }
}
