package io.wirewatch.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wirewatch.fetch.FeedSource;
import io.wirewatch.fetch.FetchSettings;
import io.wirewatch.fetch.HubSource;
import io.wirewatch.kafka.JsonSerde;
import io.wirewatch.kafka.Topics;
import io.wirewatch.placing.ProcessSettings;
import io.wirewatch.poll.PollSettings;
import io.wirewatch.poll.SightRule;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;

/** feeds, hub-calls -> items, sightings, feed-status, subscriptions, heartbeats, dead-letters. */
public final class PollTopology {
  static final String POLL_FEEDS = "poll-feeds";

  private PollTopology() {}

  /**
   * Adds the stream to the builder, without subscriptions.
   *
   * @param source asks publishers; not closed here
   */
  public static void build(
      StreamsBuilder builder,
      Topics topics,
      FeedSource source,
      PollSettings pollSettings,
      FetchSettings fetchSettings) {
    build(
        builder,
        topics,
        source,
        HubSource.NONE,
        pollSettings,
        fetchSettings,
        ProcessSettings.DEFAULT.memory());
  }

  /**
   * Adds the stream to the builder.
   *
   * @param source asks publishers; not closed here
   * @param hubs asks hubs; not closed here
   * @param memory for how long process knows an item after its last sight
   */
  public static void build(
      StreamsBuilder builder,
      Topics topics,
      FeedSource source,
      HubSource hubs,
      PollSettings pollSettings,
      FetchSettings fetchSettings,
      Duration memory) {
    KStream<String, PollInput> orders =
        builder.stream(topics.feeds().name(), topics.feeds().consumed("read-feeds"))
            .process(new KeyFeedsByHost(fetchSettings.hostBudget()), Named.as("key-feeds-by-host"))
            .repartition(
                Repartitioned.<String, FeedOrder>as("feeds-by-host")
                    .withKeySerde(Serdes.String())
                    .withValueSerde(JsonSerde.of(FeedOrder.class))
                    .withNumberOfPartitions(topics.partitions()))
            .mapValues(order -> (PollInput) new PollInput.Order(order), Named.as("take-orders"))
            // Keyed and cut into partitions as the orders are, so both reach the host's owner.
            .merge(
                builder.stream(
                        topics.hubCalls().name(), topics.hubCalls().consumed("read-hub-calls"))
                    .mapValues(
                        call -> (PollInput) new PollInput.Call(call), Named.as("take-calls")),
                Named.as("orders-and-calls"));
    orders
        .process(new Heartbeats(), Named.as("beat-each-minute"))
        .to(topics.heartbeats().name(), topics.heartbeats().produced("publish-heartbeats"));
    Map<String, KStream<String, PollOutput>> polled =
        orders
            .process(
                new PollFeeds(source, hubs, pollSettings, fetchSettings, new SightRule(memory)),
                Named.as(POLL_FEEDS))
            .split(Named.as("polled-"))
            .branch((key, out) -> out instanceof PollOutput.Item, Branched.as("items"))
            .branch((key, out) -> out instanceof PollOutput.Standing, Branched.as("sightings"))
            .branch((key, out) -> out instanceof PollOutput.Status, Branched.as("statuses"))
            .branch((key, out) -> out instanceof PollOutput.Subscribed, Branched.as("hubs"))
            .branch((key, out) -> out instanceof PollOutput.DeadDocument, Branched.as("documents"))
            .noDefaultBranch();
    polled
        .get("polled-items")
        .mapValues(out -> ((PollOutput.Item) out).item(), Named.as("take-items"))
        .to(topics.items().name(), topics.items().produced("publish-items"));
    polled
        .get("polled-sightings")
        .mapValues(out -> ((PollOutput.Standing) out).sighting(), Named.as("take-sightings"))
        .to(topics.sightings().name(), topics.sightings().produced("publish-sightings"));
    polled
        .get("polled-statuses")
        .mapValues(out -> ((PollOutput.Status) out).status(), Named.as("take-statuses"))
        .to(topics.feedStatus().name(), topics.feedStatus().produced("publish-feed-status"));
    polled
        .get("polled-hubs")
        .mapValues(out -> ((PollOutput.Subscribed) out).subscription(), Named.as("take-hubs"))
        .to(topics.subscriptions().name(), topics.subscriptions().produced("publish-hubs"));
    polled
        .get("polled-documents")
        .map(
            (feedId, out) ->
                KeyValue.pair(feedId.getBytes(UTF_8), ((PollOutput.DeadDocument) out).document()),
            Named.as("take-documents"))
        .to(topics.deadLetters().name(), topics.deadLetters().produced("bury-documents"));
  }
}
