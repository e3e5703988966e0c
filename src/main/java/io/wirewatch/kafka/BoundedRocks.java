package io.wirewatch.kafka;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * One bound for the memory of all RocksDB stores of this JVM. Without it each segment of each store
 * of each partition takes up to 98 MB of its own, outside the heap.
 */
public final class BoundedRocks implements RocksDBConfigSetter {
  /** In the properties of a stream: bytes for all stores together. */
  static final String BYTES_CONFIG = "wirewatch.rocksdb.bytes";

  static final long DEFAULT_BYTES = 128L * 1024 * 1024;

  private static Cache cache;
  private static WriteBufferManager writeBuffers;

  @Override
  public void setConfig(String store, Options options, Map<String, Object> configs) {
    share(configs);
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(cache);
    table.setCacheIndexAndFilterBlocks(true);
    table.setCacheIndexAndFilterBlocksWithHighPriority(true);
    table.setPinTopLevelIndexAndFilter(true);
    options.setTableFormatConfig(table);
    options.setWriteBufferManager(writeBuffers);
    options.setWriteBufferSize(4L * 1024 * 1024);
    options.setMaxWriteBufferNumber(2);
  }

  private static synchronized void share(Map<String, Object> configs) {
    if (cache == null) {
      Object given = configs.get(BYTES_CONFIG);
      long bytes = given == null ? DEFAULT_BYTES : Long.parseLong(given.toString());
      cache = new LRUCache(bytes, -1, false, 0.1);
      writeBuffers = new WriteBufferManager(bytes / 2, cache);
    }
  }

  /** Closes nothing: what all stores share outlives each of them. */
  @Override
  public void close(String store, Options options) {}
}
