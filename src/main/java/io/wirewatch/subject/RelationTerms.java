package io.wirewatch.subject;

import io.wirewatch.model.Mention;
import io.wirewatch.model.Relation;
import io.wirewatch.text.NearestWord;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a query names a relation: who, then what is between them, then where it stands, each part but
 * the first optional: {@code CN-RU}, {@code CN-RU.act}, {@code RU>CN.cooperation.lead}, {@code
 * RU.conflict}.
 *
 * <ul>
 *   <li>who: a pair in either order, a direction, or one country with anyone
 *   <li>what: {@code act} (anything that happened or is to happen), {@code cooperation}, {@code
 *       conflict}, a quad class, or a PLOVER event in small letters
 *   <li>where: {@code title}, or {@code lead} (title or summary)
 * </ul>
 */
final class RelationTerms {
  static final List<String> EVENTS =
      List.of(
          "agree",
          "consult",
          "support",
          "concede",
          "cooperate",
          "aid",
          "retreat",
          "investigate",
          "demand",
          "disapprove",
          "reject",
          "threaten",
          "sanction",
          "request",
          "accuse",
          "protest",
          "crime",
          "mobilize",
          "coerce",
          "assault",
          "fight");
  static final List<String> QUADS =
      Stream.of(Relation.Quad.values()).map(RelationTerms::label).toList();
  private static final List<String> WHERE = List.of("title", "lead");
  private static final Pattern WHO =
      Pattern.compile("([a-z]{2})(?:([->])([a-z]{2}))?", Pattern.CASE_INSENSITIVE);

  private RelationTerms() {}

  static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All terms under which a relation is found. */
  static Set<String> of(Relation relation, boolean inTitle, boolean inLead) {
    Set<String> who = new LinkedHashSet<>();
    String pair = relation.pair().toLowerCase(Locale.ROOT);
    who.add(pair);
    if (relation.source() != null && relation.target() != null) {
      who.add((relation.source() + ">" + relation.target()).toLowerCase(Locale.ROOT));
    }
    for (String country : pair.split("-", -1)) {
      who.add(country);
    }
    List<String> what = new ArrayList<>(List.of(""));
    boolean news =
        relation.context() == Relation.Context.ACTUAL
            || relation.context() == Relation.Context.FUTURE;
    if (relation.quad() != null && news) {
      String quad = label(relation.quad());
      what.add(".act");
      what.add("." + quad);
      what.add("." + quad.substring(quad.indexOf('-') + 1));
      if (relation.event() != null) {
        what.add("." + relation.event().toLowerCase(Locale.ROOT));
      }
    }
    List<String> where = new ArrayList<>(List.of(""));
    if (inTitle) {
      where.add(".title");
    }
    if (inLead) {
      where.add(".lead");
    }
    Set<String> terms = new LinkedHashSet<>();
    for (String w : who) {
      for (String a : what) {
        for (String p : where) {
          terms.add(w + a + p);
        }
      }
    }
    return terms;
  }

  /** The term of what a query says. */
  static String normal(String asked) {
    String[] parts = asked.toLowerCase(Locale.ROOT).split("\\.", -1);
    var who = WHO.matcher(parts[0]);
    if (!who.matches()) {
      throw new QueryFault(
          asked,
          "\"" + asked + "\" is not a relation; write two country codes such as CN-RU or RU>CN");
    }
    String term = parts[0];
    if ("-".equals(who.group(2)) && who.group(1).compareTo(who.group(3)) > 0) {
      term = who.group(3) + "-" + who.group(1);
    }
    String what = "";
    String where = "";
    List<String> known = new ArrayList<>(List.of("act", "cooperation", "conflict"));
    known.addAll(QUADS);
    known.addAll(EVENTS);
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i];
      if (WHERE.contains(part) && where.isEmpty()) {
        where = "." + part;
      } else if (known.contains(part) && what.isEmpty()) {
        what = "." + part;
      } else {
        known.addAll(WHERE);
        throw new QueryFault(
            asked, "a relation can not be \"" + part + "\"" + NearestWord.hint(part, known));
      }
    }
    return term + what + where;
  }

  /** The one or two countries of what a query says, in capitals, as they are written. */
  static List<String> countries(String asked) {
    return List.of(asked.split("\\.", -1)[0].toUpperCase(Locale.ROOT).split("[->]", -1));
  }

  /** Whether any of these passages stands in the title, or else in the lead. */
  static boolean stands(List<Mention> evidence, Lead lead, boolean titleOnly) {
    return evidence.stream()
        .anyMatch(m -> m.field().equals("title") || (!titleOnly && lead.holds(m)));
  }
}
