package io.wirewatch.enrich;

import io.wirewatch.enrich.Parties.Side;
import java.util.List;

/** How the countries of one sentence stand in lists and compounds. Countries go by their number. */
final class Roll {
  /** Words from a list to the act of who brings its members together, at most. */
  private static final int MEDIATOR_REACH = 4;

  private final List<Side> sides;
  private final Cues cues;
  private final Wording wording;
  private final int head;
  private final int brokered;

  Roll(Parties parties) {
    this.sides = parties.sides();
    this.cues = parties.cues();
    this.wording = parties.wording();
    this.head = parties.head();
    this.brokered = findBrokered();
  }

  /** The first of the two that another brings together; -1 where none does. */
  private int findBrokered() {
    for (int k = head + 1; k + 1 < sides.size(); k++) {
      Side one = sides.get(k);
      Side other = sides.get(k + 1);
      if (k == head + 1 && hosted(k)) {
        return k;
      }
      if (wording.between(one.from(), sides.get(k - 1).to())
          && wording.paired(one.from(), one.to(), other.from())
          && !one.country().equals(sides.get(0).country())
          && !other.country().equals(sides.get(0).country())) {
        return k;
      }
    }
    return -1;
  }

  /** "A hosts B and C for talks": two alone, of whom neither hosts. */
  private boolean hosted(int k) {
    Cues.Cue host = cues.between(sides.get(head).to(), sides.get(k).from());
    if (host == null) {
      int behind = sides.get(k + 1).to();
      host = cues.between(behind, behind + MEDIATOR_REACH); // "中国、AとBの仲介"
    }
    return host != null
        && wording.hosts(host.from())
        && together(k, k + 1)
        && !(k + 2 < sides.size() && together(k, k + 2));
  }

  /** "A hosted talks between B and C": the pair of B and C begins at this one. */
  boolean brokered(int i) {
    return i == brokered;
  }

  /** "A hosted talks between B and C": the one is the host, the other a guest. */
  private boolean hostAndGuest(int i, int j) {
    return brokered >= 0 && guest(i) != guest(j);
  }

  /** How surely two are related by a construction: less where a host brings them together. */
  Construction unlessHosted(Pair pair, Construction found) {
    return hostAndGuest(pair.i(), pair.j()) ? Construction.BESIDE : found;
  }

  private boolean guest(int i) {
    return i == brokered || i == brokered + 1;
  }

  /** "A and B", "A, B and C": nothing but commas and small words between. */
  boolean together(int i, int j) {
    for (int k = i; k < j; k++) {
      Side a = sides.get(k);
      Side b = sides.get(k + 1);
      if (!wording.listed(a.to(), b.from()) && !wording.paired(a.from(), a.to(), b.from())) {
        return false;
      }
    }
    return true;
  }

  /** The list that ends at a side begins right behind the subject: no other country between. */
  boolean followsHead(int i) {
    for (int k = head + 1; k < i; k++) {
      if (!listed(k)) {
        return false;
      }
    }
    return true;
  }

  /** A act C and B: the next, or those between stand together with one of the two. */
  boolean reaches(int i, int j) {
    if (j == i + 1) {
      return true;
    }
    int k = i;
    while (k < j && (listed(k) || same(k, k + 1))) {
      k++;
    }
    int m = j;
    while (m > i && (listed(m - 1) || same(m, m - 1))) {
      m--;
    }
    return m <= k + 1 || same(i, m - 1);
  }

  /** "A welcomed B's words in B-C talks": the compound behind an object speaks for itself alone. */
  boolean inCompound(int i, int j) {
    int first = sides.get(j).hyphen() ? j - 1 : j;
    boolean compound = first < j || (j + 1 < sides.size() && sides.get(j + 1).hyphen());
    return compound && first > i + 1 && first > head;
  }

  /** A country stands in a list with the next. */
  private boolean listed(int k) {
    return wording.listed(sides.get(k).to(), sides.get(k + 1).from());
  }

  private boolean same(int i, int j) {
    return sides.get(i).country().equals(sides.get(j).country());
  }
}
