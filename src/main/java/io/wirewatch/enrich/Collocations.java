package io.wirewatch.enrich;

import io.wirewatch.text.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a cue means in company: to strike a depot is another act than to strike a deal, and a flood
 * that hits two countries is no act of either. Read once from {@code /gazetteer/collocations.tsv},
 * whose columns its README.md tells; of the rules of a cue the first that fits holds.
 */
final class Collocations {
  /** How a cue is to be taken. */
  enum Taken {
    /** As the acts have it. */
    PLAINLY,
    /** As no act. */
    AS_NOTHING,
    /** As a mark that the sentence tells of no relation, such as a match. */
    AS_NO_RELATION,
    /** As a mark that what follows is in doubt: "denies arming". */
    AS_DOUBT,
    /** As another act. */
    AS_ACT,
    /** As an act whose doer stands behind: "jailed in". */
    AS_DONE_TO
  }

  /** A meaning, and its act where it has one. */
  record Meaning(Taken taken, Act act) {}

  private record Rule(long tongues, List<Company.Condition> company, Meaning meaning) {}

  private static final Meaning PLAINLY = new Meaning(Taken.PLAINLY, null);

  private final Map<Long, List<Rule>> byPhrase = new HashMap<>();
  private final Map<Act.Event, List<Rule>> byEvent = new EnumMap<>(Act.Event.class);
  private final Map<String, String> lists = new HashMap<>();

  private Collocations() {}

  /** languages, cues, company, meaning; or "$name" and words as the first two. */
  static Collocations load() {
    return of(Table.load("/gazetteer/collocations.tsv"));
  }

  static Collocations of(Table table) {
    Collocations book = new Collocations();
    for (Table.Row row : table.rows()) {
      try {
        if (row.get(0).startsWith("$")) {
          book.lists.put(row.get(0), row.get(1));
        } else {
          book.add(row);
        }
      } catch (IllegalArgumentException e) {
        throw row.wrong(e.getMessage());
      }
    }
    return book;
  }

  private void add(Table.Row row) {
    List<Company.Condition> company = new ArrayList<>();
    for (String condition : row.get(2).split(";")) {
      if (!condition.equals("any")) {
        company.add(Company.Condition.of(condition.strip(), lists));
      }
    }
    Meaning meaning = meaning(row.get(3));
    Rule rule = new Rule(Tongues.mask(row.get(0)), company, meaning);
    for (String cue : row.get(1).split("\\|")) {
      if (cue.equals(cue.toUpperCase(Locale.ROOT)) && cue.matches("[A-Z]+")) {
        byEvent.computeIfAbsent(Act.Event.valueOf(cue), e -> new ArrayList<>()).add(rule);
        continue;
      }
      Set<String> forms = row.get(0).equals("en") ? EnglishVerb.forms(cue) : Set.of(cue);
      for (String form : forms) {
        for (String plain : Braces.expand(form)) {
          byPhrase.computeIfAbsent(WordHash.ofPhrase(plain), h -> new ArrayList<>()).add(rule);
        }
      }
    }
  }

  private static Meaning meaning(String column) {
    switch (column) {
      case "=":
        return PLAINLY;
      case "-":
        return new Meaning(Taken.AS_NOTHING, null);
      case "none":
        return new Meaning(Taken.AS_NO_RELATION, null);
      case "doubt":
        return new Meaning(Taken.AS_DOUBT, new Act(null, Act.Shape.HYPOTHETICAL, Tongues.ALL));
      default:
        String[] act = column.split(" ");
        if (act.length != 2) {
          throw new IllegalArgumentException("unknown meaning: " + column);
        }
        boolean passive = act[1].equals("passive");
        Act.Shape shape =
            passive ? Act.Shape.VERB : Act.Shape.valueOf(act[1].toUpperCase(Locale.ROOT));
        return new Meaning(
            passive ? Taken.AS_DONE_TO : Taken.AS_ACT,
            new Act(Act.Event.valueOf(act[0]), shape, Tongues.ALL));
    }
  }

  /**
   * How a cue is to be taken where it stands.
   *
   * @param phrase hash of its words
   * @param heard mask of the text's languages
   */
  Meaning meaning(Cues.Cue cue, long phrase, Company company, long heard) {
    Meaning said = first(byPhrase.get(phrase), cue, company, heard);
    if (said == null && cue.act().shape() != Act.Shape.NOUN) {
      said = first(byEvent.get(cue.act().event()), cue, company, heard);
    }
    return said == null ? PLAINLY : said;
  }

  private static Meaning first(List<Rule> rules, Cues.Cue cue, Company company, long heard) {
    if (rules != null) {
      for (Rule rule : rules) {
        if ((rule.tongues() & heard) != 0 && company.fits(cue, rule.company())) {
          return rule.meaning();
        }
      }
    }
    return null;
  }
}
