package io.wirewatch.app;

import io.wirewatch.config.Settings;
import io.wirewatch.deliver.Deliveries;
import io.wirewatch.kafka.ClusterCheck;
import io.wirewatch.kafka.StateDirectory;
import io.wirewatch.kafka.StreamsProperties;
import io.wirewatch.kafka.Topics;
import io.wirewatch.kafka.UnreadableRows;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Parts of the program made out of its settings, the same for every command. */
public final class Wirings {
  private Wirings() {}

  /** All topics, with the prefix and partitions of the settings. */
  public static Topics topics(Settings settings) {
    try {
      return new Topics(settings.text("topics.prefix"), settings.number("topics.partitions"));
    } catch (IllegalArgumentException e) {
      throw new io.wirewatch.config.SettingsProblem(e.getMessage(), e);
    }
  }

  /**
   * The properties of one stream.
   *
   * @param unreadable is told of rows that cannot be read; null where nobody asks
   */
  public static StreamsProperties streams(
      Settings settings, String stage, Topics topics, UnreadableRows unreadable) {
    String instance = settings.text("streams.instance");
    return new StreamsProperties(
        stage,
        settings.text("streams.application-id"),
        instance.isBlank() ? null : instance,
        settings.number("streams.threads"),
        settings.number("streams.standbys"),
        settings.longNumber("streams.rocksdb-megabytes") * 1024 * 1024,
        stateDirectory(settings),
        topics.deadLetters().name(),
        unreadable,
        settings.kafka());
  }

  /**
   * The name of this process in the groups of targets: the same as in the streams' groups.
   *
   * @throws io.wirewatch.kafka.ClusterProblem when it is to be kept in the state directory, and
   *     that is not writable
   */
  static String instance(Settings settings) {
    String instance = settings.text("streams.instance");
    return instance.isBlank()
        ? StateDirectory.owner(StateDirectory.require(stateDirectory(settings), "its name"))
        : instance;
  }

  /** Where the streams keep their state. */
  public static Path stateDirectory(Settings settings) {
    return settings.path("data.directory").resolve("state");
  }

  /** Where the local broker keeps its data. */
  public static Path brokerDirectory(Settings settings) {
    return settings.path("data.directory").resolve("broker");
  }

  /**
   * What looks at a cluster before a start.
   *
   * @param roles those that will run
   * @param targets ids of those that alerts will be delivered to
   */
  public static ClusterCheck check(Settings settings, Set<Role> roles, List<String> targets) {
    String application = settings.text("streams.application-id");
    return new ClusterCheck(
        topics(settings),
        RoleRights.of(settings, roles),
        application,
        Role.streams().stream().filter(roles::contains).map(Role::stage).toList(),
        targets.stream().map(target -> Deliveries.group(application, target)).toList(),
        stateDirectory(settings),
        settings.kafka());
  }
}
