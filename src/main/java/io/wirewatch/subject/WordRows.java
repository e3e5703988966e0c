package io.wirewatch.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Where words stand in a row, or so many steps out of it: to each place of the first word those of
 * the others that are nearest to their place in the row. As the first word goes on through the
 * text, so do they, and never back: a text is gone through once, however often it has the words.
 */
final class WordRows {
  private final List<int[]> places;
  private final IntUnaryOperator position;
  private final int slop;
  private final int[] reached;

  /**
   * @param places of each word of the row, at least one of each, no two of a word at one position
   * @param position of a place; rises with the places
   * @param slop how many steps out of the row all words may be together
   */
  WordRows(List<int[]> places, IntUnaryOperator position, int slop) {
    this.places = places;
    this.position = position;
    this.slop = slop;
    reached = new int[places.size()];
  }

  /**
   * The first rows, each as the places of its words in the order of the words; to be asked once.
   */
  List<int[]> first(int most) {
    List<int[]> rows = new ArrayList<>();
    for (int first : places.get(0)) {
      int[] row = row(first);
      if (row != null) {
        rows.add(row);
        if (rows.size() == most) {
          break;
        }
      }
    }
    return rows;
  }

  /** The row that has its first word there; null if there is none. */
  private int[] row(int first) {
    int begin = position.applyAsInt(first);
    int[] row = new int[places.size()];
    row[0] = first;
    int least = begin;
    int most = begin;
    for (int i = 1; i < row.length; i++) {
      row[i] = nearest(i, begin + i);
      int beginning = position.applyAsInt(row[i]) - i;
      least = Math.min(least, beginning);
      most = Math.max(most, beginning);
    }
    return most - least <= slop ? row : null;
  }

  /** The place of a word that is nearest to a position; of two that are alike, the former. */
  private int nearest(int word, int wanted) {
    int[] of = places.get(word);
    int at = reached[word];
    int step = Math.abs(position.applyAsInt(of[at]) - wanted);
    while (at + 1 < of.length) {
      int next = Math.abs(position.applyAsInt(of[at + 1]) - wanted);
      if (next >= step) {
        break;
      }
      step = next;
      at++;
    }
    reached[word] = at;
    return of[at];
  }
}
