package io.wirewatch.alert;

import io.wirewatch.model.Alert;

/**
 * News that waits to be told.
 *
 * @param kind as what
 * @param reason why, for people
 * @param sighting the match
 */
public record Pending(Alert.Kind kind, String reason, Sighting sighting) {
  private static final int LONGEST_REASON = 300;

  /** News that waits, with what waited before it; a withdrawal or correction leads the telling. */
  static Pending after(Pending before, Pending later) {
    if (before == null) {
      return later;
    }
    Pending lead = rank(before.kind) > rank(later.kind) ? before : later;
    // Who was never told of a story hears of it as new, however much of it waited.
    Alert.Kind kind =
        before.kind == Alert.Kind.NEW && !later.takesBack() ? Alert.Kind.NEW : lead.kind;
    return before.reason.length() > LONGEST_REASON
        ? new Pending(kind, lead.reason, lead.sighting)
        : new Pending(kind, before.reason + "; " + later.reason, lead.sighting);
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
