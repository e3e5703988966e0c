package io.wirewatch.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlertFeedsTest {
  @Test
  void shouldWriteDatesAsHttpHasThem() {
    assertThat(AlertFeeds.date(SampleAlerts.NINE)).isEqualTo("Mon, 02 Mar 2026 09:00:00 GMT");
  }
}
