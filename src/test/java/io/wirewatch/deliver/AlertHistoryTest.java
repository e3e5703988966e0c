package io.wirewatch.deliver;

import static io.wirewatch.deliver.SampleAlerts.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.Alert;
import io.wirewatch.model.Subject;
import io.wirewatch.model.SubjectSample;
import io.wirewatch.ops.LiveEvents;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertHistoryTest {
  private final LiveEvents<AlertEvent> live = new LiveEvents<>(2, null);
  private final AlertHistory history = new AlertHistory(3, 6, live);

  private void add(int partition, long offset, String subject, int minute) {
    history.add(partition, offset, alert(subject, minute));
  }

  private static Alert alert(String subject, int minute) {
    return SampleAlerts.alert(
        subject, "s" + minute, 0, "Headline " + minute, NINE.plusSeconds(60L * minute));
  }

  private List<String> stories(String subject) {
    return history.newest(subject).stream().map(Alert::storyId).toList();
  }

  private List<String> missed(String position) {
    return history.open(StreamPosition.read(position), alert -> true).missed().stream()
        .map(event -> event.alert().storyId())
        .toList();
  }

  @Test
  void shouldShowTheNewestOfEachSubjectFirst() {
    for (int minute = 0; minute < 4; minute++) {
      add(0, minute, "desk", minute);
    }
    add(1, 0, "storms", 2);

    assertThat(stories("desk")).containsExactly("s3", "s2", "s1");
    assertThat(stories("storms")).containsExactly("s2");
    assertThat(history.newest("nothing")).isEmpty();
  }

  @Test
  void shouldKnowASubjectThatHasHadNoAlertYet() {
    assertThat(history.knows("desk")).isFalse();
    history.subject("desk", subject());
    assertThat(history.knows("desk")).isTrue();
    assertThat(history.title("desk")).isEqualTo("The desk");
    history.subject("desk", null);
    assertThat(history.knows("desk")).isFalse();
  }

  private static Subject subject() {
    return SubjectSample.of("desk", "bridge")
        .title("The desk")
        .coolDown(Duration.ofHours(1))
        .subject();
  }

  @Test
  void shouldPassOverWhatWasReadBefore() {
    add(0, 5, "desk", 1);
    add(0, 5, "desk", 1);
    assertThat(history.newest(null)).hasSize(1);
  }

  @Test
  void shouldShowWhatATopicHoldsThatWasMadeAnew() {
    add(0, 5, "desk", 1);
    add(1, 7, "storms", 2);
    assertThat(history.open(history.end(), alert -> true).reader()).isNotNull();
    history.begunAnew(0);
    assertThat(live.readers()).isZero();
    add(0, 0, "desk", 3);

    assertThat(stories(null)).containsExactly("s3", "s2");
    assertThat(stories("desk")).containsExactly("s3");
    assertThat(history.end()).isEqualTo(StreamPosition.read("0-0.1-7"));
  }

  @Test
  void shouldGiveAReaderThatComesBackWhatItMissedInTheOrderOfEachPartition() {
    add(0, 0, "desk", 0);
    add(1, 0, "desk", 1);
    add(0, 1, "desk", 2);
    add(1, 1, "storms", 3);

    assertThat(missed("0-0")).containsExactly("s1", "s2", "s3");
    assertThat(missed("0-0.1-0")).containsExactly("s2", "s3");
    assertThat(missed(history.end().toString())).isEmpty();
  }

  @Test
  void shouldGiveEachEventAPositionThatCoversAllBeforeIt() {
    add(0, 0, "desk", 0);
    add(1, 0, "desk", 1);
    add(0, 1, "desk", 2);
    var events = history.open(StreamPosition.START, alert -> true).missed();

    assertThat(events).extracting(AlertEvent::id).containsExactly("0-0", "0-0.1-0", "0-1.1-0");
  }

  @Test
  void shouldSayWhenSomeOfWhatAReaderMissedIsForgotten() {
    for (int minute = 0; minute < 10; minute++) {
      add(0, minute, "desk" + minute, minute);
    }
    assertThat(history.open(StreamPosition.read("0-1"), alert -> true).gap()).isTrue();
    assertThat(history.open(StreamPosition.read("0-8"), alert -> true).gap()).isFalse();
  }

  @Test
  void shouldTellAReaderOfAnotherTopicOfTheSameNameThatThereIsAGapAndGoOnFromTheEnd()
      throws InterruptedException {
    add(0, 0, "desk", 0);
    add(1, 3, "desk", 1);
    StreamPosition before = StreamPosition.read("0-900.1-2.7-5");

    assertThat(history.awaitRead(before, 1)).isFalse();
    AlertHistory.Opening opening = history.open(before, alert -> true);
    assertThat(opening.gap()).isTrue();
    assertThat(opening.from()).isEqualTo(StreamPosition.read("0-0.1-2"));
    assertThat(opening.missed()).extracting(event -> event.alert().storyId()).containsExactly("s1");
    add(0, 1, "desk", 2);
    assertThat(opening.reader().waiting()).isEqualTo(1);
  }

  @Test
  void shouldKnowAReaderOfAlertsThatAreGoneByNow() throws InterruptedException {
    history.complete(Map.of(0, 40L));
    StreamPosition last = StreamPosition.read("0-40");

    assertThat(history.awaitRead(last, 1)).isTrue();
    assertThat(history.open(last, alert -> true).gap()).isFalse();
  }

  @Test
  void shouldBeginBehindRecordsThatAreGoneToo() {
    history.complete(Map.of(0, 40L, 1, -1L));

    assertThat(history.end()).hasToString("0-40");
    add(1, 0, "desk", 1);
    add(0, 43, "desk", 2);
    assertThat(missed("0-40")).containsExactly("s1", "s2");
    assertThat(history.open(StreamPosition.read("0-40"), alert -> true).gap())
        .as("between them stood nothing that anybody can read")
        .isFalse();
  }

  @Test
  void shouldTellAReaderThatSawAnEmptyTopicWhatCameSince() {
    history.complete(Map.of(0, -1L));
    String position = history.end().toString();
    add(0, 0, "desk", 1);

    assertThat(position).isNotEmpty();
    assertThat(missed(position)).containsExactly("s1");
  }

  @Test
  void shouldTakeNoMoreReadersThanAllowed() {
    assertThat(history.open(StreamPosition.START, alert -> true).reader()).isNotNull();
    assertThat(history.open(StreamPosition.START, alert -> true).reader()).isNotNull();
    assertThat(history.open(StreamPosition.START, alert -> true).reader()).isNull();
  }
}
