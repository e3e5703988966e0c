package io.wirewatch.enrich;

import io.wirewatch.text.Table;
import java.util.HashMap;
import java.util.Map;

/**
 * Names that a language uses for something else: rows of kind {@code drop} in the tables of forms.
 * They hold for every name in every case: in the Czech of "Píše" nobody means Pisa.
 */
final class Drops {
  private final Map<Long, Long> tongues = new HashMap<>();

  /** Takes the drops of a table; other rows are left alone. */
  void read(Table table) {
    for (Table.Row row : table.rows()) {
      if (row.get(1).equals("drop")) {
        long mask = Tongues.mask(row.get(0));
        for (String form : row.get(3).split("\\|")) {
          tongues.merge(key(form), mask, (a, b) -> a | b);
        }
      }
    }
  }

  /** As texts are read: without regard to accents and case. */
  private static long key(String name) {
    long key = 0;
    for (long word : WordHash.each(name)) {
      key = WordHash.chain(key, word);
    }
    return key;
  }

  /** The mask of those of some languages in which the name stands for itself. */
  long left(long mask, String name) {
    return mask & ~tongues.getOrDefault(key(name), 0L);
  }
}
