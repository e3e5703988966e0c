package io.wirewatch.kafka;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.slf4j.LoggerFactory;

/**
 * A real broker that lets in whoever has a password, allows nothing but what is granted (Kafka's
 * own StandardAuthorizer), and tells what it denied.
 */
public final class GuardedBroker implements AutoCloseable {
  private static final String PLAIN =
      "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\"";

  private final LocalBroker broker;
  private final Logger audit = (Logger) LoggerFactory.getLogger("kafka.authorizer.logger");
  private final Denials denials = new Denials();

  /** What the authorizer says of denials. */
  private static final class Denials extends AppenderBase<ILoggingEvent> {
    final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    protected void append(ILoggingEvent event) {
      if (event.getFormattedMessage().contains("Denied")) {
        lines.add(event.getFormattedMessage());
      }
    }
  }

  private GuardedBroker(LocalBroker broker) {
    this.broker = broker;
    denials.start();
    audit.setLevel(Level.INFO);
    audit.setAdditive(false);
    audit.addAppender(denials);
  }

  /** With one superuser, admin, and these others, who may nothing yet. */
  public static GuardedBroker start(Path directory, String... users) {
    Map<String, String> guard = new HashMap<>();
    guard.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    // The controller's own listener, which no client of a test knows, asks for no password.
    guard.put("super.users", "User:admin;User:ANONYMOUS");
    guard.put("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:SASL_PLAINTEXT");
    guard.put("inter.broker.listener.name", "PLAINTEXT");
    guard.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
    guard.put("listener.name.plaintext.sasl.enabled.mechanisms", "PLAIN");
    StringBuilder jaas = new StringBuilder(PLAIN.formatted("admin", "admin"));
    jaas.append(" user_admin=\"admin\"");
    for (String user : users) {
      jaas.append(" user_%s=\"%s\"".formatted(user, user));
    }
    guard.put("listener.name.plaintext.plain.sasl.jaas.config", jaas.append(';').toString());
    return new GuardedBroker(LocalBroker.start(directory, 0, guard));
  }

  /** Properties for any client of a user. */
  public Map<String, String> client(String user) {
    return Map.of(
        "bootstrap.servers",
        broker.bootstrapServers(),
        "security.protocol",
        "SASL_PLAINTEXT",
        "sasl.mechanism",
        "PLAIN",
        "sasl.jaas.config",
        PLAIN.formatted(user, user) + ";");
  }

  /** Grants operations on what a pattern names. */
  public void allow(String user, ResourcePattern pattern, List<AclOperation> operations)
      throws ExecutionException, InterruptedException {
    List<AclBinding> bindings = new ArrayList<>();
    for (AclOperation operation : operations) {
      bindings.add(
          new AclBinding(
              pattern,
              new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW)));
    }
    try (Admin admin = Cluster.connect(client("admin"))) {
      admin.createAcls(bindings).all().get();
    }
  }

  /** What was denied so far, as the authorizer logs it. */
  public List<String> denied() {
    return List.copyOf(denials.lines);
  }

  @Override
  public void close() {
    broker.close();
    audit.detachAppender(denials);
    audit.setLevel(null);
    audit.setAdditive(true);
  }
}
