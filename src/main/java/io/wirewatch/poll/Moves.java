package io.wirewatch.poll;

/**
 * Permanent redirects (301, 308) of a feed's address, which are believed from the third sight on.
 *
 * @param target where the feed is asked for now; null for its own address
 * @param candidate where the last permanent redirects led
 * @param sights how often in a row
 */
public record Moves(String target, String candidate, int sights) {
  /** It never moved. */
  public static final Moves NONE = new Moves(null, null, 0);

  static final int SIGHTS = 3;

  /** A longer address is none that a feed is asked for by for long. */
  private static final int LONGEST = 4_096;

  Moves seen(String movedTo) {
    if (movedTo == null || movedTo.length() > LONGEST) {
      return new Moves(target, null, 0);
    }
    int n = movedTo.equals(candidate) ? sights + 1 : 1;
    return n >= SIGHTS ? new Moves(movedTo, null, 0) : new Moves(target, movedTo, n);
  }
}
