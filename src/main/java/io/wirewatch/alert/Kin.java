package io.wirewatch.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Stories that are one event with another.
 *
 * @param ids the last twenty, the newest last
 * @param lastSeen when that was last said
 */
public record Kin(List<String> ids, Instant lastSeen) {
  private static final int MOST = 20;

  public Kin {
    ids = List.copyOf(ids);
  }

  /** With a further one; {@code known} is null before the first. */
  public static Kin with(Kin known, String id, Instant at) {
    List<String> all = new ArrayList<>(known == null ? List.of() : known.ids);
    all.remove(id);
    all.add(id);
    return new Kin(all.subList(Math.max(0, all.size() - MOST), all.size()), at);
  }
}
