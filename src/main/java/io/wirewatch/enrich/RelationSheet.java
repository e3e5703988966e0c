package io.wirewatch.enrich;

import io.wirewatch.enrich.Parties.Side;
import io.wirewatch.model.Mention;
import io.wirewatch.model.Relation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The relations of one sentence, one for each pair: of several the surest, the first of equals. */
final class RelationSheet {
  /** What novels and exhibitions tell of, and headlines of them as if it happened. */
  private static final Set<Act.Event> VIOLENT =
      EnumSet.of(Act.Event.COERCE, Act.Event.ASSAULT, Act.Event.FIGHT, Act.Event.MOBILIZE);

  /** What firms do for themselves and ties their countries all the same. */
  private static final Set<Act.Event> TRADE = EnumSet.of(Act.Event.COOPERATE, Act.Event.AGREE);

  private final Reading reading;
  private final Cues cues;
  private final Voice voice;
  private final Bearing bearing;
  private final Teams teams;
  private final int from;
  private final int to;
  private final Map<String, Relation> relations = new LinkedHashMap<>();

  /** For the sentence of some parties. */
  RelationSheet(Reading reading, Parties parties, Voice voice, Bearing bearing, Teams teams) {
    this.reading = reading;
    this.cues = parties.cues();
    this.voice = voice;
    this.bearing = bearing;
    this.teams = teams;
    this.from = parties.from();
    this.to = parties.to();
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
    boolean ofStates = !bearing.isPrivate(a) && !bearing.isPrivate(b);
    putUndirected(a, b, cue, ofStates ? construction : Construction.BESIDE);
  }

  private void putUndirected(Side a, Side b, Cues.Cue cue, Construction told) {
    Construction construction = teams.playOut(cue.act().event(), a, b) ? Construction.BESIDE : told;
    String pair = pair(a, b);
    if (isSurer(pair, construction)) {
      put(pair, null, null, cues.event(cue), context(cue), construction);
    }
  }

  /** What a novel or an exhibition tells of does not happen. */
  private Relation.Context context(Cues.Cue cue) {
    return VIOLENT.contains(cue.act().event()) && bearing.isWork()
        ? Relation.Context.HISTORICAL
        : cues.context(cue, from);
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
    Voice.Doer who = voice.doer(cue, doer, other);
    if (who == Voice.Doer.UNCLEAR) {
      putUndirected(doer, other, cue, construction);
      return;
    }
    Side source = who == Voice.Doer.FIRST ? doer : other;
    Side target = who == Voice.Doer.FIRST ? other : doer;
    boolean ofNoState =
        bearing.isPrivate(source)
            || (bearing.isFirm(source) && !TRADE.contains(cue.act().event()))
            || teams.playOut(cue.act().event(), source, target);
    Construction found = ofNoState ? Construction.BESIDE : construction;
    String pair = pair(doer, other);
    if (isSurer(pair, found)) {
      Relation.Context context = context(cue);
      put(
          pair,
          source.country(),
          target.country(),
          promised(cues.event(cue), context),
          context,
          found);
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
