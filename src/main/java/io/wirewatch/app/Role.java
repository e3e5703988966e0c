package io.wirewatch.app;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a process can do: a Kafka Streams application each, and the delivery of alerts. */
public enum Role {
  /** Asks feeds, publishes items. */
  POLL,
  /** Items into articles, copies and stories. */
  PROCESS,
  /** Articles into alerts. */
  ALERT,
  /** Alerts to those who read no topic. */
  DELIVER;

  /** As in application ids, metrics and on the command line. */
  public String stage() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Those that are a Kafka Streams application. */
  public static Set<Role> streams() {
    return EnumSet.of(POLL, PROCESS, ALERT);
  }

  /** All of them. */
  public static Set<Role> all() {
    return EnumSet.allOf(Role.class);
  }

  /**
   * Roles by name.
   *
   * @throws IllegalArgumentException when one is not known
   */
  public static Set<Role> named(List<String> names) {
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    List<String> unknown = new ArrayList<>();
    for (String name : names) {
      try {
        roles.add(valueOf(name.strip().toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        unknown.add(name);
      }
    }
    if (!unknown.isEmpty() || roles.isEmpty()) {
      throw new IllegalArgumentException(
          "roles are poll, process, alert and deliver; there is no " + String.join(", ", unknown));
    }
    return roles;
  }
}
