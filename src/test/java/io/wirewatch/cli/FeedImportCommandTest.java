package io.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.config.SettingsProblem;
import org.junit.jupiter.api.Test;

class FeedImportCommandTest {
  @Test
  void shouldTakeTheShippedListByItsNameAlone() throws Exception {
    assertThat(FeedImportCommand.content("starter.yaml")).isNotEmpty();
    assertThatThrownBy(() -> FeedImportCommand.content("nowhere/starter.yaml"))
        .isInstanceOf(SettingsProblem.class)
        .hasMessage("nowhere/starter.yaml: there is no such file");
  }
}
