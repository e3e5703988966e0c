package io.wirewatch.subject;

import io.wirewatch.model.Actor;
import io.wirewatch.model.MediaTopic;
import io.wirewatch.model.Mention;
import io.wirewatch.model.Region;
import io.wirewatch.model.Relation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The tags of an article as queries write them, each value with the passages that made it. */
final class ArticleTags {
  /** What a relation must score to be one of the pair, not only of each with a third. */
  private static final double LIKELY = 0.5;

  private final Map<QueryField, Map<String, List<Mention>>> tags = new EnumMap<>(QueryField.class);

  /**
   * @param lead where the passages of a relation count for more
   */
  ArticleTags(WatchedText watched, Lead lead) {
    tag(QueryField.LANGUAGE, watched.tags().language(), List.of());
    watched.tags().regions().forEach(this::region);
    watched.tags().actors().forEach(this::actor);
    watched.tags().topics().forEach(this::topic);
    watched.tags().relations().forEach(relation -> relation(relation, lead));
    tag(QueryField.OUTLET, watched.outlet(), List.of());
    tag(QueryField.PUBLISHER_COUNTRY, watched.publisherCountry(), List.of());
    tag(QueryField.FEED, watched.feed(), List.of());
  }

  /** The values of a field, with their passages. */
  Map<String, List<Mention>> values(QueryField field) {
    return tags.getOrDefault(field, Map.of());
  }

  /** Hands on each field that has any, with its values. */
  void forEach(BiConsumer<QueryField, Set<String>> take) {
    tags.forEach((field, values) -> take.accept(field, values.keySet()));
  }

  private void relation(Relation relation, Lead lead) {
    if (relation.score() < LIKELY) {
      return; // two that a third deals with
    }
    boolean inTitle = RelationTerms.stands(relation.evidence(), lead, true);
    boolean inLead = RelationTerms.stands(relation.evidence(), lead, false);
    List<Mention> leading = relation.evidence().stream().filter(lead::holds).toList();
    // The passages in the lead, if there are any, say best why.
    List<Mention> evidence = leading.isEmpty() ? relation.evidence() : leading;
    for (String term : RelationTerms.of(relation, inTitle, inLead)) {
      tag(QueryField.RELATION, term, evidence);
    }
    if (relation.quad() != null) {
      tag(QueryField.QUAD, RelationTerms.label(relation.quad()), relation.evidence());
    }
  }

  private void region(Region region) {
    tag(QueryField.REGION, region.code(), region.evidence());
    tag(
        region.role() == Region.Role.ABOUT ? QueryField.ABOUT : QueryField.MENTIONED,
        region.code(),
        region.evidence());
  }

  private void actor(Actor actor) {
    tag(QueryField.ACTOR, actor.id(), actor.evidence());
    tag(QueryField.ACTOR, actor.name(), actor.evidence());
  }

  /** A bare possibility, such as sport for the word "train", neither makes nor breaks a match. */
  private void topic(MediaTopic topic) {
    if (!topic.likely()) {
      return;
    }
    tag(QueryField.TOPIC, topic.code().substring(topic.code().indexOf(':') + 1), topic.evidence());
    tag(QueryField.TOPIC, topic.label(), topic.evidence());
  }

  private void tag(QueryField field, String value, List<Mention> evidence) {
    if (value != null && !value.isBlank()) {
      tags.computeIfAbsent(field, any -> new TreeMap<>())
          .merge(
              Spelling.bare(Spelling.plain(value)).strip(),
              evidence,
              (known, more) -> {
                List<Mention> both = new ArrayList<>(known);
                both.addAll(more);
                return Collections.unmodifiableList(both);
              });
    }
  }
}
