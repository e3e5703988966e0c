package io.wirewatch.cli.demo;

import io.wirewatch.cli.demo.DemoScript.Item;
import io.wirewatch.cli.demo.DemoScript.Manner;
import io.wirewatch.cli.demo.DemoScript.Outlet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much of the hour has come through the stream: which of the links that can be read at all
 * stand among articles or duplicates. A slow machine is behind the clock, and only this tells when
 * it is done. Pure.
 */
public final class DemoProgress {
  private final Set<String> awaited;
  private final int all;

  public DemoProgress(DemoScript script) {
    Set<String> broken =
        script.outlets().stream()
            .filter(outlet -> outlet.manner() == Manner.BROKEN)
            .map(Outlet::id)
            .collect(Collectors.toSet());
    awaited =
        script.items().stream()
            .filter(item -> !broken.contains(item.outlet()))
            .map(Item::link)
            .collect(Collectors.toCollection(HashSet::new));
    all = awaited.size();
  }

  /** An article or a duplicate came. */
  public void read(String link) {
    awaited.remove(link);
  }

  /** How many articles came, each counted once whatever its revisions. */
  public int count() {
    return all - awaited.size();
  }

  /** How many there are. */
  public int all() {
    return all;
  }

  /** Whether the whole hour has been read. */
  public boolean complete() {
    return awaited.isEmpty();
  }
}
