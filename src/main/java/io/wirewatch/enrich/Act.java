package io.wirewatch.enrich;

import io.wirewatch.model.Relation;

/**
 * A cue of an act between countries.
 *
 * @param event PLOVER event type
 * @param shape how it joins the two
 * @param tongues mask of the languages that it belongs to
 * @param suffered a participle of the passive: "атакован"
 * @param written the form in small letters, where accents tell it from another ("würde"); else null
 */
record Act(Event event, Shape shape, long tongues, boolean suffered, String written) {
  Act(Event event, Shape shape, long tongues) {
    this(event, shape, tongues, false, null);
  }

  /** PLOVER event types, each with its quad class. */
  enum Event {
    AGREE(Relation.Quad.VERBAL_COOPERATION),
    CONSULT(Relation.Quad.VERBAL_COOPERATION),
    SUPPORT(Relation.Quad.VERBAL_COOPERATION),
    CONCEDE(Relation.Quad.VERBAL_COOPERATION),
    COOPERATE(Relation.Quad.MATERIAL_COOPERATION),
    AID(Relation.Quad.MATERIAL_COOPERATION),
    RETREAT(Relation.Quad.MATERIAL_COOPERATION),
    INVESTIGATE(Relation.Quad.MATERIAL_COOPERATION),
    DEMAND(Relation.Quad.VERBAL_CONFLICT),
    DISAPPROVE(Relation.Quad.VERBAL_CONFLICT),
    REJECT(Relation.Quad.VERBAL_CONFLICT),
    THREATEN(Relation.Quad.VERBAL_CONFLICT),
    SANCTION(Relation.Quad.VERBAL_CONFLICT),
    PROTEST(Relation.Quad.MATERIAL_CONFLICT),
    CRIME(Relation.Quad.MATERIAL_CONFLICT),
    MOBILIZE(Relation.Quad.MATERIAL_CONFLICT),
    COERCE(Relation.Quad.MATERIAL_CONFLICT),
    ASSAULT(Relation.Quad.MATERIAL_CONFLICT),
    FIGHT(Relation.Quad.MATERIAL_CONFLICT);

    final Relation.Quad quad;

    Event(Relation.Quad quad) {
      this.quad = quad;
    }
  }

  /** How a cue joins two countries. */
  enum Shape {
    /** One does it to the other. */
    VERB,
    /** A thing that lies between them: talks, ties, war. */
    NOUN,
    /** Both do it: agreed, met. */
    MUTUAL,
    /** Reports what is said; no act by itself. */
    SAY,
    /** Sport, and what else makes a sentence no relation. */
    NONE,
    /** Not yet: will, plans to. */
    FUTURE,
    /** If, may, would. */
    HYPOTHETICAL,
    /** Long ago: since 1961, anniversary. */
    HISTORICAL,
    /** Turns the act round: not, refused to. */
    NEGATION,
    /** Verbs in the passive name the doer after this. */
    BY
  }
}
