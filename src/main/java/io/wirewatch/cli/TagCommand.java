package io.wirewatch.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.app.ActorFiles;
import io.wirewatch.enrich.Enricher;
import io.wirewatch.model.Actor;
import io.wirewatch.model.MediaTopic;
import io.wirewatch.model.Mention;
import io.wirewatch.model.Region;
import io.wirewatch.model.Relation;
import io.wirewatch.model.Tags;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tags records: who, where and about what each text is. */
@Command(
    name = "tag",
    description =
        "Reads JSON Lines {id, title, summary, content or text, …} and prints the tags of each:"
            + " language, regions, actors, relations, media topics, with evidence.",
    mixinStandardHelpOptions = true)
final class TagCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "JSON Lines; standard input by default.")
  private Path file;

  @Option(
      names = "--actors",
      paramLabel = "FILE",
      description = "Lay these actors over the shipped ones, as `actors apply` would; repeatable.")
  private List<Path> actors = List.of();

  @Override
  public Integer call() throws IOException {
    Enricher enricher = Enricher.load();
    ActorFiles.read(actors).forEach(enricher.liveActors()::put);
    try (FilterInput in = FilterInput.of(file)) {
      return new FilterRecords(System.err)
          .run(in, System.out, (record, answer) -> write(enricher.tag(record.text()), answer));
    }
  }

  private static void write(Tags tags, ObjectNode answer) {
    answer.put("language", tags.language());
    ArrayNode regions = answer.putArray("regions");
    for (Region region : tags.regions()) {
      ObjectNode node = regions.addObject();
      node.put("code", region.code());
      node.put("role", lower(region.role()));
      node.put("score", region.score());
      evidence(node, region.evidence());
    }
    ArrayNode actors = answer.putArray("actors");
    for (Actor actor : tags.actors()) {
      ObjectNode node = actors.addObject();
      node.put("id", actor.id());
      node.put("name", actor.name());
      node.put("kind", lower(actor.kind()));
      if (actor.country() != null) {
        node.put("country", actor.country());
      }
      if (actor.office() != null) {
        node.put("office", actor.office());
      }
      evidence(node, actor.evidence());
    }
    ArrayNode relations = answer.putArray("relations");
    for (Relation relation : tags.relations()) {
      ObjectNode node = relations.addObject();
      node.put("pair", relation.pair());
      if (relation.source() != null) {
        node.put("source", relation.source());
        node.put("target", relation.target());
      }
      if (relation.quad() != null) {
        node.put("quad", lower(relation.quad()));
        node.put("event", relation.event());
      }
      node.put("context", lower(relation.context()));
      node.put("score", relation.score());
      evidence(node, relation.evidence());
    }
    ArrayNode topics = answer.putArray("topics");
    for (MediaTopic topic : tags.topics()) {
      ObjectNode node = topics.addObject();
      node.put("code", topic.code());
      node.put("label", topic.label());
      node.put("score", topic.score());
      evidence(node, topic.evidence());
    }
  }

  private static void evidence(ObjectNode node, List<Mention> mentions) {
    ArrayNode array = node.putArray("evidence");
    for (Mention mention : mentions) {
      ObjectNode m = array.addObject();
      m.put("text", mention.text());
      m.put("field", mention.field());
      m.put("start", mention.start());
      m.put("end", mention.end());
    }
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
