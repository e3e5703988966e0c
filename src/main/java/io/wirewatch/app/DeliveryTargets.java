package io.wirewatch.app;

import io.wirewatch.config.Settings;
import io.wirewatch.config.SettingsProblem;
import io.wirewatch.deliver.Channels;
import io.wirewatch.deliver.DeliverySettings;
import io.wirewatch.deliver.Target;
import io.wirewatch.deliver.Targets;
import io.wirewatch.model.Alert;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** The targets of the settings, for looking at and for trying. */
public final class DeliveryTargets {
  private final Map<String, Target> targets;
  private final Channels channels;

  private DeliveryTargets(Map<String, Target> targets, Channels channels) {
    this.targets = targets;
    this.channels = channels;
  }

  /**
   * Reads them.
   *
   * @param place file or directory; null: that of {@code deliver.targets}
   * @throws SettingsProblem with all that is wrong, each with file, line and column
   */
  public static DeliveryTargets read(Settings settings, Path place) {
    DeliverySettings delivery = settings.bind("deliver", DeliverySettings.class);
    Targets read = Targets.read(place == null ? delivery.targets() : place.toString());
    if (!read.problems().isEmpty()) {
      throw new SettingsProblem(String.join(System.lineSeparator(), read.problems()));
    }
    return new DeliveryTargets(
        read.targets(), new Channels(delivery, System.getenv(), InstantSource.system()));
  }

  /** All, by id, in the order of the files. */
  public Map<String, Target> byId() {
    return targets;
  }

  /** What is missing at a target before it can be served; empty when nothing is. */
  public List<String> missing(Target target) {
    return channels.missing(target);
  }

  /** Sends one alert now, and waits for what comes back. */
  public Channels.Trial tryOut(Target target, Alert alert) {
    return channels.tryOut(target, alert);
  }
}
