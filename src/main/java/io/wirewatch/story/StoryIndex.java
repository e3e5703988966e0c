package io.wirewatch.story;

import io.wirewatch.text.Postings;
import io.wirewatch.text.Ring;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The articles of the window by their terms and anchors, to find the open stories that one more
 * article may belong to.
 */
final class StoryIndex {
  /** An article of the window, the story that it joined, and when in epoch milliseconds. */
  record Known(StoryText text, OpenStory story, long at) {}

  /** What an article of a story shares with the question. */
  private record Shared(OpenStory story, double sum) {
    static final Comparator<Shared> MOST_FIRST =
        Comparator.comparingDouble(Shared::sum)
            .reversed()
            .thenComparing(shared -> shared.story.id());
  }

  /**
   * Terms of an article that the index holds: those of a title and of the names and numbers of a
   * lead find their place, and an index of all terms would be three times as large.
   */
  private static final int INDEXED = 32;

  /** Terms that one question asks for, the rarest: as many as the index holds of an article. */
  private static final int ASKED = 32;

  /** Articles that are walked for one term, the newest ones. */
  private static final int WALK = 96;

  /** Articles that are walked for all terms of one question: the rarest terms come first. */
  private static final int WALKS = 768;

  /** The same for the question across languages. */
  private static final int WALKS_ACROSS = 256;

  /** Articles whose likeness is summed up over all terms that are asked for. */
  private static final int SUMMED = 64;

  /** Stories that are judged: each is compared with its up to sixteen latest articles. */
  private static final int JUDGED = 8;

  /** What shares not even this part of what the best one shares is not worth a closer look. */
  private static final double WORTH = 1.0 / 3;

  private final TermCounts counts;
  private final Scores scores = new Scores();
  private final Postings postings = new Postings();
  private final Postings anchorPostings = new Postings();
  private final Ring<Known> known = new Ring<>();
  private final int[] walked = new int[WALK];

  StoryIndex(TermCounts counts) {
    this.counts = counts;
  }

  /** The number that the next article will bear; numbers rise. */
  int next() {
    return known.next();
  }

  int size() {
    return known.size();
  }

  StoryText text(int number) {
    return known.get(number).text;
  }

  /** Whether the oldest article came before a time. */
  boolean hasBefore(long at) {
    return !known.isEmpty() && known.peekFirst().at < at;
  }

  void add(StoryText text, OpenStory story, long at) {
    postings.add(indexed(text));
    anchorPostings.add(text.anchors());
    known.add(new Known(text, story, at));
  }

  /** Forgets the oldest article and returns it. */
  Known removeOldest() {
    Known gone = known.removeFirst();
    postings.removeOldest(indexed(gone.text));
    anchorPostings.removeOldest(gone.text.anchors());
    return gone;
  }

  /** The stories that share most of what is rare in the article. */
  List<OpenStory> candidates(StoryText text) {
    int articles = counts.articlesIn(text.language());
    Question terms = Question.of(text.terms(), term -> counts.rarity(term, articles), ASKED);
    List<OpenStory> best = best(terms, postings, StoryText::terms, null, WALKS);
    if (counts.isOnly(text.language())) {
      return best; // No story was told in another language.
    }
    Question anchors = Question.of(text.anchors(), counts::anchorRarity, ASKED);
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
    int[] foremost = scores.top(SUMMED * walks / WALKS);
    double[] sums = new double[foremost.length];
    double most = 0;
    for (int i = 0; i < foremost.length; i++) {
      sums[i] = question.shared(keys.apply(known.get(foremost[i]).text));
      most = Math.max(most, sums[i]);
    }
    List<Shared> stories = new ArrayList<>();
    for (int i = 0; i < foremost.length; i++) {
      if (sums[i] >= most * WORTH) {
        OpenStory story = known.get(foremost[i]).story.survivor();
        if (notIn == null || !story.speaks(notIn)) {
          stories.add(new Shared(story, sums[i]));
        }
      }
    }
    stories.sort(Shared.MOST_FIRST);
    List<OpenStory> best = new ArrayList<>(JUDGED);
    for (int i = 0; i < stories.size() && best.size() < JUDGED; i++) {
      if (!best.contains(stories.get(i).story)) {
        best.add(stories.get(i).story);
      }
    }
    return best;
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
}
