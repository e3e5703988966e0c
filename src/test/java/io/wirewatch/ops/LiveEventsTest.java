package io.wirewatch.ops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LiveEventsTest {
  @Test
  void shouldGiveEachReaderWhatItWants() {
    LiveEvents<PageEvent> events = new LiveEvents<>(4, PageEvent.RELOAD);
    var all = events.open();
    var alerts = events.open(event -> event.name().equals("alert"));
    events.publish(new PageEvent("changed", "{}"));
    events.publish(new PageEvent("alert", "{}"));
    assertThat(all.queue()).extracting(PageEvent::name).containsExactly("changed", "alert");
    assertThat(alerts.queue()).extracting(PageEvent::name).containsExactly("alert");
    all.close();
    alerts.close();
    assertThat(events.isWatched()).isFalse();
  }

  @Test
  void shouldTakeNoMoreReadersThanItIsToldTo() {
    LiveEvents<PageEvent> events = new LiveEvents<>(1, PageEvent.RELOAD);
    var first = events.open();
    assertThat(events.open()).isNull();
    first.close();
    assertThat(events.open()).isNotNull();
  }

  @Test
  void shouldTellASlowPageToLoadAnew() {
    LiveEvents<PageEvent> events = new LiveEvents<>(1, PageEvent.RELOAD);
    var slow = events.open();
    for (int i = 0; i < 10_000 && !slow.queue().contains(PageEvent.RELOAD); i++) {
      events.publish(new PageEvent("alert", "{}"));
    }
    assertThat(slow.queue()).containsExactly(PageEvent.RELOAD);
    assertThat(slow.isEvicted()).isFalse();
  }

  @Test
  void shouldSendAwayASlowReaderThatCanComeBackToWhereItWas() {
    LiveEvents<PageEvent> events = new LiveEvents<>(2, null);
    var slow = events.open();
    var other = events.open(event -> event.name().equals("other"));
    for (int i = 0; i < 10_000 && !slow.isEvicted(); i++) {
      events.publish(new PageEvent("alert", "{}"));
    }
    assertThat(slow.isEvicted()).isTrue();
    assertThat(other.isEvicted()).isFalse();
    assertThat(events.readers()).isEqualTo(1);
  }
}
