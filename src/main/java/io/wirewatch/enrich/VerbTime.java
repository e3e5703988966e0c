package io.wirewatch.enrich;

import io.wirewatch.model.Relation;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The time that a verb tells by its ending, in the languages that write the future and the
 * conditional so: "enviará", "livrera", "imporrebbe". Only verbs that the cues know are asked, and
 * accents count, so that "libéra" and "libera" are no futures.
 */
final class VerbTime {
  private record Ending(long tongue, Pattern future, Pattern conditional) {}

  private static final List<Ending> ENDINGS =
      List.of(
          ending("es", "r(á|án)", "ría(n)?"),
          ending("pt", "r(á|ão)", "[ai]riam?"),
          ending("it", "r(à|anno)", "rebbe(ro)?"),
          ending("fr", "er(a|ont)", "er(ait|aient)"));

  private VerbTime() {}

  private static Ending ending(String tongue, String future, String conditional) {
    return new Ending(
        Tongues.mask(tongue),
        Pattern.compile(".*" + future + "$"),
        Pattern.compile(".*" + conditional + "$"));
  }

  /** Future or hypothetical where the verb of an act says so, else actual. */
  static Relation.Context of(Words words, Cues.Cue cue) {
    if (cue.act().shape() == Act.Shape.NOUN) {
      return Relation.Context.ACTUAL;
    }
    for (Ending ending : ENDINGS) {
      if (cue.act().tongues() == ending.tongue()) {
        for (int i = cue.from(); i < cue.to(); i++) {
          String word = words.text(i, i + 1);
          if (ending.future().matcher(word).matches()) {
            return Relation.Context.FUTURE;
          }
          if (ending.conditional().matcher(word).matches()) {
            return Relation.Context.HYPOTHETICAL;
          }
        }
      }
    }
    return Relation.Context.ACTUAL;
  }
}
