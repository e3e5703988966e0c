package io.wirewatch.topology;

import io.wirewatch.fetch.PolitenessKey;
import io.wirewatch.kafka.EventHeaders;
import io.wirewatch.model.Feed;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Sends each feed to the task that owns its host. Remembers where it sent it, as a removed feed
 * says no more which host it was on, and a feed with a new address has to leave its old owner.
 */
final class KeyFeedsByHost implements ProcessorSupplier<String, Feed, String, FeedOrder> {
  static final String STORE = "feed-hosts";

  private final PolitenessKey.Policy policy;

  KeyFeedsByHost(PolitenessKey.Policy policy) {
    this.policy = policy;
  }

  @Override
  public Set<StoreBuilder<?>> stores() {
    return Set.of(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.String()));
  }

  @Override
  public Processor<String, Feed, String, FeedOrder> get() {
    return new Processor<>() {
      private ProcessorContext<String, FeedOrder> context;
      private KeyValueStore<String, String> hosts;

      @Override
      public void init(ProcessorContext<String, FeedOrder> context) {
        this.context = context;
        hosts = context.getStateStore(STORE);
      }

      @Override
      public void process(Record<String, Feed> record) {
        String feedId = record.key();
        if (feedId == null) {
          throw new IllegalArgumentException(
              "a record on feeds has no key; the key is the feed id");
        }
        String oldHost = hosts.get(feedId);
        Feed feed = record.value();
        if (feed == null) {
          if (oldHost != null) {
            hosts.delete(feedId);
            order(record, oldHost, new FeedOrder(FeedOrder.Kind.END, feedId, null));
          }
          return;
        }
        if (!feed.id().equals(feedId)) {
          throw new IllegalArgumentException(
              "a record on feeds has the key " + feedId + " and the id " + feed.id());
        }
        String host = PolitenessKey.of(feed.url(), policy);
        if (oldHost != null && !oldHost.equals(host)) {
          order(record, oldHost, new FeedOrder(FeedOrder.Kind.LEAVE, feedId, null));
        }
        hosts.put(feedId, host);
        boolean atOnce = record.headers().lastHeader(EventHeaders.AT_ONCE) != null;
        order(record, host, new FeedOrder(FeedOrder.Kind.POLL, feedId, feed, atOnce));
      }

      private void order(Record<String, Feed> record, String host, FeedOrder order) {
        context.forward(record.withKey(host).withValue(order));
      }
    };
  }
}
