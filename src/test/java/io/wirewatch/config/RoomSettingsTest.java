package io.wirewatch.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.deliver.DeliverySettings;
import io.wirewatch.fetch.FetchSettings;
import io.wirewatch.fetch.WebSubSettings;
import io.wirewatch.ops.AdminSettings;
import io.wirewatch.placing.ProcessSettings;
import io.wirewatch.poll.PollSettings;
import org.junit.jupiter.api.Test;

/** {@code defaults.yaml} says what the rooms' own defaults are. */
class RoomSettingsTest {
  private final Settings settings = new SettingsLoader().load();

  @Test
  void shouldBeTheDefaultsOfTheRooms() {
    assertThat(settings.bind("poll", PollSettings.class)).isEqualTo(PollSettings.defaults());
    assertThat(settings.bind("fetch", FetchSettings.class)).isEqualTo(FetchSettings.defaults());
    assertThat(settings.bind("process", ProcessSettings.class)).isEqualTo(ProcessSettings.DEFAULT);
    assertThat(settings.bind("deliver", DeliverySettings.class))
        .isEqualTo(DeliverySettings.defaults());
    assertThat(settings.bind("websub", WebSubSettings.class)).isEqualTo(WebSubSettings.defaults());
    assertThat(settings.bind("admin", AdminSettings.class)).isEqualTo(AdminSettings.defaults());
  }
}
