package io.wirewatch.story;

import io.wirewatch.model.NewsText;
import io.wirewatch.model.Tags;
import io.wirewatch.text.Postings;
import io.wirewatch.text.Ring;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

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
  private static final int INDEXED = 32;
  private static final int ASKED = 32;

  /** Articles that are walked for one term, the newest ones. */
  private static final int WALK = 96;

  /** Articles that are walked for all terms of one question: the rarest terms come first. */
  private static final int WALKS = 768;

  /** The same for the question across languages. */
  private static final int WALKS_ACROSS = 256;

  /** Articles whose likeness is summed up over all terms that are asked for. */
  private static final int SUMMED = 64;

  private static final int JUDGED = 8;
  private static final int WARM = 4096;

  /** How near, in parts of the bar, an article must be to a second story to ask about a merge. */
  private static final double MERGE_NEAR = 0.90;

  /** The mean likeness, in parts of the bar, from which two stories are one. */
  private static final double MERGE_SAME = 0.60;

  private static final int MERGE_ASKED = 4;

  /** The part of the window, one in so many, after which a story is quiet. */
  private static final int QUIET = 3;

  private record Known(StoryText text, OpenStory story, long at) {}

  private final StorySettings settings;
  private final Scores scores = new Scores();
  private final Postings postings = new Postings();
  private final Postings anchorPostings = new Postings();
  private final Templates templates = new Templates();
  private final int[] walked = new int[WALK];
  private final Ring<Known> known = new Ring<>();
  private final Map<String, OpenStory> stories = new HashMap<>();
  private final IntCounts frequencies = new IntCounts(1024);
  private final IntCounts anchorFrequencies = new IntCounts(1024);
  private final Map<String, Integer> articlesByLanguage = new HashMap<>();

  /** Stories whose profiles are made; the one that was asked for longest ago is cooled. */
  private final Map<OpenStory, Boolean> warm =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<OpenStory, Boolean> eldest) {
          if (size() > WARM) {
            eldest.getKey().cool();
            return true;
          }
          return false;
        }
      };

  public StoryAssigner(StorySettings settings) {
    this.settings = settings;
  }

  /** What is compared of a text that arrives now: not what its publisher writes below each. */
  public StoryText read(NewsText text, Tags tags, Instant at) {
    forget(at.toEpochMilli());
    int articles = articlesIn(tags.language());
    return StoryText.of(
        text,
        tags,
        (sentence, title) ->
            templates.has(
                sentence, title, number -> known.get(number).text, term -> rarity(term, articles)));
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
    for (OpenStory story : candidates(text)) {
      warm.put(story, true);
      double alike = likeness(text, story);
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
      double likeness = Math.min(likeness(text, larger) / threshold(text, larger), 2);
      sum += likeness;
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

  private double likeness(StoryText text, OpenStory story) {
    int articles = articlesIn(text.language());
    return story.speaks(text.language())
        ? Likeness.probability(text, story, term -> rarity(term, articles))
        : LikenessAcross.of(text, story, this::anchorRarity);
  }

  /** Full strength for half the window, then down to nine tenths at its end. */
  private double decay(long silence) {
    double part = (double) silence / settings.window().toMillis();
    return part <= 0.5 ? 1 : Math.max(0.9, 1 - 0.2 * (part - 0.5));
  }

  /** Inverse document frequency among the articles of the language. */
  double rarity(int term, int articles) {
    return Rarity.of(frequencies.get(term) + WrittenWords.articlesWith(term), articles);
  }

  /** The same among the articles of all languages. */
  double anchorRarity(int anchor) {
    int presumed = AnchorKind.of(anchor).presumed();
    return Rarity.of(
        anchorFrequencies.get(anchor) + presumed, known.size() + WrittenWords.ARTICLES);
  }

  private int articlesIn(String language) {
    return articlesByLanguage.getOrDefault(language, 0) + WrittenWords.articles(language);
  }

  /** The stories that share most of what is rare in the article. */
  List<OpenStory> candidates(StoryText text) {
    int articles = articlesIn(text.language());
    Question terms = Question.of(text.terms(), term -> rarity(term, articles), ASKED);
    List<OpenStory> best = best(terms, postings, StoryText::terms, null, WALKS);
    if (articlesByLanguage.getOrDefault(text.language(), 0) == known.size()) {
      return best; // No story was told in another language.
    }
    Question anchors = Question.of(text.anchors(), this::anchorRarity, ASKED);
    for (OpenStory story :
        best(anchors, anchorPostings, StoryText::anchors, text.language(), WALKS_ACROSS)) {
      if (!best.contains(story)) {
        best.add(story);
      }
    }
    return best;
  }

  /**
   * The stories with the best articles. The index is walked from the rarest term on until a budget
   * is spent (Lin and Trotman, Anytime Ranking for Impact-Ordered Indexes, ICTIR 2015); what the
   * foremost articles share of the common terms is then looked up in these articles themselves.
   *
   * @param keys what the index holds of an article
   * @param notIn a language that the stories must not have been told in; null for any
   * @param walks articles that are walked; a part of them is looked at
   */
  private List<OpenStory> best(
      Question question, Postings index, Function<StoryText, int[]> keys, String notIn, int walks) {
    scores.clear();
    int left = walks;
    for (int i = 0; i < question.size() && left > 0; i++) {
      int found = index.newest(question.key(i), Math.min(WALK, left), walked);
      for (int j = 0; j < found; j++) {
        scores.add(walked[j], question.rarity(i));
      }
      left -= found;
    }
    Map<OpenStory, Double> shared = new HashMap<>();
    double most = 0;
    for (int number : scores.top(SUMMED * walks / WALKS)) {
      Known candidate = known.get(number);
      OpenStory story = candidate.story.survivor();
      double sum = question.shared(keys.apply(candidate.text));
      most = Math.max(most, sum);
      if (notIn == null || !story.speaks(notIn)) {
        shared.merge(story, sum, Double::max);
      }
    }
    // What shares not even a third of what the best one shares is not worth a closer look.
    double least = most / 3;
    return shared.entrySet().stream()
        .filter(entry -> entry.getValue() >= least)
        .sorted(
            Map.Entry.<OpenStory, Double>comparingByValue()
                .reversed()
                .thenComparing(entry -> entry.getKey().id()))
        .limit(JUDGED)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Remembers an article as one of a story. */
  public void remember(String story, StoryText text, Instant at) {
    remember(story, List.of(), text, at);
  }

  /** Remembers an article as one of a story, which absorbs others by it. */
  public void remember(String story, List<String> absorbed, StoryText text, Instant at) {
    forget(at.toEpochMilli());
    if (known.size() >= settings.texts()) {
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
    open.add(known.next(), text, at.toEpochMilli());
    postings.add(indexed(text));
    anchorPostings.add(text.anchors());
    templates.add(text);
    known.add(new Known(text, open, at.toEpochMilli()));
    count(text, 1);
  }

  /** Names, numbers and title words first: the index holds so many terms of an article only. */
  private static int[] indexed(StoryText text) {
    if (text.terms().length <= INDEXED) {
      return text.terms();
    }
    int[] indexed = new int[INDEXED];
    int n = 0;
    for (int kinds = Byte.SIZE; kinds >= 0; kinds--) {
      for (int i = 0; i < text.terms().length && n < INDEXED; i++) {
        if (text.kindsOf(i) == kinds) {
          indexed[n++] = text.terms()[i];
        }
      }
    }
    return indexed;
  }

  private void count(StoryText text, int by) {
    for (int term : text.terms()) {
      frequencies.add(term, by);
    }
    for (int anchor : text.anchors()) {
      anchorFrequencies.add(anchor, by);
    }
    articlesByLanguage.merge(text.language(), by, Integer::sum);
  }

  /** How many articles are remembered. */
  public int size() {
    return known.size();
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
    while (known.size() > articles) {
      drop();
    }
  }

  private void forget(long now) {
    long before = now - settings.window().toMillis();
    while (!known.isEmpty() && known.peekFirst().at < before) {
      drop();
    }
  }

  private void drop() {
    Known gone = known.removeFirst();
    OpenStory story = gone.story.survivor();
    story.removeOldest();
    if (story.size() == 0) {
      stories.remove(story.id());
      warm.remove(story);
    }
    count(gone.text, -1);
    postings.removeOldest(indexed(gone.text));
    anchorPostings.removeOldest(gone.text.anchors());
    templates.removeOldest(gone.text);
  }
}
