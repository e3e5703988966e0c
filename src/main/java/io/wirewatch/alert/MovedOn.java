package io.wirewatch.alert;

import io.wirewatch.model.Article;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A revision that fits no more and takes nothing back: of a page that goes on to other things, such
 * as a live report, or of what stands below the same headline. Who revises an article to say
 * something else of the same thing does take back what it said. Pure.
 *
 * @param why what it did
 * @param story as it is known from now on
 */
record MovedOn(String why, AlertState story) {
  /** From this share of common words on two headlines speak of the same thing. */
  private static final double SAME_THING = 0.4;

  private static final Pattern LABEL = Pattern.compile("[^:.]{1,24}[:.] ");

  /**
   * What a revision did that takes nothing back; empty where it may.
   *
   * @param story what is known of its story
   */
  static Optional<MovedOn> of(AlertState story, Sighting revision) {
    if (!revision.astray() || revision.kind() != Article.Kind.REVISED || !story.told()) {
      return Optional.empty();
    }
    return story
        .account(revision.articleId())
        .map(account -> account.part().headline())
        .flatMap(was -> of(story, was, revision));
  }

  private static Optional<MovedOn> of(AlertState story, String was, Sighting revision) {
    String change = revision.change() == null ? "" : ": " + revision.change();
    if (was.equals(revision.headline())) {
      String why = revision.outlet() + " changed the text below the same headline" + change;
      return Optional.of(new MovedOn(why, story));
    }
    if (share(was, revision.headline()) >= SAME_THING) {
      return Optional.empty();
    }
    String why =
        revision.outlet()
            + " has something else there now"
            + change
            + "; its headline was “"
            + was
            + "”";
    return Optional.of(new MovedOn(why, story.movedOn(revision.articleId())));
  }

  /** "Live: …" before both says nothing of what they are on. */
  private static double share(String was, String is) {
    int label = label(was);
    boolean both = label > 0 && is.startsWith(was.substring(0, label));
    int from = both ? label : 0;
    return TitleWords.of(was.substring(from)).share(TitleWords.of(is.substring(from)));
  }

  /** Where the headline goes on behind its label; 0 where it has none. */
  private static int label(String headline) {
    Matcher label = LABEL.matcher(headline);
    return label.lookingAt() ? label.end() : 0;
  }
}
