package io.wirewatch.deliver;

import static io.wirewatch.yaml.YamlNodes.duration;
import static io.wirewatch.yaml.YamlNodes.list;
import static io.wirewatch.yaml.YamlNodes.mapping;
import static io.wirewatch.yaml.YamlNodes.need;
import static io.wirewatch.yaml.YamlNodes.place;
import static io.wirewatch.yaml.YamlNodes.text;

import io.wirewatch.deliver.Target.Address;
import io.wirewatch.yaml.YamlNodes;
import io.wirewatch.yaml.YamlNodes.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Targets as people write them: YAML. Pure: takes the text, gives the targets, or everything that
 * is wrong with it, each with line and column and the nearest right word. Secrets are named, not
 * read.
 */
public final class TargetFile {
  private static final List<String> TARGET =
      List.of("id", "webhook", "mail", "when", "private-network", "since");

  private TargetFile() {}

  /**
   * What a file holds.
   *
   * @param targets those that are right
   * @param problems {@code FILE:LINE:COLUMN: what is wrong}
   */
  public record Reading(List<Target> targets, List<String> problems) {}

  /**
   * Reads a file.
   *
   * @param file its name, for the messages
   * @param yaml its text
   */
  public static Reading read(String file, String yaml) {
    List<Target> targets = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    try {
      Node root = YamlNodes.read(yaml);
      if (root != null) {
        Map<String, Node> entries = mapping(root, "a file of targets", List.of("targets"));
        Set<String> ids = new HashSet<>();
        for (Node node :
            entries.containsKey("targets") ? list(entries.get("targets")) : List.<Node>of()) {
          try {
            targets.add(target(node, ids));
          } catch (Fault fault) {
            problems.add(problem(file, fault));
          }
        }
      }
    } catch (Fault fault) {
      problems.add(problem(file, fault));
    }
    return new Reading(List.copyOf(targets), List.copyOf(problems));
  }

  private static String problem(String file, Fault fault) {
    return file
        + ":"
        + fault.place().line()
        + ":"
        + fault.place().column()
        + ": "
        + fault.getMessage();
  }

  private static Target target(Node node, Set<String> ids) {
    Map<String, Node> entries = mapping(node, "a target", TARGET);
    String id = text(need(node, entries, "a target", "id"), "id");
    if (!id.matches("[a-z0-9][a-z0-9-]{0,59}")) {
      throw new Fault(
          place(entries.get("id")),
          "\"" + id + "\" is not an id: small letters, digits and hyphens, at most 60");
    }
    if (!ids.add(id)) {
      throw new Fault(place(entries.get("id")), "the id \"" + id + "\" stands here twice");
    }
    if (entries.containsKey("webhook") == entries.containsKey("mail")) {
      throw new Fault(place(node), "a target must have either webhook: or mail:");
    }
    Address address =
        entries.containsKey("webhook")
            ? WebhookNodes.webhook(entries.get("webhook"))
            : MailNodes.mail(entries.get("mail"));
    return new Target(
        id,
        address,
        entries.containsKey("when") ? WishNodes.wish(entries.get("when")) : Wish.ALL,
        entries.containsKey("private-network") && flag(entries.get("private-network")),
        entries.containsKey("since") ? duration(entries.get("since"), "since") : Target.SINCE);
  }

  private static boolean flag(Node node) {
    String text = text(node, "private-network");
    if (!text.matches("true|false")) {
      throw new Fault(place(node), "private-network must be true or false, not \"" + text + "\"");
    }
    return text.equals("true");
  }
}
