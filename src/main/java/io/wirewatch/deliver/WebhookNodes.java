package io.wirewatch.deliver;

import static io.wirewatch.deliver.SecretNodes.maybeSecret;
import static io.wirewatch.deliver.SecretNodes.secret;
import static io.wirewatch.yaml.YamlNodes.mapping;
import static io.wirewatch.yaml.YamlNodes.need;
import static io.wirewatch.yaml.YamlNodes.place;
import static io.wirewatch.yaml.YamlNodes.text;
import static io.wirewatch.yaml.YamlNodes.word;

import io.wirewatch.deliver.Target.WebhookAddress;
import io.wirewatch.yaml.YamlNodes.Fault;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads where a webhook is, and what goes with each call. */
final class WebhookNodes {
  private static final List<String> KEYS = List.of("url", "format", "secret", "headers");

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

  private WebhookNodes() {}

  static WebhookAddress webhook(Node node) {
    Map<String, Node> entries = mapping(node, "a webhook", KEYS);
    Node urlNode = need(node, entries, "a webhook", "url");
    MaybeSecret url = maybeSecret(urlNode, "url");
    if (url.plain() != null && !isWebAddress(url.plain())) {
      throw new Fault(
          place(urlNode),
          "\"" + withoutUser(url.plain()) + "\" is not an http or https address with a host");
    }
    Map<String, MaybeSecret> headers = new LinkedHashMap<>();
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
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static void headers(Node node, Map<String, MaybeSecret> headers) {
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
              if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
                throw new Fault(place(entry.getKeyNode()), name + " is set by the program itself");
              }
              MaybeSecret value =
                  SECRET_HEADER.matcher(name).matches()
                      ? new MaybeSecret(null, secret(entry.getValueNode(), name))
                      : maybeSecret(entry.getValueNode(), name);
              if (value.plain() != null && !value.plain().matches("[\\x20-\\x7e]{0,1000}")) {
                throw new Fault(place(entry.getValueNode()), name + " must be plain ASCII");
              }
              headers.put(name, value);
            });
  }
}
