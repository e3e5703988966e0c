package io.wirewatch.codes;

import io.wirewatch.text.Table;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** The countries that tags can name, by their ISO 3166-1 alpha-2 codes. */
public final class Countries {
  private static final Map<String, Country> BY_CODE = load();

  private Countries() {}

  /**
   * @param areas the UN M49 areas that it is in, the smallest first
   * @param name in English
   */
  public record Country(List<String> areas, String name) {}

  /** The codes that there are. */
  public static Set<String> codes() {
    return BY_CODE.keySet();
  }

  /** Hands on each code with its country. */
  public static void forEach(BiConsumer<String, Country> take) {
    BY_CODE.forEach(take);
  }

  private static Map<String, Country> load() {
    Map<String, Country> all = new LinkedHashMap<>();
    for (Table.Row row : Table.load("/gazetteer/countries.tsv").rows()) {
      all.put(row.cell(0), new Country(List.of(row.cell(1).split("\\|")), row.cell(2)));
    }
    return Collections.unmodifiableMap(all);
  }
}
