package io.wirewatch.alert;

import io.wirewatch.model.Article;
import io.wirewatch.model.Mention;
import io.wirewatch.model.Relation;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a country does against another, as facts: {@code RU>UA fight} of what came about, {@code
 * RU>UA fight?} of what is only planned or feared.
 *
 * <p>A deed has too many names to be one fact in each wording, and one attack is told in many words
 * of many scores. So it is news only as a step: the same threatened it, prepared it or did less, or
 * was itself done so to. A threat that becomes an attack is news, an attack in other words is none.
 */
final class StatedDeeds {
  /** Below it a third country deals with both. */
  private static final double SURE = 0.5;

  /** Stands behind what did not come about, or not yet. */
  private static final String UNDONE = "?";

  private static final Pattern DEED = Pattern.compile("([A-Z]{2})>([A-Z]{2}) ([a-z]+)(\\??)");

  /** How far a quarrel has gone, by PLOVER event: threats, steps, force. */
  private static final Map<String, Integer> RANKS =
      Map.of("threaten", 1, "sanction", 2, "mobilize", 2, "coerce", 3, "assault", 4, "fight", 4);

  /** Deeds that are answered in kind; who is arrested by whom is too easily mistaken. */
  private static final List<String> ANSWERED = List.of("sanction", "fight");

  private StatedDeeds() {}

  private record Deed(String by, String to, String event, boolean done) {
    static Deed of(String fact) {
      Matcher deed = DEED.matcher(fact);
      return deed.matches()
          ? new Deed(deed.group(1), deed.group(2), deed.group(3), deed.group(4).isEmpty())
          : null;
    }

    int rank() {
      return RANKS.get(event);
    }

    boolean isBy(Deed other) {
      return by.equals(other.by) && to.equals(other.to);
    }

    /** Whether it leads up to a deed: announced or feared, a threat, or less than it. */
    boolean leadsTo(Deed deed) {
      boolean announced = !done && rank() >= deed.rank();
      boolean answered =
          done && by.equals(deed.to) && to.equals(deed.by) && ANSWERED.contains(event);
      return isBy(deed) && (announced || rank() < deed.rank())
          || answered && event.equals(deed.event);
    }
  }

  /** The deeds that title and lead of an article state, or its title alone. */
  static List<String> of(Article article, int lead, boolean titleOnly) {
    return article.tags().relations().stream()
        .filter(it -> it.source() != null && it.target() != null && it.event() != null)
        .filter(it -> it.score() >= SURE && it.context() != Relation.Context.HISTORICAL)
        .filter(it -> it.evidence().stream().anyMatch(m -> stands(m, lead, titleOnly)))
        .map(StatedDeeds::fact)
        .filter(fact -> RANKS.containsKey(Deed.of(fact).event()))
        .distinct()
        .toList();
  }

  private static boolean stands(Mention mention, int lead, boolean titleOnly) {
    return mention.field().equals("title") || !titleOnly && mention.start() < lead;
  }

  private static String fact(Relation relation) {
    return relation.source()
        + ">"
        + relation.target()
        + " "
        + relation.event().toLowerCase(Locale.ROOT)
        + (relation.context() == Relation.Context.ACTUAL ? "" : UNDONE);
  }

  /** Whether a fact is a deed. */
  static boolean isDeed(String fact) {
    return fact.length() > 5 && fact.charAt(2) == '>' && DEED.matcher(fact).matches();
  }

  /** Whether a deed is no step beyond what is known of the two. */
  static boolean isKnown(String fact, Collection<String> known) {
    Deed deed = Deed.of(fact);
    if (!deed.done() || deed.rank() < RANKS.get("sanction")) {
      return true;
    }
    List<Deed> told = known.stream().filter(StatedDeeds::isDeed).map(Deed::of).toList();
    return told.stream().noneMatch(it -> it.leadsTo(deed))
        || told.stream().anyMatch(it -> it.done() && it.isBy(deed) && it.rank() >= deed.rank());
  }
}
