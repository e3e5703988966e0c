package io.wirewatch.story;

import io.wirewatch.model.NewsText;
import io.wirewatch.model.Tags;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says of each article, in order of arrival, to which open story it belongs, or opens one. Single
 * pass: no article is taken out of its story again. But an article may show that two stories are
 * one: the younger is then absorbed by the older.
 *
 * <p>Stories that share rare terms with the article are found by an inverted index over the
 * articles of the window; {@link Likeness} judges the best of them. Rarity is counted over the same
 * articles, by language. A story that was told only in other languages is compared by names and
 * numbers.
 *
 * <p>{@link #assign} changes nothing but forgetting what is too old; {@link #remember} does. The
 * same articles remembered in the same order give the same answers, so memory can be rebuilt from a
 * store. Not thread-safe.
 */
public final class StoryAssigner {
  /** How near, in parts of the bar, an article must be to a second story to ask about a merge. */
  private static final double MERGE_NEAR = 0.90;

  /** The mean likeness, in parts of the bar, from which two stories are one. */
  private static final double MERGE_SAME = 0.60;

  /** Articles of the smaller story that are asked: its latest say where it stands now. */
  private static final int MERGE_ASKED = 4;

  /**
   * Likeness at the end of the window, in parts of it: a silent story must be told apart better.
   */
  private static final double AT_THE_END = 0.9;

  /** The part of the window, one in so many, after which a story is quiet. */
  private static final int QUIET = 3;

  /** What follows soon is more alike across languages, by so much of itself at most. */
  private static final double ACROSS_SOON = 0.25;

  private static final double HOUR = 3_600_000;

  private final StorySettings settings;
  private final Templates templates = new Templates();
  private final Map<String, OpenStory> stories = new HashMap<>();
  private final TermCounts counts = new TermCounts();
  private final StoryIndex index = new StoryIndex(counts);
  private final WarmStories warm = new WarmStories();

  public StoryAssigner(StorySettings settings) {
    this.settings = settings;
  }

  /** What is compared of a text that arrives now: not what its publisher writes below each. */
  public StoryText read(NewsText text, Tags tags, Instant at) {
    forget(at.toEpochMilli());
    int articles = counts.articlesIn(tags.language());
    return StoryText.of(
        text,
        tags,
        (sentence, title) ->
            templates.has(
                sentence,
                tags.language(),
                title,
                index::text,
                term -> counts.rarity(term, articles)));
  }

  /**
   * The story of an article that arrives now.
   *
   * @param id the article's id, which a story that it opens will bear
   */
  public StoryAssignment assign(String id, StoryText text, Instant at) {
    forget(at.toEpochMilli());
    OpenStory best = null;
    double likeness = 0;
    double margin = 0;
    List<OpenStory> near = new ArrayList<>();
    Likeness within = new Likeness(text, counts.of(text.language()));
    for (OpenStory story : index.candidates(text)) {
      warm.ask(story);
      double alike = likeness(within, text, story, at.toEpochMilli() - story.lastSeen());
      double decayed = alike * decay(at.toEpochMilli() - story.lastSeen());
      // Across languages the measure is another: stories compete by how far they pass the bar.
      double over = decayed / threshold(text, story);
      if (over >= MERGE_NEAR && isAnotherEvent(text, story)) {
        continue;
      }
      if (over >= MERGE_NEAR) {
        near.add(story);
      }
      if (over > margin) {
        margin = over;
        likeness = decayed;
        best = story;
      }
    }
    if (best == null || margin < 1) {
      return new StoryAssignment.Opened(id);
    }
    OpenStory survivor = best;
    List<OpenStory> same = new ArrayList<>(List.of(best));
    for (OpenStory other : near) {
      if (other != best && isSame(best, other)) {
        same.add(other);
        survivor = other.first() < survivor.first() ? other : survivor;
      }
    }
    same.remove(survivor);
    return new StoryAssignment.Joined(
        survivor.id(), likeness, same.stream().map(OpenStory::id).toList());
  }

  /**
   * Whether two stories tell one event: the latest articles of the smaller one, taken together,
   * belong to the larger one.
   */
  private boolean isSame(OpenStory a, OpenStory b) {
    OpenStory smaller = a.profiled() <= b.profiled() ? a : b;
    OpenStory larger = smaller == a ? b : a;
    double sum = 0;
    int asked = Math.min(MERGE_ASKED, smaller.profiled());
    for (StoryText text : smaller.latest().subList(0, asked)) {
      Likeness within = new Likeness(text, counts.of(text.language()));
      sum += Math.min(likeness(within, text, larger, 0) / threshold(text, larger), 2);
    }
    return sum >= asked * MERGE_SAME;
  }

  /** Whether the story's titles say of another name or number what the text's title says. */
  private static boolean isAnotherEvent(StoryText text, OpenStory story) {
    for (int i = 0; i < text.terms().length; i++) {
      if (text.is(i, StoryText.TITLE)
          && text.is(i, StoryText.NAME | StoryText.CAPITAL | StoryText.NUMBER)) {
        Profile.Share share = story.profile().get(text.terms()[i]);
        if (share == null || share.inTitles == 0) {
          return story.latest().stream().anyMatch(member -> TitlePair.areTwoEvents(text, member));
        }
      }
    }
    return false;
  }

  private double threshold(StoryText text, OpenStory story) {
    return story.speaks(text.language()) ? settings.join() : settings.joinAcross();
  }

  /**
   * How alike a text and a story are.
   *
   * @param within how alike the text is to stories of its language
   * @param silence milliseconds since the story's last article
   */
  private double likeness(Likeness within, StoryText text, OpenStory story, long silence) {
    double hours = silence / HOUR;
    return story.speaks(text.language())
        ? within.probability(story, hours)
        : LikenessAcross.of(text, story, counts::anchorRarity)
            * (1 + ACROSS_SOON * Likeness.soon(hours));
  }

  /** Full strength for half the window, then down to nine tenths at its end. */
  private double decay(long silence) {
    double part = (double) silence / settings.window().toMillis();
    return part <= 0.5 ? 1 : Math.max(AT_THE_END, 1 - 2 * (1 - AT_THE_END) * (part - 0.5));
  }

  /** Remembers an article as one of a story. */
  public void remember(String story, StoryText text, Instant at) {
    remember(story, List.of(), text, at);
  }

  /** Remembers an article as one of a story, which absorbs others by it. */
  public void remember(String story, List<String> absorbed, StoryText text, Instant at) {
    forget(at.toEpochMilli());
    if (index.size() >= settings.texts()) {
      drop();
    }
    OpenStory open = stories.computeIfAbsent(story, OpenStory::new);
    for (String other : absorbed) {
      OpenStory ended = stories.remove(other);
      if (ended != null) {
        warm.remove(ended);
        open.absorb(ended);
      }
    }
    open.add(index.next(), text, at.toEpochMilli());
    index.add(text, open, at.toEpochMilli());
    templates.add(text);
    counts.count(text, 1);
  }

  /** How many articles are remembered. */
  public int size() {
    return index.size();
  }

  /** Whether a story is open. */
  public boolean isOpen(String story) {
    return stories.containsKey(story);
  }

  /**
   * Whether an open story has had no article that is compared for a third of the window. What is no
   * article of its own, a copy or a revision, is then compared too: as long as it is printed, the
   * story is open.
   */
  public boolean isQuiet(String story, Instant at) {
    OpenStory open = stories.get(story);
    return open != null
        && at.toEpochMilli() - open.lastSeen() > settings.window().toMillis() / QUIET;
  }

  /** Forgets the oldest articles but so many. */
  public void keepNewest(int articles) {
    while (index.size() > articles) {
      drop();
    }
  }

  private void forget(long now) {
    long before = now - settings.window().toMillis();
    while (index.hasBefore(before)) {
      drop();
    }
  }

  private void drop() {
    StoryIndex.Known gone = index.removeOldest();
    OpenStory story = gone.story().survivor();
    story.removeOldest();
    if (story.size() == 0) {
      stories.remove(story.id());
      warm.remove(story);
    }
    counts.count(gone.text(), -1);
    templates.removeOldest(gone.text());
  }
}
