package io.wirewatch.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * News agencies, from {@code text/agencies.txt}: who they are, how they sign, and where their own
 * pages stand.
 */
public final class Agencies {
  private static final Agencies SHIPPED = load("/text/agencies.txt");

  /**
   * An agency.
   *
   * @param id as it counts as a source: {@code reuters}
   * @param country ISO 3166-1 alpha-2
   * @param plain names that are nothing but its name
   * @param ambiguous names that have other meanings too
   * @param endings words by which only its texts end
   */
  record Agency(
      String id,
      String country,
      List<String> plain,
      List<String> ambiguous,
      List<String> endings) {}

  private final List<Agency> all = new ArrayList<>();
  private final Map<String, String> byHost = new HashMap<>();

  private Agencies() {}

  /** Those that come with the program, in the order of the file. */
  static List<Agency> shipped() {
    return SHIPPED.all;
  }

  /**
   * The agency that an outlet is: its own feed is no other source than the papers that credit it.
   *
   * @param outlet as the list of feeds calls it; may be null
   * @param country the outlet's, ISO 3166-1 alpha-2; may be null. Tells apart those who share an
   *     abbreviation
   * @param link of the item; may be null
   * @return its id, {@code reuters}; nothing where it is no agency
   */
  public static Optional<String> ofOutlet(String outlet, String country, String link) {
    return SHIPPED.atHost(link).or(() -> SHIPPED.named(outlet, country));
  }

  private Optional<String> atHost(String link) {
    if (link == null) {
      return Optional.empty();
    }
    int from = link.indexOf("://") + 3;
    if (from < 3) {
      return Optional.empty();
    }
    int to = from;
    while (to < link.length() && "/?#:".indexOf(link.charAt(to)) < 0) {
      to++;
    }
    String host = link.substring(from, to).toLowerCase(Locale.ROOT);
    for (int dot = -1; ; ) {
      String id = byHost.get(host.substring(dot + 1));
      if (id != null) {
        return Optional.of(id);
      }
      dot = host.indexOf('.', dot + 1);
      if (dot < 0) {
        return Optional.empty();
      }
    }
  }

  private Optional<String> named(String outlet, String country) {
    if (outlet == null) {
      return Optional.empty();
    }
    String name = outlet.strip();
    return all.stream()
        .filter(
            agency ->
                agency.plain.stream().anyMatch(name::equalsIgnoreCase)
                    || agency.ambiguous.contains(name)
                        && (country == null || country.equals(agency.country)))
        .map(Agency::id)
        .findFirst();
  }

  private static Agencies load(String resource) {
    Agencies agencies = new Agencies();
    Table.load(resource).rows().forEach(agencies::add);
    return agencies;
  }

  /** id, country, hosts, names; and words by which only its texts end. */
  private void add(Table.Row row) {
    List<String> plain = new ArrayList<>();
    List<String> ambiguous = new ArrayList<>();
    for (String name : entries(row.cell(3))) {
      if (name.endsWith("?")) {
        ambiguous.add(name.substring(0, name.length() - 1));
      } else {
        (isAbbreviation(name) ? ambiguous : plain).add(name);
      }
    }
    String id = row.cell(0);
    all.add(
        new Agency(
            id,
            row.cell(1),
            List.copyOf(plain),
            List.copyOf(ambiguous),
            row.get(4).isEmpty() ? List.of() : entries(row.get(4))));
    entries(row.cell(2)).forEach(host -> byHost.put(host, id));
  }

  private static List<String> entries(String column) {
    return List.of(column.split("\\s*\\|\\s*"));
  }

  /** Up to five capitals: short for other things too. */
  private static boolean isAbbreviation(String name) {
    String letters = name.replace(".", "");
    return letters.length() <= 5 && letters.chars().allMatch(Character::isUpperCase);
  }
}
