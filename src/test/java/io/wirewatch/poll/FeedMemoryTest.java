package io.wirewatch.poll;

import static io.wirewatch.poll.RecalledEntry.Verdict.CHANGED;
import static io.wirewatch.poll.RecalledEntry.Verdict.NEW;
import static io.wirewatch.poll.RecalledEntry.Verdict.NEW_ID;
import static io.wirewatch.poll.RecalledEntry.Verdict.REPEATED;
import static io.wirewatch.poll.RecalledEntry.Verdict.SAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeedMemoryTest {
  private FeedMemory memory = FeedMemory.empty();
  private Instant now = Instant.parse("2026-11-23T10:00:00Z");
  private Recall last;

  private List<RecalledEntry.Verdict> read(Entry... entries) {
    return read(100, entries);
  }

  private List<RecalledEntry.Verdict> read(int bound, Entry... entries) {
    now = now.plus(Duration.ofMinutes(30));
    last =
        memory.recall(
            List.of(entries), "feed", url -> Optional.of(url.replaceAll("[#?].*", "")), now, bound);
    // As the store gives it back.
    memory = FeedMemory.decode(last.memory().encode());
    return last.recalled().stream().map(RecalledEntry::verdict).toList();
  }

  private static Entry entry(String guid, String link, String title) {
    return new Entry(guid, link, title, "Text of " + title, null);
  }

  private static Entry story(int n) {
    return entry("urn:story:number:" + n, "https://news.example/" + n, "The story number " + n);
  }

  @Test
  void shouldKnowWhatItSaw() {
    assertThat(read(story(2), story(1))).containsExactly(NEW, NEW);
    assertThat(read(story(3), story(2), story(1))).containsExactly(NEW, SAME, SAME);
    assertThat(last.overlap()).isTrue();
  }

  @Test
  void shouldSeeAChangedText() {
    read(story(1));
    Entry changed = new Entry("urn:story:number:1", "https://news.example/1", "New", "Text", null);
    assertThat(read(changed)).containsExactly(CHANGED);
    assertThat(read(changed)).containsExactly(SAME);
  }

  @Test
  void shouldNotCallADateAChange() {
    Entry before = new Entry("urn:long-enough-id", null, "T", "Text", Instant.EPOCH);
    Entry after = new Entry("urn:long-enough-id", null, "T", "Text", Instant.EPOCH.plusSeconds(9));
    read(before);
    assertThat(read(after)).containsExactly(SAME);
  }

  @Test
  void shouldKnowItemsThatComeBackAfterWeeks() {
    read(story(1), story(2));
    for (int n = 3; n < 60; n++) {
      read(story(n), story(n - 1));
    }
    assertThat(read(story(59), story(1))).containsExactly(SAME, SAME);
    assertThat(last.recalled().get(1).cameBack()).isTrue();
  }

  @Test
  void shouldFadeBeforeItForgets() {
    for (int n = 1; n < 40; n++) {
      read(10, story(n));
    }
    assertThat(memory.size()).isEqualTo(39);
    assertThat(read(10, story(1))).containsExactly(SAME);
    for (int n = 40; n < 400; n++) {
      read(10, story(n));
    }
    assertThat(memory.size()).isLessThanOrEqualTo(90);
  }

  @Test
  void shouldTellApartEntriesOfOneUselessGuid() {
    Entry a = entry("/a/", "https://news.example/x", "One thing");
    Entry b = entry("/a/", "https://news.example/y", "Another");
    Entry c = entry("/a/", "https://news.example/z", "A third");
    assertThat(read(a, b)).containsExactly(NEW, NEW);
    assertThat(read(a, b)).containsExactly(SAME, SAME);
    assertThat(read(c)).containsExactly(NEW); // Alone in its document, still useless.
    assertThat(read(a)).containsExactly(SAME);
  }

  @Test
  void shouldKnowAnEntryWhoseGuidTurnsOutUseless() {
    Entry a = entry("/a/", "https://news.example/x", "One thing");
    Entry b = entry("/a/", "https://news.example/y", "Another");
    read(a);
    assertThat(read(a, b)).containsExactly(SAME, NEW);
  }

  @Test
  void shouldTellAnEntryTwiceInADocumentOnce() {
    Entry first = entry("https://news.example/1", "https://news.example/1", "As it was");
    Entry second = entry("https://news.example/1", "https://news.example/1", "As it is");
    assertThat(read(first, second)).containsExactly(NEW, REPEATED);
    assertThat(read(second, first)).containsExactly(SAME, REPEATED);
  }

  @Test
  void shouldNotTellAFeedAnewThatChangesItsIds() {
    Entry[] before = IntStream.range(0, 6).mapToObj(FeedMemoryTest::story).toArray(Entry[]::new);
    read(before);
    List<Entry> after = new ArrayList<>();
    after.add(entry("tag:new:fresh-one", "https://news.example/fresh", "Something else happened"));
    for (int n = 0; n < 5; n++) {
      after.add(entry("tag:new:" + n, "https://news.example/" + n, "The story number " + n));
    }
    assertThat(read(after.toArray(Entry[]::new)))
        .containsExactly(NEW, NEW_ID, NEW_ID, NEW_ID, NEW_ID, NEW_ID);
    assertThat(last.flipped()).isTrue();
    assertThat(last.overlap()).isTrue();
  }

  @Test
  void shouldIdentifyByLinkWhenIdsKeepChanging() {
    for (int poll = 0; poll < 3; poll++) {
      Entry[] entries = new Entry[6];
      for (int n = 0; n < 6; n++) {
        entries[n] =
            entry("session-" + poll + "-" + n, "https://news.example/" + n, "The story of " + n);
      }
      read(entries);
    }
    Entry[] entries = new Entry[6];
    for (int n = 0; n < 6; n++) {
      entries[n] = entry("session-9-" + n, "https://news.example/" + n, "The story of " + n);
    }
    assertThat(read(entries)).containsOnly(SAME);
  }

  @Test
  void shouldIdentifyByTitleWhereLinksArePlaces() {
    for (int poll = 0; poll < 4; poll++) {
      Entry[] page = new Entry[10];
      for (int slot = 0; slot < 10; slot++) {
        page[slot] =
            entry(
                null,
                "https://news.example/slot_" + slot + ".html",
                "What happened in city number " + (poll * 3 + slot));
      }
      List<RecalledEntry.Verdict> verdicts = read(page);
      if (poll > 0) {
        assertThat(verdicts.subList(0, 7)).containsOnly(SAME);
        assertThat(verdicts.subList(7, 10)).containsOnly(NEW);
      }
    }
    assertThat(memory.linksAreSlots()).isTrue();
  }

  @Test
  void shouldNotTakeHeadlinesThatAreRewordedForPlaces() {
    Entry[] page = new Entry[10];
    for (int n = 0; n < 10; n++) {
      page[n] = entry(null, "https://news.example/" + n, "The first headline of " + n);
    }
    read(page);
    for (int n = 0; n < 10; n++) {
      page[n] = entry(null, "https://news.example/" + n, "Another headline of " + n);
    }
    assertThat(read(page)).containsOnly(CHANGED);
    assertThat(memory.linksAreSlots()).isFalse();
  }

  @Test
  void shouldSayWhenNothingIsShared() {
    read(story(1), story(2));
    read(story(8), story(9));
    assertThat(last.overlap()).isFalse();
  }

  @Test
  void shouldForgetNothingOverAnEmptyFeed() {
    read(story(1));
    read();
    assertThat(last.overlap()).isTrue();
    assertThat(read(story(1))).containsExactly(SAME);
    assertThat(last.recalled().get(0).cameBack()).isFalse();
  }

  @Test
  void shouldNotAskToBeStoredWhenNothingChanged() {
    read(story(1));
    read(story(1));
    assertThat(last.changed()).isFalse();
  }

  @Test
  void shouldRefuseBytesOfAnotherKind() {
    assertThatThrownBy(() -> FeedMemory.decode(new byte[] {9, 9}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldTakeAPartOfTheFeedForNoMore() {
    read(story(3), story(2), story(1));
    Recall pushed =
        memory.recallPart(
            List.of(story(4)), "feed", Optional::of, now.plus(Duration.ofMinutes(1)), 100);
    assertThat(pushed.recalled()).extracting(RecalledEntry::verdict).containsExactly(NEW);
    assertThat(pushed.overlap()).as("nothing was missed").isTrue();
    assertThat(pushed.changed()).isTrue();
    memory = FeedMemory.decode(pushed.memory().encode());

    assertThat(read(story(4), story(3), story(2), story(1)))
        .containsExactly(SAME, SAME, SAME, SAME);
    assertThat(last.recalled()).noneMatch(RecalledEntry::cameBack);
    assertThat(
            memory
                .recallPart(List.of(story(4), story(3)), "feed", Optional::of, now, 100)
                .recalled())
        .extracting(RecalledEntry::verdict)
        .containsExactly(SAME, SAME);
  }

  @Test
  void shouldReadAPartAsAWholeWhereNothingWasReadBefore() {
    Recall first = memory.recallPart(List.of(story(1)), "feed", Optional::of, now, 100);
    assertThat(first.fresh()).isEqualTo(1);
    assertThat(first.memory().isEmpty()).isFalse();
  }
}
