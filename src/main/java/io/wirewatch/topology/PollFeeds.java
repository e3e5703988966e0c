package io.wirewatch.topology;

import io.wirewatch.feed.FeedParser;
import io.wirewatch.fetch.FeedSource;
import io.wirewatch.fetch.FetchSettings;
import io.wirewatch.fetch.HubSource;
import io.wirewatch.kafka.JsonSerde;
import io.wirewatch.poll.FeedMemory;
import io.wirewatch.poll.OutageDetector;
import io.wirewatch.poll.PollSettings;
import io.wirewatch.poll.PollState;
import io.wirewatch.poll.SightRule;
import io.wirewatch.reading.FeedReading;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Polls the feeds of its hosts, and owns what is known of them: {@code feed-polls} has how each
 * feed does (small, written at every poll), {@code feed-memories} what it held (written when that
 * changed).
 */
final class PollFeeds implements ProcessorSupplier<String, PollInput, String, PollOutput> {
  static final String POLLS = "feed-polls";
  static final String MEMORIES = "feed-memories";

  private final FeedSource source;
  private final HubSource hubs;
  private final PollSettings pollSettings;
  private final FetchSettings fetchSettings;
  private final SightRule sights;
  private final FeedParser parser = new FeedParser(System::nanoTime);
  private final OutageDetector outages = new OutageDetector();

  PollFeeds(
      FeedSource source,
      HubSource hubs,
      PollSettings pollSettings,
      FetchSettings fetchSettings,
      SightRule sights) {
    this.source = source;
    this.hubs = hubs;
    this.pollSettings = pollSettings;
    this.fetchSettings = fetchSettings;
    this.sights = sights;
  }

  @Override
  public Set<StoreBuilder<?>> stores() {
    return Set.of(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(POLLS), Serdes.String(), JsonSerde.of(PollState.class)),
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(MEMORIES), Serdes.String(), memorySerde()));
  }

  private static Serde<FeedMemory> memorySerde() {
    return Serdes.serdeFrom(
        (topic, memory) -> memory == null ? null : memory.encode(),
        (topic, bytes) -> bytes == null ? null : FeedMemory.decode(bytes));
  }

  @Override
  public Processor<String, PollInput, String, PollOutput> get() {
    return new FeedPoller(
        new FeedReading(source, parser), hubs, pollSettings, fetchSettings, sights, outages);
  }
}
