package io.wirewatch.alert;

import io.wirewatch.model.Alert;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * News that waits to be told.
 *
 * @param kind as what
 * @param reason why, for people; {@link AlertPolicy#told} makes it whole
 * @param sighting the match
 * @param pieces what it was joined of, in order of arrival, the last of it; none where it is the
 *     news of one match, or in older states
 */
public record Pending(Alert.Kind kind, String reason, Sighting sighting, List<Pending> pieces) {
  private static final int LONGEST_REASON = 300;

  /** More matches with news of one story do not wait by themselves; a bound for the state. */
  private static final int MOST_PIECES = 12;

  public Pending {
    sighting = sighting.withoutText();
    pieces = pieces == null ? List.of() : List.copyOf(pieces);
  }

  /** The news of one match. */
  Pending(Alert.Kind kind, String reason, Sighting sighting) {
    this(kind, reason, sighting, List.of());
  }

  /** News that waits, with what waited before it; a withdrawal or correction leads the telling. */
  static Pending after(Pending before, Pending later) {
    return before == null ? later : joined(Stream.concat(before.each(), later.each()).toList());
  }

  /**
   * What waits behind a further match: not what its article said before it was taken back, nor that
   * it was revised to something else when it fits again; null where nothing is left.
   */
  static Pending behind(Pending waits, Sighting sighting) {
    boolean takenBack = sighting.takesBack() || sighting.isWithdrawn();
    return waits == null
        ? null
        : joined(
            waits
                .each()
                .filter(
                    it ->
                        !it.sighting.articleId().equals(sighting.about())
                            || !takenBack && !it.sighting.astray())
                .toList());
  }

  /** What waits without the news of an article; null where nothing is left. */
  static Pending without(Pending waits, String articleId) {
    return waits == null
        ? null
        : joined(waits.each().filter(it -> !it.sighting.articleId().equals(articleId)).toList());
  }

  /** The articles whose news it is. */
  List<String> articles() {
    return each().map(it -> it.sighting.articleId()).toList();
  }

  private Stream<Pending> each() {
    return pieces.isEmpty() ? Stream.of(this) : pieces.stream();
  }

  private static Pending joined(List<Pending> all) {
    if (all.size() < 2) {
      return all.isEmpty() ? null : all.get(0);
    }
    Pending lead = all.get(0);
    for (Pending piece : all) {
      lead = rank(lead.kind) > rank(piece.kind) ? lead : piece;
    }
    Pending leads = lead;
    List<Pending> kept = all;
    while (kept.size() > MOST_PIECES) {
      Pending drop = kept.stream().filter(it -> it != leads).findFirst().orElseThrow();
      kept = kept.stream().filter(it -> it != drop).toList();
    }
    String before = reasons(kept.subList(0, kept.size() - 1));
    String reason = before.length() > LONGEST_REASON ? lead.reason : reasons(kept);
    // Who was never told of a story hears of it as new, however much of it waited.
    boolean first = !lead.takesBack() && all.stream().anyMatch(it -> it.kind == Alert.Kind.NEW);
    return new Pending(first ? Alert.Kind.NEW : lead.kind, reason, lead.sighting, kept);
  }

  private static String reasons(List<Pending> pieces) {
    return pieces.stream().map(Pending::reason).distinct().collect(Collectors.joining("; "));
  }

  /** News that is told now, with what waited and is told with it; null: nothing waited. */
  static Pending with(Pending news, Pending waited) {
    return waited == null
        ? news
        : new Pending(news.kind, news.reason + ". " + waited.reason, news.sighting);
  }

  /** Whether it takes back what was told. */
  boolean takesBack() {
    return rank(kind) > 0;
  }

  private static int rank(Alert.Kind kind) {
    return switch (kind) {
      case RETRACTED -> 2;
      case CORRECTED -> 1;
      default -> 0;
    };
  }
}
