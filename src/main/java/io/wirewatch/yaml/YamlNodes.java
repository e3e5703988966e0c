package io.wirewatch.yaml;

import io.wirewatch.text.NearestWord;
import io.wirewatch.text.TimeSpan;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
public final class YamlNodes {
  /** What the parser says of it, which tells nobody what to do. */
  private static final String COLON_IN_TEXT = "mapping values are not allowed";

  private YamlNodes() {}

  /** Something in a YAML document, and where it begins, from 1. */
  public record Place(int line, int column) {
    static Place of(Mark mark) {
      return mark == null ? new Place(1, 1) : new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }
  }

  /** What is wrong, and where. */
  public static final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Place place;

    public Fault(Place place, String message) {
      super(message);
      this.place = place;
    }

    public Place place() {
      return place;
    }
  }

  /** The root of a document; null if it is empty. */
  public static Node read(String yaml) {
    try {
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      options.setMaxAliasesForCollections(50);
      return new Yaml(options).compose(new java.io.StringReader(yaml));
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
      String problem = e.getProblem() == null ? "it is not YAML" : e.getProblem();
      throw new Fault(
          Place.of(mark),
          problem.startsWith(COLON_IN_TEXT)
              ? "a text with a colon and a space in it must stand in quotation marks, as in"
                  + " query: '\"Iran: sanctions\"' or title: \"Iran: sanctions\""
              : problem.strip());
    } catch (YAMLException e) {
      throw new Fault(new Place(1, 1), String.valueOf(e.getMessage()));
    }
  }

  public static Place place(Node node) {
    return Place.of(node.getStartMark());
  }

  /** The entries of a mapping, all of them with a known name. */
  public static Map<String, Node> mapping(Node node, String what, List<String> known) {
    if (!(node instanceof MappingNode map)) {
      throw noMapping(node, what, known);
    }
    Map<String, Node> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : map.getValue()) {
      String key = name(tuple.getKeyNode(), what, known);
      if (entries.put(key, tuple.getValueNode()) != null) {
        throw twice(tuple.getKeyNode(), key);
      }
    }
    return entries;
  }

  static Fault noMapping(Node node, String what, List<String> known) {
    return new Fault(
        place(node),
        what + " must be a list of names and values (" + String.join(", ", known) + ")");
  }

  static Fault twice(Node node, String name) {
    return new Fault(place(node), "\"" + name + "\" stands here twice");
  }

  /** A known name of an entry. */
  static String name(Node node, String what, List<String> known) {
    String name = text(node, "a name");
    if (!known.contains(name)) {
      throw new Fault(
          place(node), what + " has no \"" + name + "\"" + NearestWord.hint(name, known));
    }
    return name;
  }

  /**
   * What must stand in a mapping.
   *
   * @param node the mapping
   * @param entries as {@link #mapping} read it
   * @param what the mapping is called
   */
  public static Node need(Node node, Map<String, Node> entries, String what, String key) {
    Node found = entries.get(key);
    if (found == null) {
      throw new Fault(place(node), what + " must have " + key + ":");
    }
    return found;
  }

  public static List<Node> list(Node node) {
    return node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
  }

  public static String text(Node node, String what) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    throw new Fault(place(node), what + " must be a single value");
  }

  /** One of our words, written with hyphens and in small letters. */
  public static <E extends Enum<E>> E word(Node node, String what, E[] values) {
    String word = text(node, what);
    for (E value : values) {
      if (label(value).equals(word)) {
        return value;
      }
    }
    List<String> known = Stream.of(values).map(YamlNodes::label).toList();
    throw new Fault(
        place(node), what + " can not be \"" + word + "\"" + NearestWord.hint(word, known));
  }

  private static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A whole number from 1 to 9999. */
  public static int number(Node node, String what) {
    String text = text(node, what);
    if (!text.matches("[1-9][0-9]{0,3}")) {
      throw new Fault(place(node), what + " must be a whole number from 1, not \"" + text + "\"");
    }
    return Integer.parseInt(text);
  }

  /** A time span as {@link TimeSpan} reads it, or 0. */
  public static Duration duration(Node node, String what) {
    String text = text(node, what);
    return ("0".equals(text) ? Optional.of(Duration.ZERO) : TimeSpan.parse(text))
        .orElseThrow(
            () ->
                new Fault(
                    place(node),
                    what + " must be a time such as 30m, 4h or 2d, not \"" + text + "\""));
  }
}
