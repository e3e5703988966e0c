package io.wirewatch.story;

/** How much of what a story says an article does not say: sums over the story's profile. */
final class Lack {
  private final StoryText text;
  private final double n;

  /** Dot product of the story with itself. */
  double squares;

  /** What the article has of the names that half of the story bears, and what it lacks. */
  final Overlap.Part coreNames = new Overlap.Part();

  final Overlap.Part missed = new Overlap.Part();

  /** What the article lacks of the numbers that a quarter of the story bears. */
  final Overlap.Part missedNumbers = new Overlap.Part();

  /** The most articles that bear one surname, or head of a name, which the article lacks or has. */
  double absentHead;

  double presentHead;

  /** The same of persons. */
  double absentPerson;

  double presentPerson;
  boolean missedNumberOfTitles;
  boolean missedNation;

  /**
   * Goes through the story's terms.
   *
   * @param story of which the profile was weighed
   */
  Lack(StoryText text, OpenStory story) {
    this.text = text;
    this.n = story.profiled();
    for (Profile.Share share : story.profile().shares()) {
      if (share.nations > 0) {
        missedNation |= share.nations * 2 >= n && text.find(share.term) < 0;
      } else {
        add(share, Overlap.rarity(share.rarity, share.known > 0));
      }
    }
  }

  private void add(Profile.Share share, double rarity) {
    boolean has = text.find(share.term) >= 0;
    boolean isName = share.names > 0;
    boolean ofHalf = share.articles * 2 >= n;
    boolean ofTitles = share.inTitles * 2 >= n;
    double weight = share.weight * rarity * (isName ? Overlap.NAMED : 1);
    squares += weight * weight;
    if (share.persons > 0) {
      presentPerson = has ? Math.max(presentPerson, share.articles) : presentPerson;
      absentPerson = has ? absentPerson : Math.max(absentPerson, share.articles);
    }
    if (share.heads > 0) {
      presentHead = has ? Math.max(presentHead, share.articles) : presentHead;
      absentHead = has ? absentHead : Math.max(absentHead, share.articles);
    }
    if (share.numbers > 0 && share.articles * 4 >= n) {
      missedNumbers.add(rarity * share.articles, has ? 0 : 1);
    }
    if (ofHalf && isName) {
      coreNames.add(rarity, has ? 1 : 0);
      missed.add(rarity * share.articles * (ofTitles ? 1 : Overlap.BELOW), has ? 0 : 1);
    } else if (ofHalf && share.numbers > 0) {
      missedNumberOfTitles |= ofTitles && !has;
    }
  }
}
