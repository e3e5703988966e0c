package io.wirewatch.enrich;

import io.wirewatch.enrich.Parties.Side;
import java.util.List;

/**
 * What speech does with two countries: one is told to act, is blamed for what the speaker suffered,
 * or is only spoken of. Each construction either decides on the two and says so, or leaves them to
 * the next.
 */
final class SpeechConstructions {
  private final List<Side> sides;
  private final Cues cues;
  private final Wording wording;
  private final int to;
  private final Roll roll;
  private final RelationSheet sheet;

  SpeechConstructions(Parties parties, Roll roll, RelationSheet sheet) {
    this.sides = parties.sides();
    this.cues = parties.cues();
    this.wording = parties.wording();
    this.to = parties.to();
    this.roll = roll;
    this.sheet = sheet;
  }

  /** "A told B to", "A said that B must". */
  boolean inSpeech(Pair pair) {
    Side b = pair.b();
    Cues.Cue must = cues.said(pair.a().to(), b.from(), b.to());
    if (must == null) {
      return false;
    }
    sheet.put(pair.a(), b, must, roll.unlessHosted(pair, Construction.SPEECH));
    return true;
  }

  /** "A says B rammed its ship". */
  boolean sufferedFromOther(Pair pair) {
    if (sides.size() != 2) {
      return false;
    }
    Side b = pair.b();
    Cues.Cue suffered = cues.saidOfItself(pair.a().to(), b.from(), b.to(), to);
    if (suffered == null) {
      return false;
    }
    sheet.put(b, pair.a(), suffered, Construction.SUFFERED);
    return true;
  }

  /** "A discussed B", "sprachen über B": what is spoken of is no party. */
  boolean spokenOf(Pair pair) {
    Cues.Cue between = pair.actBetween(cues);
    return between != null && wording.topic(between.from(), firstBehind(between).from());
  }

  private Side firstBehind(Cues.Cue cue) {
    for (Side side : sides) {
      if (side.from() >= cue.to()) {
        return side;
      }
    }
    return sides.get(sides.size() - 1);
  }
}
