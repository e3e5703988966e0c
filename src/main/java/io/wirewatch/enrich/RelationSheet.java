package io.wirewatch.enrich;

import io.wirewatch.enrich.Parties.Side;
import io.wirewatch.model.Mention;
import io.wirewatch.model.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The relations of one sentence, one for each pair: of several the surest, the first of equals. */
final class RelationSheet {
  private final Reading reading;
  private final Cues cues;
  private final int from;
  private final int to;
  private final Map<String, Relation> relations = new LinkedHashMap<>();

  /** For the sentence of words {@code from} to before {@code to}. */
  RelationSheet(Reading reading, Cues cues, int from, int to) {
    this.reading = reading;
    this.cues = cues;
    this.from = from;
    this.to = to;
  }

  List<Relation> relations() {
    return new ArrayList<>(relations.values());
  }

  /** Two who are named as one, with no act. */
  void putNamed(Side a, Side b) {
    String pair = pair(a, b);
    if (isSurer(pair, Construction.NAMED)) {
      relations.put(
          pair,
          new Relation(
              pair,
              null,
              null,
              null,
              null,
              Relation.Context.ACTUAL,
              Construction.NAMED.score(),
              evidence()));
    }
  }

  /** What two do together, or what lies between them. */
  void putMutual(Side a, Side b, Cues.Cue cue, Construction construction) {
    String pair = pair(a, b);
    if (isSurer(pair, construction)) {
      Relation.Context context = cues.context(cue, from);
      put(pair, null, null, cues.event(cue), context, construction);
    }
  }

  /**
   * What one does to the other, as far as the cue is a verb.
   *
   * @param doer who does it where the verb is in the active
   */
  void put(Side doer, Side other, Cues.Cue cue, Construction construction) {
    if (cue.act().shape() != Act.Shape.VERB) {
      putMutual(doer, other, cue, construction);
      return;
    }
    String pair = pair(doer, other);
    if (isSurer(pair, construction)) {
      boolean passive = cues.passive(cue, other.from());
      Relation.Context context = cues.context(cue, from);
      put(
          pair,
          passive ? other.country() : doer.country(),
          passive ? doer.country() : other.country(),
          promised(cues.event(cue), context),
          context,
          construction);
    }
  }

  /** "A will arm B": so far A agrees to it. */
  private static Act.Event promised(Act.Event event, Relation.Context context) {
    return context == Relation.Context.FUTURE && event.quad == Relation.Quad.MATERIAL_COOPERATION
        ? Act.Event.AGREE
        : event;
  }

  private void put(
      String pair,
      String source,
      String target,
      Act.Event event,
      Relation.Context context,
      Construction construction) {
    relations.put(
        pair,
        new Relation(
            pair,
            source,
            target,
            event.quad,
            event.name(),
            context,
            construction.score(),
            evidence()));
  }

  private boolean isSurer(String pair, Construction construction) {
    Relation known = relations.get(pair);
    return known == null || known.score() < construction.score();
  }

  private List<Mention> evidence() {
    return List.of(reading.mention(from, to));
  }

  private static String pair(Side a, Side b) {
    return a.country().compareTo(b.country()) < 0
        ? a.country() + "-" + b.country()
        : b.country() + "-" + a.country();
  }
}
