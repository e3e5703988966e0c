package io.wirewatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.config.Settings;
import io.wirewatch.config.SettingsLoader;
import io.wirewatch.kafka.Rights;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.Test;

/** What each role may need, held to the topologies as they are built. */
class RoleRightsTest {
  private static final Settings SETTINGS = new SettingsLoader().environment(Map.of()).load();
  private static final Map<Role, Topology> TOPOLOGIES = Topologies.of(SETTINGS);

  @Test
  void shouldAskOfThePollerWhatItsTopologyAndTheCallbackAddressDo() {
    assertThat(of(Role.POLL).reads()).containsAll(named("feeds", "hub-calls", "subscriptions"));
    assertThat(of(Role.POLL).writes())
        .isEqualTo(
            named(
                "items",
                "sightings",
                "feed-status",
                "subscriptions",
                "hub-calls",
                "heartbeats",
                "dead-letters"));
    assertThat(of(Role.POLL).writesUnder()).isEmpty();
  }

  @Test
  void shouldAskOfTheProcessorWhatItsTopologyDoes() {
    assertThat(of(Role.PROCESS).reads()).containsAll(named("items", "sightings", "actors"));
    assertThat(of(Role.PROCESS).writes())
        .isEqualTo(named("articles", "duplicates", "stories", "dead-letters"));
  }

  @Test
  void shouldAskOfTheAlertsToWriteTheTopicOfEachSubject() {
    assertThat(of(Role.ALERT).reads())
        .containsAll(named("articles", "heartbeats", "stories", "subjects"));
    assertThat(of(Role.ALERT).writes()).isEqualTo(named("alerts", "suppressed", "dead-letters"));
    assertThat(of(Role.ALERT).writesUnder()).isEqualTo(named("subject."));
  }

  @Test
  void shouldAskOfEachRoleWhatThePageReads() {
    for (Role role : Role.all()) {
      assertThat(of(role).reads())
          .as(role.stage())
          .containsAll(
              named(
                  "items",
                  "articles",
                  "duplicates",
                  "stories",
                  "alerts",
                  "suppressed",
                  "dead-letters",
                  "feed-status",
                  "subjects"));
    }
    assertThat(of(Role.DELIVER).reads()).containsAll(named("alerts", "redeliveries", "subjects"));
    assertThat(of(Role.DELIVER).writes()).isEqualTo(named("dead-letters"));
  }

  private static Rights of(Role role) {
    return RoleRights.of(Wirings.topics(SETTINGS), TOPOLOGIES, Set.of(role));
  }

  private static Set<String> named(String... names) {
    return Stream.of(names).map(name -> "wirewatch." + name).collect(Collectors.toSet());
  }
}
