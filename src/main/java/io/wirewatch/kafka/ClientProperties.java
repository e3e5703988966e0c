package io.wirewatch.kafka;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** What Kafka's clients call their properties. */
public final class ClientProperties {
  private static final Pattern PREFIX =
      Pattern.compile(
          "(main\\.consumer|restore\\.consumer|global\\.consumer|consumer|producer|admin|topic)\\.(.+)");
  private static final Pattern SECRET =
      Pattern.compile(
          ".*(password|secret|jaas|token|credential|keystore\\.key|passphrase|api-key).*");
  private static final Set<String> KNOWN = collect();

  private ClientProperties() {}

  /** All names that the clients of this version know, without prefixes. */
  public static Set<String> known() {
    return KNOWN;
  }

  /** Whether this is one of those names, perhaps with a client's prefix. */
  public static boolean isKnown(String name) {
    return KNOWN.contains(bare(name)) || name.startsWith("topic.");
  }

  /**
   * Whether this may be a property: a known one, or one of those that only plug-ins know. A near
   * miss of a known name is none.
   */
  public static boolean isPlausible(String name) {
    String bare = bare(name);
    return isKnown(name)
        || bare.matches(
            "(config\\.providers|interceptor|listener\\.name|sasl|ssl|metrics|metric|client|confluent|opentelemetry|apicurio|schema\\.registry|upgrade|wirewatch|internal|__).*");
  }

  /** Whether its value must not be shown. */
  public static boolean isSecret(String name) {
    return SECRET.matcher(name).matches();
  }

  private static String bare(String name) {
    var matcher = PREFIX.matcher(name);
    return matcher.matches() ? matcher.group(2) : name;
  }

  private static Set<String> collect() {
    Set<String> names = new TreeSet<>();
    names.addAll(StreamsConfig.configDef().names());
    names.addAll(ConsumerConfig.configNames());
    names.addAll(ProducerConfig.configNames());
    names.addAll(AdminClientConfig.configNames());
    return Set.copyOf(names);
  }
}
