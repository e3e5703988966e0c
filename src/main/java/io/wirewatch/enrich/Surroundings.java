package io.wirewatch.enrich;

/**
 * What stands around the hits of one reading: the questions that decide between a place, a person
 * and a plain word.
 */
record Surroundings(
    Neighbours neighbours, Capitals capitals, PersonNames persons, PlaceContext places) {

  static Surroundings of(Reading reading, Gazetteer gazetteer) {
    Neighbours neighbours = new Neighbours(reading, gazetteer);
    Capitals capitals = new Capitals(reading, gazetteer, neighbours);
    return new Surroundings(
        neighbours,
        capitals,
        new PersonNames(reading, gazetteer, neighbours, capitals),
        new PlaceContext(reading, neighbours));
  }
}
