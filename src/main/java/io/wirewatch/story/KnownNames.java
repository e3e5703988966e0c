package io.wirewatch.story;

import io.wirewatch.model.Actor;
import io.wirewatch.model.Mention;
import io.wirewatch.model.Region;
import io.wirewatch.model.Tags;
import io.wirewatch.text.Tokens.Token;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** Where in a field the names stand that the taggers know. */
final class KnownNames {
  private final BitSet actors;
  private final BitSet places;

  private KnownNames(BitSet actors, BitSet places) {
    this.actors = actors;
    this.places = places;
  }

  /** Those of a field: title, summary or content. */
  static KnownNames in(Tags tags, String field) {
    return new KnownNames(
        offsets(tags.actors().stream().map(Actor::evidence), field),
        offsets(tags.regions().stream().map(Region::evidence), field));
  }

  private static BitSet offsets(Stream<List<Mention>> evidence, String field) {
    BitSet offsets = new BitSet();
    evidence
        .flatMap(List::stream)
        .filter(mention -> mention.field().equals(field))
        .forEach(mention -> offsets.set(mention.start(), mention.end()));
    return offsets;
  }

  boolean has(int offset) {
    return places.get(offset) || actors.get(offset);
  }

  boolean hasPlace(int offset) {
    return places.get(offset);
  }

  boolean hasAny(List<Token> tokens) {
    return tokens.stream().anyMatch(token -> has(token.start()));
  }

  boolean hasActor(int offset) {
    return actors.get(offset);
  }
}
