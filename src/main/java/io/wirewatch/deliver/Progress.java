package io.wirewatch.deliver;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a target is in one partition. An alert that waits for another attempt holds back the
 * offset that can be committed, but not those behind it; so the committed record says of each what
 * is still open, in Kafka's own metadata field, and a restart sends nothing again that was done.
 *
 * @param offset the first that is not done: what is committed
 * @param next the first that was not read
 * @param open between them, those that are not done
 * @param since when the first of them was first tried; null where none was
 */
record Progress(long offset, long next, SortedSet<Long> open, Instant since) {
  /** Kafka's default for the metadata of a commit is 4,096 bytes. */
  private static final int MOST = 3_800;

  private static final Pattern METADATA =
      Pattern.compile("v1 next=(\\d{1,18}) since=(\\d{1,18}|-) open=([0-9,]*)");

  Progress {
    open = new TreeSet<>(open);
  }

  /** Everything before an offset is done, and nothing behind it. */
  static Progress at(long offset) {
    return new Progress(offset, offset, new TreeSet<>(), null);
  }

  /** Whether the record at that offset was done by whoever committed this. */
  boolean isDone(long at) {
    return at < offset || at < next && !open.contains(at);
  }

  /** For the metadata of the commit; offsets as distances, because those are short. */
  String metadata() {
    List<String> distances = new ArrayList<>();
    open.forEach(at -> distances.add(String.valueOf(at - offset)));
    // Joined, not formatted: a format writes the digits of the machine's locale.
    String text =
        "v1 next="
            + (next - offset)
            + " since="
            + (since == null ? "-" : since.toEpochMilli())
            + " open="
            + String.join(",", distances);
    return text.length() <= MOST ? text : "";
  }

  /** Of what a group has committed; without readable metadata, all behind the offset is open. */
  static Progress read(long offset, String metadata) {
    Matcher matcher = METADATA.matcher(metadata == null ? "" : metadata);
    if (!matcher.matches()) {
      return at(offset);
    }
    SortedSet<Long> open = new TreeSet<>();
    for (String distance : matcher.group(3).split(",")) {
      if (!distance.isEmpty()) {
        open.add(offset + Long.parseLong(distance));
      }
    }
    return new Progress(
        offset,
        offset + Long.parseLong(matcher.group(1)),
        open,
        matcher.group(2).equals("-")
            ? null
            : Instant.ofEpochMilli(Long.parseLong(matcher.group(2))));
  }
}
