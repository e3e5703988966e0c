package io.wirewatch.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.deliver.DeliverySettings;
import io.wirewatch.fetch.FetchSettings;
import io.wirewatch.fetch.WebSubSettings;
import io.wirewatch.ops.AdminSettings;
import io.wirewatch.placing.ProcessSettings;
import io.wirewatch.poll.PollSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code defaults.yaml} says what the rooms' own defaults are. */
class RoomSettingsTest {
  private final Settings settings = new SettingsLoader().load();

  @ParameterizedTest
  @CsvSource({
    "fetch.total-timeout,0s",
    "fetch.connect-timeout,0s",
    "fetch.max-redirects,-1",
    "fetch.tick,0s",
    "poll.remembered-items,100000",
    "poll.remembered-items,0"
  })
  void shouldRefuseWhatTheRoomsCannotWorkWith(String key, String value) {
    Settings wrong = new SettingsLoader().override(key, value, "a test").load();
    assertThatThrownBy(
            () -> {
              wrong.bind("fetch", FetchSettings.class);
              wrong.bind("poll", PollSettings.class);
            })
        .isInstanceOf(SettingsProblem.class)
        .hasMessageContainingAll(key, "give ");
  }

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
