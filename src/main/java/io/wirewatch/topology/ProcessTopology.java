package io.wirewatch.topology;

import io.wirewatch.dedup.IndependentSource;
import io.wirewatch.dedup.SeenVerdict;
import io.wirewatch.enrich.Enricher;
import io.wirewatch.kafka.JsonSerde;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Article;
import io.wirewatch.placing.ProcessSettings;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * items, sightings, actors -> articles, duplicates, stories. Each item ends in exactly one of
 * articles, duplicates and dead letters; a sighting ends in the memory of what was seen.
 */
public final class ProcessTopology {
  private ProcessTopology() {}

  /** Adds the stream to the builder. */
  public static void build(
      StreamsBuilder builder, Topics topics, Enricher enricher, ProcessSettings settings) {
    ActorsTable actors = new ActorsTable(enricher.liveActors(), topics.actors().name());
    builder.addGlobalStore(
        actors.store(), topics.actors().name(), topics.actors().consumed("read-actors"), actors);

    Map<String, KStream<String, SeenVerdict>> seen =
        builder.stream(topics.items().name(), topics.items().consumed("read-items"))
            .mapValues(item -> (SeenInput) new SeenInput.Published(item), Named.as("take-items"))
            // Keyed and cut into partitions as the items are, so both reach one memory.
            .merge(
                builder.stream(
                        topics.sightings().name(), topics.sightings().consumed("read-sightings"))
                    .mapValues(
                        sighting -> (SeenInput) new SeenInput.Standing(sighting),
                        Named.as("take-sightings")),
                Named.as("items-and-sightings"))
            .process(new DropSeenItems(settings.memory()), Named.as("drop-seen-items"))
            .split(Named.as("seen-"))
            .branch((id, verdict) -> verdict instanceof SeenVerdict.Again, Branched.as("before"))
            .branch((id, verdict) -> verdict instanceof SeenVerdict.Fresh, Branched.as("never"))
            .noDefaultBranch();
    seen.get("seen-before")
        .mapValues(
            verdict -> ((SeenVerdict.Again) verdict).duplicate(), Named.as("take-seen-items"))
        .to(topics.duplicates().name(), topics.duplicates().produced("publish-seen-items"));

    Map<String, KStream<String, Marked>> marked =
        seen.get("seen-never")
            .mapValues(
                verdict -> enriched((SeenVerdict.Fresh) verdict, enricher), Named.as("enrich"))
            .selectKey((id, article) -> settings.desk(article), Named.as("choose-story-desk"))
            .repartition(
                Repartitioned.<String, Article>as("articles-by-desk")
                    .withKeySerde(Serdes.String())
                    .withValueSerde(JsonSerde.of(Article.class))
                    .withNumberOfPartitions(topics.partitions()))
            .process(new MarkCopiesAndStories(settings), Named.as("mark-copies-and-stories"))
            .split(Named.as("marked-"))
            .branch((key, out) -> out instanceof Marked.AnArticle, Branched.as("articles"))
            .branch((key, out) -> out instanceof Marked.ACopy, Branched.as("copies"))
            .branch((key, out) -> out instanceof Marked.AStory, Branched.as("stories"))
            .noDefaultBranch();
    marked
        .get("marked-articles")
        .mapValues(out -> ((Marked.AnArticle) out).article(), Named.as("take-articles"))
        .to(topics.articles().name(), topics.articles().produced("publish-articles"));
    marked
        .get("marked-copies")
        .mapValues(out -> ((Marked.ACopy) out).copy(), Named.as("take-copies"))
        .to(topics.duplicates().name(), topics.duplicates().produced("publish-copies"));
    marked
        .get("marked-stories")
        .mapValues(out -> ((Marked.AStory) out).story(), Named.as("take-stories"))
        .to(topics.stories().name(), topics.stories().produced("publish-stories"));
  }

  private static Article enriched(SeenVerdict.Fresh fresh, Enricher enricher) {
    return new Article(
        fresh.item().id(),
        fresh.revision(),
        fresh.kind(),
        fresh.change(),
        fresh.item(),
        enricher.tag(fresh.item().text()),
        null,
        IndependentSource.of(fresh.item()));
  }
}
