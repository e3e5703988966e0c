package io.wirewatch.story;

import java.util.function.IntToDoubleFunction;

/** How much of what a story says an article does not say: sums over the story's profile. */
final class Lack {
  final double its;
  final double coreNames;
  final double missed;
  final double missedNumbers;
  final double absentHead;
  final double presentHead;
  final double absentPerson;
  final double presentPerson;
  final boolean missedNumberOfTitles;
  final boolean missedNation;

  /**
   * Goes through the story's terms.
   *
   * @param idf rarity of a term
   */
  Lack(StoryText text, OpenStory story, IntToDoubleFunction idf) {
    double n = story.profiled();
    double squares = 0;
    double headAway = 0;
    double headHere = 0;
    double personAway = 0;
    double personHere = 0;
    Overlap.Part core = new Overlap.Part();
    Overlap.Part away = new Overlap.Part();
    Overlap.Part numbersAway = new Overlap.Part();
    boolean numberOfTitles = false;
    boolean nation = false;
    for (Profile.Share share : story.profile().places()) {
      if (share == null) {
        continue;
      }
      boolean has = text.find(share.term) >= 0;
      if (share.nations > 0) {
        nation |= share.nations * 2 >= n && !has;
        continue;
      }
      boolean isName = share.names > 0;
      boolean ofTitles = share.inTitles * 2 >= n;
      double rarity = Overlap.rarity(share.term, share.known > 0, idf);
      double weight = share.weight * rarity * (isName ? Overlap.NAMED : 1);
      squares += weight * weight;
      if (share.persons > 0) {
        personHere = has ? Math.max(personHere, share.articles) : personHere;
        personAway = has ? personAway : Math.max(personAway, share.articles);
      }
      if (share.heads > 0) {
        headHere = has ? Math.max(headHere, share.articles) : headHere;
        headAway = has ? headAway : Math.max(headAway, share.articles);
      }
      if (share.numbers > 0 && share.articles * 4 >= n) {
        numbersAway.add(rarity * share.articles, has ? 0 : 1);
      }
      if (share.articles * 2 >= n && isName) {
        core.add(rarity, has ? 1 : 0);
        away.add(rarity * share.articles * (ofTitles ? 1 : Overlap.BELOW), has ? 0 : 1);
      } else if (share.articles * 2 >= n && share.numbers > 0) {
        numberOfTitles |= ofTitles && !has;
      }
    }
    its = squares;
    coreNames = core.ratio();
    missed = away.ratio();
    missedNumbers = numbersAway.ratio();
    absentHead = headAway;
    presentHead = headHere;
    absentPerson = personAway;
    presentPerson = personHere;
    missedNumberOfTitles = numberOfTitles;
    missedNation = nation;
  }
}
