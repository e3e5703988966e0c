package io.wirewatch.bench;

import io.wirewatch.enrich.Enricher;
import io.wirewatch.model.NewsText;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/**
 * Prints what the tagger's data cost a fresh JVM: {@code {"seconds": …, "heapMegabytes": …}}.
 *
 * <p>Seconds are from the first line of this program to the first tagged text; the heap is what is
 * in use after a full collection, with the cues of twelve languages read.
 */
public final class Footprint {
  private static final String[] LANGUAGES = {
    "en", "de", "fr", "es", "pt", "it", "ru", "uk", "pl", "zh", "ja", "ar"
  };

  private Footprint() {}

  /** No arguments. */
  public static void main(String[] args) {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    long before = settled(memory);
    long start = System.nanoTime();
    Enricher enricher = Enricher.load();
    enricher.tag(titled("Ministers meet in Vienna", "en"));
    double seconds = (System.nanoTime() - start) / 1e9;
    for (String language : LANGUAGES) {
      enricher.tag(titled("…", language));
    }
    long used = settled(memory) - before;
    System.out.printf("{\"seconds\": %.2f, \"heapMegabytes\": %.0f}%n", seconds, used / 1e6);
    if (enricher.liveActors() == null) {
      throw new IllegalStateException("the data were collected before they were weighed");
    }
  }

  private static NewsText titled(String title, String language) {
    return new NewsText(title, "", "", language, null, null);
  }

  private static long settled(MemoryMXBean memory) {
    memory.gc();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }
}
