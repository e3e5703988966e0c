package io.wirewatch.enrich;

import io.wirewatch.enrich.Parties.Side;
import java.util.Set;

/**
 * The country names that stand for a team. English tells it by the plural of the verb, "Egypt
 * punish Senegal", for a state does what it does in the singular, "Egypt punishes". Beyond that the
 * topic of the text tells it.
 */
final class Teams {
  /** What sports pages say of teams and others of states. */
  private static final Set<Act.Event> OF_MATCHES =
      Set.of(
          Act.Event.FIGHT,
          Act.Event.ASSAULT,
          Act.Event.COERCE,
          Act.Event.THREATEN,
          Act.Event.SANCTION);

  /** States with a plural for a name: "the Netherlands demand". */
  private static final Set<String> PLURAL =
      Set.of("US", "NL", "PH", "AE", "MV", "BS", "SB", "KM", "SC", "MH");

  private static final Set<Long> NOUN = SmallWords.of("noun-too");
  private static final Set<Long> BEHIND = SmallWords.of("behind-plain-verb");

  private final Words words;
  private final String language;
  private final Parties parties;
  private final boolean match;

  /**
   * @param match whether the text is on sport and on no war
   */
  Teams(Reading reading, Parties parties, boolean match) {
    this.words = reading.words();
    this.language = reading.language();
    this.parties = parties;
    this.match = match;
  }

  /** Whether a sentence tells of a match by its grammar alone: "Nigeria strike twice to sink …". */
  boolean play() {
    if (!language.equals("en") || parties.sides().isEmpty() || parties.head() > 0) {
      return false;
    }
    Side side = parties.sides().get(0);
    int verb = side.to();
    Cues.Cue cue = parties.cues().between(verb, Math.min(parties.to(), verb + 3));
    return side.from() == parties.from()
        && !PLURAL.contains(side.country())
        && parties.named(side)
        && cue != null
        && cue.from() == verb
        && cue.act().shape() != Act.Shape.NOUN
        && words.gap(verb) == Words.SPACE
        && EnglishVerb.plain(words.text(verb, verb + 1))
        && (!NOUN.contains(words.hash(verb)) || governs(verb + 1));
  }

  /** What stands behind a word that can be a verb or a noun makes it a verb. */
  private boolean governs(int next) {
    if (next >= parties.to() || words.gap(next) != Words.SPACE) {
      return false;
    }
    return BEHIND.contains(words.hash(next))
        || parties.sides().stream().anyMatch(side -> side.from() == next);
  }

  /** Whether an act between two parties is one of teams, as far as the topic of the text tells. */
  boolean playOut(Act.Event event, Side a, Side b) {
    return match && OF_MATCHES.contains(event) && parties.named(a) && parties.named(b);
  }
}
