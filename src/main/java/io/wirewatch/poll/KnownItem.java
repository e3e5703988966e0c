package io.wirewatch.poll;

/**
 * One remembered item of a feed: hashes only.
 *
 * @param content hash of what counts as its text
 * @param link hash of its link, 0 where it has none
 * @param title hash of its title
 * @param seen when a reading last held it, in seconds since 1970, unsigned
 */
record KnownItem(int content, int link, int title, int seen) {
  private static final int GUID_IS_USELESS = 0x75736531;

  /** What is remembered instead of an item: that the guid it stands under names several items. */
  static KnownItem uselessGuid(int seen) {
    return new KnownItem(GUID_IS_USELESS, 0, 0, seen);
  }

  /** The key under which it is remembered that a guid is useless. */
  static long uselessGuidKey(long guidKey) {
    return guidKey ^ 0x5bd1e9955bd1e995L;
  }

  boolean isUselessGuid() {
    return content == GUID_IS_USELESS && link == 0 && title == 0;
  }
}
