package io.wirewatch.placing;

import io.wirewatch.dedup.CopyDetector;
import io.wirewatch.dedup.CopySettings;
import io.wirewatch.dedup.CopyVerdict;
import io.wirewatch.dedup.TextPrint;
import io.wirewatch.model.Article;
import io.wirewatch.model.NewsText;
import io.wirewatch.model.Tags;
import io.wirewatch.story.StoryAssigner;
import io.wirewatch.story.StoryAssignment;
import io.wirewatch.story.StorySettings;
import io.wirewatch.story.StoryText;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Copies and stories of one task: each text, in order of arrival, is a copy of one before, or
 * belongs to a story. Knows no Kafka; the step of the stream and the {@code stories} filter are the
 * two that use it.
 *
 * <p>Its memory is a function of the {@link KnownText}s that it asked to be kept and did not give
 * back since: {@link #restore} with these, in their order, makes a desk that answers alike.
 */
public final class StoryDesk {
  private final CopySettings copySettings;
  private final CopyDetector copies;
  private final StoryAssigner stories;
  private final KnownSources sources = new KnownSources();
  private final long window;
  private final int most;
  private final ArrayDeque<Kept> kept = new ArrayDeque<>();
  private final Map<String, Home> homes = new HashMap<>();
  private long next;
  private long latest = Long.MIN_VALUE;
  private int keptCompared;

  /** The stories that took over others, by the ids of these. */
  private final Map<String, String> survivors = new HashMap<>();

  /**
   * @param compared whether the stories are compared with it
   */
  private record Kept(long number, long at, String id, List<String> absorbed, boolean compared) {}

  /** An article's story, and how many kept texts say so. */
  private record Home(String story, int texts) {}

  public StoryDesk(CopySettings copySettings, StorySettings storySettings) {
    this.copySettings = copySettings;
    this.copies = new CopyDetector(copySettings);
    this.stories = new StoryAssigner(storySettings);
    this.window = Math.max(copySettings.window().toMillis(), storySettings.window().toMillis());
    this.most = Math.max(copySettings.texts(), storySettings.texts());
  }

  /** What becomes of a text. */
  public sealed interface Placed {
    /** Its story. */
    String story();

    /** Who is counted for it. */
    String source();

    /** What changes in the store. */
    Memory memory();
  }

  /**
   * It is an article of its story.
   *
   * @param opened whether it opened the story
   * @param absorbed stories that the text showed to be the same; their articles and copies belong
   *     to {@code story} from now on
   * @param like what it would be a copy of if it were not news by itself: a correction is like what
   *     it corrects; null where it is like nothing
   */
  public record Published(
      String story,
      String source,
      boolean opened,
      List<String> absorbed,
      CopyVerdict.Copy like,
      Memory memory)
      implements Placed {}

  /** It is a copy of one that its story has. */
  public record Copied(CopyVerdict.Copy copy, String story, String source, Memory memory)
      implements Placed {}

  /**
   * What is to be stored.
   *
   * @param keep to be stored under {@code number}; null where nothing is
   * @param number rises by one with each text that is kept
   * @param forget numbers whose texts are to be deleted
   */
  public record Memory(KnownText keep, long number, List<Long> forget) {}

  /**
   * Places a new article or a revision of one. The first correction is like what it corrects, and
   * is news all the same; those who print it after that repeat it. A copy or an excerpt is its
   * original's, though it leaves out whom that credits.
   *
   * @param article in no story yet; one that was fetched earlier than the last counts as fetched
   *     with that
   */
  public Placed place(Article article) {
    return place(
        article.id(),
        article.item().text(),
        article.tags(),
        article.item().fetchedAt(),
        article.revision() > 0,
        article.source());
  }

  /**
   * Places a text of which no more is known.
   *
   * @param id of its article
   * @param tags of the text
   * @param arrival when it was fetched; an earlier time than the last one's counts as that
   * @param revision whether the article was published before
   */
  public Placed place(String id, NewsText text, Tags tags, Instant arrival, boolean revision) {
    return place(id, text, tags, arrival, revision, null);
  }

  private Placed place(
      String id, NewsText text, Tags tags, Instant arrival, boolean revision, String source) {
    Instant at = advance(arrival);
    List<Long> forget = forget();
    TextPrint print = TextPrint.of(text, copySettings.sketch());
    Home home = homes.get(id);
    if (revision && home != null) {
      String story = survivor(home.story);
      StoryText terms = stories.isQuiet(story, at) ? stories.read(text, tags, at) : null;
      KnownText keep = new KnownText(id, id, story, List.of(), at, print, terms, source);
      return new Published(story, source, false, List.of(), null, keep(keep, forget));
    }
    CopyVerdict verdict = copies.judge(print, at);
    if (verdict instanceof CopyVerdict.Copy copy && !copy.original().equals(id)) {
      String story = survivor(storyOf(copy));
      StoryText terms = stories.isQuiet(story, at) ? stories.read(text, tags, at) : null;
      String whose = sources.of(copy).orElse(source);
      Memory memory =
          terms == null && !copies.isWorthRemembering(print, verdict, at)
              ? new Memory(null, 0, forget)
              : keep(
                  new KnownText(id, copy.original(), story, List.of(), at, print, terms, whose),
                  forget);
      return revision || copy.corrects()
          ? new Published(story, whose, false, List.of(), copy, memory)
          : new Copied(copy, story, whose, memory);
    }
    StoryText terms = stories.read(text, tags, at);
    StoryAssignment assignment = stories.assign(id, terms, at);
    List<String> absorbed =
        assignment instanceof StoryAssignment.Joined joined ? joined.absorbed() : List.of();
    String story = assignment.story();
    boolean opened = !stories.isOpen(story);
    String whose = sources.of(verdict).orElse(source);
    KnownText keep = new KnownText(id, id, story, absorbed, at, print, terms, whose);
    return new Published(story, whose, opened, absorbed, null, keep(keep, forget));
  }

  /** The story that a story's articles belong to now: itself, or the one that took them over. */
  public String survivor(String story) {
    String last = story;
    for (String next = survivors.get(last); next != null; next = survivors.get(last)) {
      last = next;
    }
    return last;
  }

  /** The story of the original, or of the copy in between once the original is forgotten. */
  private String storyOf(CopyVerdict.Copy copy) {
    Home home = homes.getOrDefault(copy.original(), homes.get(copy.of()));
    return home == null ? copy.original() : home.story;
  }

  private Memory keep(KnownText known, List<Long> forget) {
    long number = next;
    restore(number, known);
    return new Memory(known, number, forget);
  }

  /** Takes a text into memory that was kept before, under its number. */
  public void restore(long number, KnownText known) {
    advance(known.at());
    sources.remember(number, known);
    copies.remember(known.id(), known.original(), known.print(), known.at());
    if (known.terms() != null) {
      stories.remember(known.story(), known.absorbed(), known.terms(), known.at());
    }
    known.absorbed().forEach(other -> survivors.put(other, known.story()));
    homes.compute(
        known.id(), (id, home) -> new Home(known.story(), home == null ? 1 : home.texts + 1));
    boolean compared = known.terms() != null;
    kept.addLast(
        new Kept(number, known.at().toEpochMilli(), known.id(), known.absorbed(), compared));
    keptCompared += compared ? 1 : 0;
    next = number + 1;
  }

  /** Whether a story can still be joined. */
  public boolean isOpen(String story) {
    return stories.isOpen(story);
  }

  /** How many texts are kept. */
  public int size() {
    return kept.size();
  }

  private Instant advance(Instant arrival) {
    latest = Math.max(latest, arrival.toEpochMilli());
    return Instant.ofEpochMilli(latest);
  }

  private List<Long> forget() {
    List<Long> gone = new ArrayList<>();
    while (!kept.isEmpty() && (kept.peekFirst().at < latest - window || kept.size() >= most)) {
      Kept oldest = kept.removeFirst();
      gone.add(oldest.number);
      sources.forget(oldest.number);
      keptCompared -= oldest.compared ? 1 : 0;
      // Whatever bears the id of an absorbed story is older than the text that ended it.
      oldest.absorbed.forEach(survivors::remove);
      homes.computeIfPresent(
          oldest.id, (id, home) -> home.texts == 1 ? null : new Home(home.story, home.texts - 1));
    }
    // Copies and revisions take room in the store too. What the store no longer has, stories that
    // are read from it again would not know; so these here must not know it either.
    stories.keepNewest(keptCompared);
    return gone;
  }
}
