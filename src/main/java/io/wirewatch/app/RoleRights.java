package io.wirewatch.app;

import io.wirewatch.config.Settings;
import io.wirewatch.kafka.Rights;
import io.wirewatch.kafka.Topics;
import io.wirewatch.ops.AdminServer;
import io.wirewatch.topology.TopologyDocument;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.Topology;

/**
 * Which topics the roles read and write. Of the streams their own topologies tell; beside them
 * stand the page, which every process has, the address for hubs and the delivery.
 */
final class RoleRights {
  private RoleRights() {}

  /** Those of one process. */
  static Rights of(Settings settings, Set<Role> roles) {
    return of(Wirings.topics(settings), Topologies.of(settings), roles);
  }

  static Rights of(Topics topics, Map<Role, Topology> topologies, Set<Role> roles) {
    Rights rights = Rights.reading(AdminServer.reads(topics));
    for (Role role : roles) {
      rights =
          rights.and(
              role == Role.DELIVER
                  ? Rights.reading(
                      List.of(topics.alerts(), topics.redeliveries(), topics.subjects()))
                  : stream(topologies.get(role), topics));
      if (role == Role.POLL) {
        rights = rights.and(Hubs.rights(topics));
      }
    }
    // What cannot be read, processed or delivered goes there, whatever the role.
    return rights.and(Rights.writing(List.of(topics.deadLetters())));
  }

  private static Rights stream(Topology topology, Topics topics) {
    TopologyDocument document = new TopologyDocument(topology.describe(), "");
    return new Rights(
        document.sources(),
        document.sinks(),
        document.choosesItsTopic() ? Set.of(topics.subjectPrefix()) : Set.of());
  }
}
