package io.wirewatch.bench;

import io.wirewatch.dedup.CopySettings;
import io.wirewatch.model.Actor;
import io.wirewatch.model.NewsText;
import io.wirewatch.model.Region;
import io.wirewatch.model.Tags;
import io.wirewatch.placing.StoryDesk;
import io.wirewatch.story.StorySettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * Copies and stories with many texts held: fills a desk, then says how many more texts it places in
 * a second, and what it takes of the heap. Texts are drawn from a vocabulary by Zipf's law: an event
 * gives a title of ten words and a summary of forty, two countries and an actor; one text in ten is
 * a copy of a recent one. Half are in English, the others in eight languages with words of their own.
 *
 * <p>Counted is the time of the processor, not of the clock, so that other work on the machine does
 * not show.
 *
 * <p>Run as a program: {@code StoryDeskBench [TEXTS-HELD] [TEXTS-TIMED]}.
 */
public final class StoryDeskBench {
  private static final int VOCABULARY = 200_000;
  private static final int NAMES = 100_000;

  private static final int ACTORS = 2_000;
  private static final String[] COUNTRIES = java.util.Locale.getISOCountries();

  /** Half of the texts are in English, the others in these. */
  private static final String[] OTHERS = {"es", "ru", "fr", "de", "pt", "it", "pl", "tr"};

  private final Random random = new Random(11);
  private final Told[] recent = new Told[1000];
  private int made;

  private record Told(NewsText text, Tags tags) {}

  private StoryDeskBench() {}

  public static void main(String[] args) {
    int held = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    int timed = args.length > 1 ? Integer.parseInt(args[1]) : 50_000;
    new StoryDeskBench().run(held, timed);
  }

  private void run(int held, int timed) {
    CopySettings copies = new CopySettings(Duration.ofHours(72), held, 256, 0.8, 0.62);
    StorySettings stories =
        new StorySettings(
            Duration.ofHours(72),
            held,
            StorySettings.DEFAULT.join(),
            StorySettings.DEFAULT.joinAcross());
    StoryDesk desk = new StoryDesk(copies, stories);
    long step = Duration.ofHours(72).toNanos() / held;
    place(desk, held, step);
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long heap = runtime.totalMemory() - runtime.freeMemory();
    Told[] next = new Told[timed];
    for (int i = 0; i < timed; i++) {
      next[i] = text();
    }
    var thread = java.lang.management.ManagementFactory.getThreadMXBean();
    long start = thread.getCurrentThreadCpuTime();
    for (int i = 0; i < timed; i++) {
      Instant at = Instant.EPOCH.plusNanos(step * (held + i));
      desk.place("t" + (held + i), next[i].text, next[i].tags, at, false);
    }
    double seconds = (thread.getCurrentThreadCpuTime() - start) / 1e9;
    System.out.printf(
        "%,d texts held, %,d MB of heap (%,d bytes each): %,.0f texts/s%n",
        desk.size(), heap >> 20, heap / Math.max(1, desk.size()), timed / seconds);
  }

  private void place(StoryDesk desk, int texts, long step) {
    for (int i = 0; i < texts; i++) {
      Told told = text();
      desk.place("t" + i, told.text, told.tags, Instant.EPOCH.plusNanos(step * i), false);
      if (i % 100_000 == 99_999) {
        System.err.printf("%,d%n", i + 1);
      }
    }
  }

  private Told text() {
    int number = made++;
    if (number > recent.length && random.nextInt(10) == 0) {
      return recent[random.nextInt(recent.length)];
    }
    // Some three articles an event, near each other in time.
    Random event = new Random(number / 3 / 40 * 40L + random.nextInt(40));
    String[] names = new String[6];
    for (int i = 0; i < names.length; i++) {
      names[i] = name(zipf(event, NAMES));
    }
    Tags tags = tags(event);
    StringBuilder title = new StringBuilder();
    StringBuilder summary = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      StringBuilder to = i < 10 ? title : summary;
      boolean own = random.nextInt(3) == 0;
      to.append(
              i % 6 == 2
                  ? names[event.nextInt(names.length)]
                  : tags.language() + zipf(own ? random : event, VOCABULARY))
          .append(i % 12 == 11 ? ". " : " ");
    }
    NewsText text = new NewsText(title.toString(), summary.toString(), "", null, null, null);
    Told told = new Told(text, tags);
    recent[number % recent.length] = told;
    return told;
  }

  private Tags tags(Random event) {
    String language = random.nextBoolean() ? "en" : OTHERS[random.nextInt(OTHERS.length)];
    List<Region> regions =
        event
            .ints(2, 0, COUNTRIES.length)
            .mapToObj(i -> new Region(COUNTRIES[i], Region.Role.ABOUT, 0.8, List.of()))
            .toList();
    String actor = "actor" + zipf(event, ACTORS);
    return new Tags(
        language,
        regions,
        List.of(new Actor(actor, actor, Actor.Kind.PERSON, null, null, List.of())),
        List.of(),
        List.of());
  }

  private static String name(int number) {
    StringBuilder name = new StringBuilder();
    for (int left = number + 31 * 31; left > 0; left /= 31) {
      int sound = left % 31;
      name.append("bdfklmnprst".charAt(sound % 11)).append("aiu".charAt(sound / 11));
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** Rank r with a probability near 1/r. */
  private static int zipf(Random random, int most) {
    return (int) Math.exp(random.nextDouble() * Math.log(most));
  }
}
