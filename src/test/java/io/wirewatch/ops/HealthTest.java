package io.wirewatch.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HealthTest {
  private static RoleHealth role(String state, boolean hasRun, long restoring, long pollAge) {
    return new RoleHealth(
        "process",
        state,
        hasRun,
        List.of(),
        restoring == 0 ? Map.of() : Map.of("seen-items", restoring),
        null,
        pollAge);
  }

  private static Health judge(RoleHealth... roles) {
    return Health.judge(List.of(roles), List.of(), false, SampleNews.T0);
  }

  @Test
  void shouldBeWellWhenAllRolesRun() {
    Health health = judge(role("RUNNING", true, 0, 1), role("RUNNING", true, 0, -1));
    assertThat(health.live() && health.ready() && health.started()).isTrue();
    assertThat(health.reasons()).isEmpty();
  }

  @Test
  void shouldLiveButWaitWhileItRestores() {
    Health health = judge(role("REBALANCING", false, 1_200, 1));
    assertThat(health.live()).isTrue();
    assertThat(health.ready()).isFalse();
    assertThat(health.reasons()).containsExactly("process: restoring, 1,200 records left");
  }

  @Test
  void shouldStayReadyThroughALaterRebalance() {
    assertThat(judge(role("REBALANCING", true, 0, 1)).ready()).isTrue();
  }

  @Test
  void shouldAskForARestartOnlyWhereItHelps() {
    assertThat(judge(role("ERROR", true, 0, 1)).live()).isFalse();
    assertThat(judge(role("RUNNING", true, 0, 5_000)).live()).isFalse();
    assertThat(judge(role("CREATED", false, 0, -1)).live()).isTrue();
  }

  @Test
  void shouldAskForARestartWhenThePagesThreadHasDiedAndNotBeReadyForThePageAlone() {
    RoleHealth page = new RoleHealth("page", "ERROR", true, List.of(), Map.of(), null, 1);
    RoleHealth well = new RoleHealth("page", "RUNNING", true, List.of(), Map.of(), null, 1);
    List<RoleHealth> roles = List.of(role("RUNNING", true, 0, 1));

    assertThat(Health.judge(roles, List.of(page), false, SampleNews.T0).live()).isFalse();
    assertThat(Health.judge(roles, List.of(well), false, SampleNews.T0).live()).isTrue();
    assertThat(Health.judge(List.of(), List.of(well), false, SampleNews.T0).ready()).isFalse();
  }

  @Test
  void shouldNotBeReadyWhileItShutsDown() {
    Health health =
        Health.judge(List.of(role("NOT_RUNNING", true, 0, 1)), List.of(), true, SampleNews.T0);
    assertThat(health.ready()).isFalse();
    assertThat(health.live()).isTrue();
  }
}
