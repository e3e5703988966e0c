package io.wirewatch.deliver;

import static io.wirewatch.yaml.YamlNodes.mapping;
import static io.wirewatch.yaml.YamlNodes.place;
import static io.wirewatch.yaml.YamlNodes.text;

import io.wirewatch.yaml.YamlNodes.Fault;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads what may be secret in a file of targets: secrets are named there, never written. */
final class SecretNodes {
  private SecretNodes() {}

  /** What may stand there itself, or be a secret. */
  static MaybeSecret maybeSecret(Node node, String what) {
    return node instanceof ScalarNode
        ? MaybeSecret.plain(text(node, what))
        : new MaybeSecret(null, secret(node, what));
  }

  /** A secret in clear text is refused: such a file is copied, printed and committed. */
  static Secret secret(Node node, String what) {
    if (node instanceof ScalarNode) {
      throw new Fault(
          place(node), what + " must not stand here itself: write {file: PATH} or {env: VARIABLE}");
    }
    Map<String, Node> entries = mapping(node, what, List.of("file", "env"));
    if (entries.size() != 1) {
      throw new Fault(place(node), what + " must be either {file: PATH} or {env: VARIABLE}");
    }
    return entries.containsKey("file")
        ? new Secret(Path.of(text(entries.get("file"), "file")), null)
        : new Secret(null, text(entries.get("env"), "env"));
  }
}
