package io.wirewatch.deliver;

import static io.wirewatch.yaml.YamlNodes.duration;
import static io.wirewatch.yaml.YamlNodes.list;
import static io.wirewatch.yaml.YamlNodes.mapping;
import static io.wirewatch.yaml.YamlNodes.place;
import static io.wirewatch.yaml.YamlNodes.text;
import static io.wirewatch.yaml.YamlNodes.word;

import io.wirewatch.deliver.Target.Address;
import io.wirewatch.deliver.Target.MailAddress;
import io.wirewatch.deliver.Target.WebhookAddress;
import io.wirewatch.model.Alert;
import io.wirewatch.model.Severity;
import io.wirewatch.yaml.YamlNodes;
import io.wirewatch.yaml.YamlNodes.Fault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Targets as people write them: YAML. Pure: takes the text, gives the targets, or everything that
 * is wrong with it, each with line and column and the nearest right word. Secrets are named, not
 * read.
 */
public final class TargetFile {
  private static final List<String> TARGET =
      List.of("id", "webhook", "mail", "when", "private-network", "since");
  private static final List<String> WEBHOOK = List.of("url", "format", "secret", "headers");
  private static final List<String> MAIL =
      List.of("host", "port", "security", "user", "password", "from", "to", "digest");
  private static final List<String> WHEN = List.of("subjects", "severity", "kinds");

  /** Ours, and those that say how the request itself is framed. */
  private static final Set<String> RESERVED =
      Set.of(
          "host",
          "content-length",
          "content-type",
          "transfer-encoding",
          "connection",
          "user-agent",
          "idempotency-key",
          "webhook-id",
          "webhook-timestamp",
          "webhook-signature",
          "wirewatch-target");

  /** Headers that let in whoever knows their value. */
  private static final Pattern SECRET_HEADER =
      Pattern.compile(
          "(proxy-)?authorization|cookie|.*(key|token|secret|password|signature|credential).*",
          Pattern.CASE_INSENSITIVE);

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
            ? webhook(entries.get("webhook"))
            : mail(entries.get("mail"));
    return new Target(
        id,
        address,
        entries.containsKey("when") ? wish(entries.get("when")) : Wish.ALL,
        entries.containsKey("private-network") && flag(entries.get("private-network")),
        entries.containsKey("since") ? duration(entries.get("since"), "since") : Target.SINCE);
  }

  private static WebhookAddress webhook(Node node) {
    Map<String, Node> entries = mapping(node, "a webhook", WEBHOOK);
    Node urlNode = need(node, entries, "a webhook", "url");
    Wording url = wording(urlNode, "url");
    if (url.plain() != null && !isWebAddress(url.plain())) {
      throw new Fault(
          place(urlNode),
          "\"" + withoutUser(url.plain()) + "\" is not an http or https address with a host");
    }
    Map<String, Wording> headers = new LinkedHashMap<>();
    if (entries.containsKey("headers")) {
      headers(entries.get("headers"), headers);
    }
    return new WebhookAddress(
        url,
        entries.containsKey("format")
            ? word(entries.get("format"), "format", WebhookAddress.Format.values())
            : WebhookAddress.Format.JSON,
        entries.containsKey("secret") ? secret(entries.get("secret"), "secret") : null,
        headers);
  }

  private static String withoutUser(String url) {
    return url.replaceFirst("//.*@", "//…@");
  }

  /** Whether it can be asked; also looked at when a secret address is read. */
  static boolean isWebAddress(String url) {
    try {
      URI uri = new URI(url);
      return uri.getScheme() != null
          && uri.getScheme().matches("(?i)https?")
          && uri.getHost() != null
          && uri.getUserInfo() == null;
    } catch (java.net.URISyntaxException e) {
      return false;
    }
  }

  private static void headers(Node node, Map<String, Wording> headers) {
    if (!(node instanceof MappingNode map)) {
      throw new Fault(place(node), "headers must be names and values");
    }
    map.getValue()
        .forEach(
            entry -> {
              String name = text(entry.getKeyNode(), "a header");
              if (!name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,60}")) {
                throw new Fault(place(entry.getKeyNode()), "\"" + name + "\" is no header");
              }
              if (RESERVED.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                throw new Fault(place(entry.getKeyNode()), name + " is set by the program itself");
              }
              Wording value =
                  SECRET_HEADER.matcher(name).matches()
                      ? new Wording(null, secret(entry.getValueNode(), name))
                      : wording(entry.getValueNode(), name);
              if (value.plain() != null && !value.plain().matches("[\\x20-\\x7e]{0,1000}")) {
                throw new Fault(place(entry.getValueNode()), name + " must be plain ASCII");
              }
              headers.put(name, value);
            });
  }

  private static MailAddress mail(Node node) {
    Map<String, Node> entries = mapping(node, "a mail target", MAIL);
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

  private static Wish wish(Node node) {
    Map<String, Node> entries = mapping(node, "when", WHEN);
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

  private static Node need(Node node, Map<String, Node> entries, String what, String key) {
    Node found = entries.get(key);
    if (found == null) {
      throw new Fault(place(node), what + " must have " + key + ":");
    }
    return found;
  }

  private static Wording wording(Node node, String what) {
    return node instanceof ScalarNode
        ? Wording.plain(text(node, what))
        : new Wording(null, secret(node, what));
  }

  /** A secret in clear text is refused: such a file is copied, printed and committed. */
  private static Secret secret(Node node, String what) {
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

  private static boolean flag(Node node) {
    String text = text(node, "private-network");
    if (!text.matches("true|false")) {
      throw new Fault(place(node), "private-network must be true or false, not \"" + text + "\"");
    }
    return text.equals("true");
  }

  private static int port(Node node) {
    String text = text(node, "port");
    if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > 65_535) {
      throw new Fault(place(node), "port must be from 1 to 65535, not \"" + text + "\"");
    }
    return Integer.parseInt(text);
  }
}
