package io.wirewatch.deliver;

import static io.wirewatch.deliver.SecretNodes.secret;
import static io.wirewatch.yaml.YamlNodes.duration;
import static io.wirewatch.yaml.YamlNodes.list;
import static io.wirewatch.yaml.YamlNodes.mapping;
import static io.wirewatch.yaml.YamlNodes.need;
import static io.wirewatch.yaml.YamlNodes.place;
import static io.wirewatch.yaml.YamlNodes.text;
import static io.wirewatch.yaml.YamlNodes.word;

import io.wirewatch.deliver.Target.MailAddress;
import io.wirewatch.yaml.YamlNodes.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;

/** Reads to whom mail goes, and by which server. */
final class MailNodes {
  private static final List<String> KEYS =
      List.of("host", "port", "security", "user", "password", "from", "to", "digest");

  private MailNodes() {}

  static MailAddress mail(Node node) {
    Map<String, Node> entries = mapping(node, "a mail target", KEYS);
    MailAddress.Security security =
        entries.containsKey("security")
            ? word(entries.get("security"), "security", MailAddress.Security.values())
            : MailAddress.Security.STARTTLS;
    if (entries.containsKey("user") != entries.containsKey("password")) {
      throw new Fault(place(node), "user: and password: stand together or not at all");
    }
    List<Mailbox> to = new ArrayList<>();
    for (Node each : list(need(node, entries, "a mail target", "to"))) {
      to.add(mailbox(each, "to"));
    }
    if (to.isEmpty()) {
      throw new Fault(place(entries.get("to")), "to: names nobody");
    }
    return new MailAddress(
        text(need(node, entries, "a mail target", "host"), "host"),
        entries.containsKey("port")
            ? port(entries.get("port"))
            : security == MailAddress.Security.TLS ? 465 : 587,
        security,
        entries.containsKey("user") ? text(entries.get("user"), "user") : null,
        entries.containsKey("password") ? secret(entries.get("password"), "password") : null,
        mailbox(need(node, entries, "a mail target", "from"), "from"),
        to,
        entries.containsKey("digest") ? duration(entries.get("digest"), "digest") : Duration.ZERO);
  }

  private static Mailbox mailbox(Node node, String what) {
    try {
      return Mailbox.parse(text(node, what));
    } catch (IllegalArgumentException e) {
      throw new Fault(place(node), what + ": " + e.getMessage());
    }
  }

  private static int port(Node node) {
    String text = text(node, "port");
    if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > 65_535) {
      throw new Fault(place(node), "port must be from 1 to 65535, not \"" + text + "\"");
    }
    return Integer.parseInt(text);
  }
}
