package io.wirewatch.text;

/**
 * What is known of the texts of late, by the numbers that {@link Postings} gives them: added at the
 * end, forgotten at the beginning.
 */
public final class Ring<T> {
  private Object[] places = new Object[1024];
  private int first;
  private int next;

  /** Adds the next, whose number is {@link #next}. */
  public void add(T value) {
    if (next - first == places.length) {
      Object[] larger = new Object[places.length * 2];
      for (int number = first; number < next; number++) {
        larger[number & larger.length - 1] = places[number & places.length - 1];
      }
      places = larger;
    }
    places[next++ & places.length - 1] = value;
  }

  /** The one of a number that is not forgotten. */
  @SuppressWarnings("unchecked")
  public T get(int number) {
    return (T) places[number & places.length - 1];
  }

  /** Forgets the oldest and returns it. */
  public T removeFirst() {
    T oldest = get(first);
    places[first++ & places.length - 1] = null;
    return oldest;
  }

  /** The oldest that is known. */
  public T peekFirst() {
    return get(first);
  }

  /** The number of the oldest. */
  public int first() {
    return first;
  }

  /** The number that the next will bear. */
  public int next() {
    return next;
  }

  public int size() {
    return next - first;
  }

  public boolean isEmpty() {
    return next == first;
  }
}
