package io.wirewatch.deliver;

import static io.wirewatch.yaml.YamlNodes.list;
import static io.wirewatch.yaml.YamlNodes.mapping;
import static io.wirewatch.yaml.YamlNodes.place;
import static io.wirewatch.yaml.YamlNodes.text;
import static io.wirewatch.yaml.YamlNodes.word;

import io.wirewatch.model.Alert;
import io.wirewatch.model.Severity;
import io.wirewatch.yaml.YamlNodes.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;

/** Reads which alerts a target wants. */
final class WishNodes {
  private static final List<String> KEYS = List.of("subjects", "severity", "kinds");

  private WishNodes() {}

  static Wish wish(Node node) {
    Map<String, Node> entries = mapping(node, "when", KEYS);
    List<String> subjects = new ArrayList<>();
    List<Alert.Kind> kinds = new ArrayList<>();
    if (entries.containsKey("subjects")) {
      for (Node each : list(entries.get("subjects"))) {
        String glob = text(each, "subjects");
        if (!glob.matches("[a-z0-9*-]{1,100}")) {
          throw new Fault(
              place(each), "\"" + glob + "\" is no id of a subject; * stands for any letters");
        }
        subjects.add(glob);
      }
    }
    if (entries.containsKey("kinds")) {
      list(entries.get("kinds"))
          .forEach(each -> kinds.add(word(each, "kinds", Alert.Kind.raised())));
    }
    return new Wish(
        subjects,
        entries.containsKey("severity")
            ? word(entries.get("severity"), "severity", Severity.values())
            : null,
        kinds);
  }
}
