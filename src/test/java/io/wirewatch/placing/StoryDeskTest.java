package io.wirewatch.placing;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.dedup.CopySettings;
import io.wirewatch.model.NewsText;
import io.wirewatch.model.TagsSample;
import io.wirewatch.story.StorySettings;
import io.wirewatch.story.TwoAccounts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StoryDeskTest {
  private static final CopySettings COPIES =
      new CopySettings(Duration.ofHours(10), 120, 64, 0.8, 0.62);
  private static final StorySettings STORIES = StorySettings.DEFAULT;

  /** Reports on invented events: a place, a party, a deed; some are repeated, some varied. */
  private static NewsText report(Random random) {
    int event = random.nextInt(25);
    String place = "Town" + event % 7 + "burg";
    String who = "Party" + event + "ers";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 25; i++) {
      text.append("word").append((event * 31 + i * 7 + random.nextInt(3)) % 211).append(' ');
    }
    return new NewsText(
        who + " act in " + place,
        text.toString() + " by " + who + " in " + place + ". Follow the evening team for more.",
        "",
        null,
        null,
        null);
  }

  @Test
  void shouldAnswerAlikeAfterARestart() {
    StoryDesk uninterrupted = new StoryDesk(COPIES, STORIES);
    StoryDesk desk = new StoryDesk(COPIES, STORIES);
    TreeMap<Long, byte[]> store = new TreeMap<>();
    Random random = new Random(5);
    NewsText last = null;
    List<String> expected = new ArrayList<>();
    List<String> actual = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      if (i % 50 == 49) {
        desk = new StoryDesk(COPIES, STORIES);
        for (var entry : store.entrySet()) {
          desk.restore(entry.getKey(), KnownTextCodec.decode(entry.getValue()));
        }
      }
      NewsText text = i % 9 == 8 ? last : report(random);
      last = text;
      Instant at = Instant.EPOCH.plus(Duration.ofMinutes(7L * i));
      expected.add(
          answer(uninterrupted.place("t" + i, text, TagsSample.untagged("en"), at, false)));
      StoryDesk.Placed placed = desk.place("t" + i, text, TagsSample.untagged("en"), at, false);
      actual.add(answer(placed));
      placed.memory().forget().forEach(store::remove);
      if (placed.memory().keep() != null) {
        store.put(placed.memory().number(), KnownTextCodec.encode(placed.memory().keep()));
      }
    }
    assertThat(actual).isEqualTo(expected);
    assertThat(store).hasSizeLessThanOrEqualTo(STORIES.texts());
    assertThat(expected).anyMatch(answer -> answer.contains("Copy"));
    assertThat(expected.stream().map(answer -> answer.split(" ")[0]).distinct().count())
        .isBetween(5L, 400L);
  }

  @Test
  void shouldAnswerAlikeAfterARestartWhereTheStoreIsFullOfRevisions() {
    CopySettings copies = new CopySettings(Duration.ofHours(72), 60, 64, 0.8, 0.62);
    StorySettings stories =
        new StorySettings(Duration.ofHours(72), 60, STORIES.join(), STORIES.joinAcross());
    StoryDesk uninterrupted = new StoryDesk(copies, stories);
    StoryDesk desk = new StoryDesk(copies, stories);
    TreeMap<Long, byte[]> store = new TreeMap<>();
    Random random = new Random(7);
    List<String> expected = new ArrayList<>();
    List<String> actual = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      if (i % 50 == 49) {
        desk = new StoryDesk(copies, stories);
        for (var entry : store.entrySet()) {
          desk.restore(entry.getKey(), KnownTextCodec.decode(entry.getValue()));
        }
      }
      boolean revision = i % 2 == 1;
      String id = "t" + (revision ? i - 1 : i);
      NewsText text = report(random);
      Instant at = Instant.EPOCH.plus(Duration.ofMinutes(7L * i));
      expected.add(answer(uninterrupted.place(id, text, TagsSample.untagged("en"), at, revision)));
      StoryDesk.Placed placed = desk.place(id, text, TagsSample.untagged("en"), at, revision);
      actual.add(answer(placed));
      placed.memory().forget().forEach(store::remove);
      if (placed.memory().keep() != null) {
        store.put(placed.memory().number(), KnownTextCodec.encode(placed.memory().keep()));
      }
    }
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void shouldKeepAStoryOpenAsLongAsItsArticleIsRevised() {
    StoryDesk desk = new StoryDesk(COPIES, STORIES);
    String title = "Ferry Nordlys sinks off Osthaven with 120 passengers";
    desk.place("a", brief(title), TagsSample.untagged("en"), Instant.EPOCH, false);
    for (int hours : List.of(23, 47, 71)) {
      Instant at = Instant.EPOCH.plus(Duration.ofHours(hours));
      NewsText text = brief(title + ", " + hours + " saved");
      assertThat(desk.place("a", text, TagsSample.untagged("en"), at, true).story()).isEqualTo("a");
    }
    NewsText later = brief("Passengers of ferry Nordlys that sank off Osthaven are all saved");
    Instant at = Instant.EPOCH.plus(Duration.ofHours(75));
    assertThat(desk.place("b", later, TagsSample.untagged("en"), at, false).story()).isEqualTo("a");
  }

  private static NewsText brief(String title) {
    return new NewsText(title, "", "", null, null, null);
  }

  @Test
  void shouldGiveWhatBelongedToAnEndedStoryToTheOneThatTookItOver() {
    StoryDesk desk = new StoryDesk(CopySettings.DEFAULT, STORIES);
    TreeMap<Long, byte[]> store = new TreeMap<>();
    NewsText first = told(TwoAccounts.SINKS_TITLE, TwoAccounts.SINKS);
    NewsText second = told(TwoAccounts.DETAINED_TITLE, TwoAccounts.DETAINED);
    NewsText bridge = told(TwoAccounts.BOTH_TITLE, TwoAccounts.BOTH);
    place(desk, store, "a", first, 0, false);
    assertThat(place(desk, store, "b", second, 1, false))
        .isInstanceOfSatisfying(StoryDesk.Published.class, it -> assertThat(it.opened()).isTrue());

    StoryDesk.Placed placed = place(desk, store, "c", bridge, 2, false);

    assertThat(placed.story()).isEqualTo("a");
    assertThat(((StoryDesk.Published) placed).absorbed()).containsExactly("b");
    assertThat(desk.survivor("b")).isEqualTo("a");
    StoryDesk restored = new StoryDesk(CopySettings.DEFAULT, STORIES);
    store.forEach((number, bytes) -> restored.restore(number, KnownTextCodec.decode(bytes)));
    for (StoryDesk one : List.of(desk, restored)) {
      assertThat(place(one, new TreeMap<>(), "copy", second, 3, false).story()).isEqualTo("a");
      assertThat(place(one, new TreeMap<>(), "b", second, 4, true).story()).isEqualTo("a");
    }
    place(desk, store, "late", told("Kestrel Rail opens tunnel", ""), 1000, false);
    assertThat(desk.survivor("b")).as("nobody bears the id any more").isEqualTo("b");
  }

  private static NewsText told(String title, String summary) {
    return new NewsText(title, summary, "", null, null, null);
  }

  private static StoryDesk.Placed place(
      StoryDesk desk,
      TreeMap<Long, byte[]> store,
      String id,
      NewsText text,
      int hour,
      boolean revision) {
    Instant at = Instant.EPOCH.plus(Duration.ofHours(hour));
    StoryDesk.Placed placed = desk.place(id, text, TagsSample.untagged("en"), at, revision);
    placed.memory().forget().forEach(store::remove);
    if (placed.memory().keep() != null) {
      store.put(placed.memory().number(), KnownTextCodec.encode(placed.memory().keep()));
    }
    return placed;
  }

  private static String answer(StoryDesk.Placed placed) {
    return placed.story()
        + (placed instanceof StoryDesk.Copied copied ? " " + copied.copy() : " Original");
  }
}
