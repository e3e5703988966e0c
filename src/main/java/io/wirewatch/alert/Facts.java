package io.wirewatch.alert;

import io.wirewatch.model.Actor;
import io.wirewatch.model.Article;
import io.wirewatch.model.Mention;
import io.wirewatch.text.StatedActs;
import io.wirewatch.text.Tokens;
import io.wirewatch.text.Tokens.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an article states that a later one can add to: its numbers, its acts and its actors. Careful
 * on purpose: what stands in the headline counts as new only if no earlier article of the story had
 * it, a number anywhere, an act in title or lead. Another wording of one fact is the same fact.
 *
 * @param headline facts in the title
 * @param all facts anywhere in the text
 * @param tolls numbers that belong to an act, of title and lead, as {@code death 47}
 */
public record Facts(List<String> headline, List<String> all, List<String> tolls) {
  /** Stands before a number that is a rough one. */
  static final String ABOUT = "about ";

  private static final int MOST = 120;

  /** Characters of a text that is read for facts at all. */
  private static final int LONGEST = 6000;

  /** Characters of the body that count as its lead. */
  private static final int LEAD = 600;

  private static final int MOST_TOLLS = 20;

  /** Stands between an act and its number. */
  private static final String OF_TOLL = " ";

  /** Words between an act and the number that it counts, and one. */
  private static final int NEAR_TOLL = 3;

  /**
   * Acts that are counted, and whose number only grows: the missing are found and the wounded go
   * home, and a tariff of 25 % is no less news than one of 40.
   */
  private static final Set<String> COUNTED =
      Set.of(
          "death",
          "injury",
          "kidnapping",
          "arrest",
          "charge",
          "conviction",
          "release",
          "evacuation",
          "rescue",
          "surrender",
          "dismissal");

  private static final double ROUGHLY = 0.15;
  private static final Map<String, Integer> SIZES =
      Map.of("dozens", 20, "hundreds", 100, "thousands", 1000, "millions", 1_000_000);

  public Facts {
    headline = List.copyOf(headline);
    all = List.copyOf(all);
    // Older ones have none.
    tolls = tolls == null ? List.of() : List.copyOf(tolls);
  }

  /** The facts of an article. */
  public static Facts of(Article article) {
    var item = article.item();
    String language = article.tags().language();
    Set<String> tolls = new LinkedHashSet<>();
    Set<String> headline = new LinkedHashSet<>();
    read(item.title(), language, Integer.MAX_VALUE, headline, tolls);
    Set<String> all = new LinkedHashSet<>(headline);
    read(item.summary(), language, LEAD, all, tolls);
    read(item.content(), language, LEAD, all, tolls);
    headline.addAll(StatedDeeds.of(article, LEAD, true));
    all.addAll(StatedDeeds.of(article, LEAD, false));
    for (Actor actor : article.tags().actors()) {
      all.add(actor.id());
      if (actor.evidence().stream().map(Mention::field).anyMatch("title"::equals)) {
        headline.add(actor.id());
      }
    }
    return new Facts(
        List.copyOf(headline),
        all.stream().limit(MOST).toList(),
        tolls.stream().limit(MOST_TOLLS).toList());
  }

  /** The numbers and acts of a headline by itself. */
  static Facts ofHeadline(String title, String language) {
    Set<String> tolls = new LinkedHashSet<>();
    Set<String> headline = new LinkedHashSet<>();
    read(title, language, Integer.MAX_VALUE, headline, tolls);
    return new Facts(List.copyOf(headline), List.copyOf(headline), List.copyOf(tolls));
  }

  /**
   * Facts of the headline that add to what is known. A toll below one that is known adds nothing:
   * who counts later is behind, and says so in no other way.
   *
   * @param known facts and tolls of earlier articles
   */
  List<String> newTo(Collection<String> known) {
    return headline.stream()
        .filter(fact -> !isKnown(fact, known) && !isOutrun(fact, known))
        .toList();
  }

  /** Whether it states anything, in title or text, that is not known. */
  boolean addsTo(Collection<String> known) {
    return all.stream().anyMatch(fact -> !isKnown(fact, known) && !isOutrun(fact, known));
  }

  /** Whether it states a toll that is below one of another. */
  boolean lowers(Facts other) {
    return headline.stream().anyMatch(fact -> isOutrun(fact, other.tolls));
  }

  /**
   * With what its article states when it was revised. What it stated before was told and stays
   * known, but for tolls that it lowers now.
   */
  Facts revised(Facts now) {
    List<String> lowered =
        now.tolls.stream()
            .flatMap(
                toll -> {
                  String act = toll.substring(0, toll.length() - counted(toll).length());
                  return tolls.stream()
                      .filter(it -> it.startsWith(act))
                      .filter(it -> amount(it.substring(act.length())) > amount(counted(toll)));
                })
            .toList();
    List<String> gone = new ArrayList<>(lowered);
    lowered.forEach(toll -> gone.add(counted(toll)));
    return new Facts(
        joined(headline, gone, now.headline, MOST),
        joined(all, gone, now.all, MOST),
        joined(tolls, gone, now.tolls, MOST_TOLLS));
  }

  /** The number of a toll. */
  private static String counted(String toll) {
    int rough = toll.lastIndexOf(OF_TOLL + ABOUT);
    return toll.substring((rough < 0 ? toll.lastIndexOf(OF_TOLL) : rough) + 1);
  }

  private static List<String> joined(
      List<String> before, List<String> gone, List<String> now, int most) {
    Set<String> joined = new LinkedHashSet<>(now);
    before.stream().filter(fact -> !gone.contains(fact)).forEach(joined::add);
    return joined.stream().limit(most).toList();
  }

  /** Whether a number is the toll of acts, each of which has a greater one. */
  private boolean isOutrun(String number, Collection<String> known) {
    double amount = amount(number);
    List<String> acts =
        amount < 0
            ? List.of()
            : tolls.stream()
                .filter(toll -> toll.endsWith(OF_TOLL + number))
                .map(toll -> toll.substring(0, toll.length() - number.length()))
                .toList();
    return !acts.isEmpty()
        && acts.stream()
            .allMatch(
                act ->
                    known.stream()
                        .filter(toll -> toll.startsWith(act))
                        .anyMatch(toll -> amount(toll.substring(act.length())) > amount));
  }

  private static boolean isKnown(String fact, Collection<String> known) {
    if (StatedDeeds.isDeed(fact)) {
      return StatedDeeds.isKnown(fact, known);
    }
    if (known.contains(fact) || known.contains(ABOUT + fact)) {
      return true;
    }
    Integer size = SIZES.get(fact);
    if (size != null) {
      return known.stream().anyMatch(other -> amount(other) >= size);
    }
    if (fact.startsWith(ABOUT)) {
      double amount = amount(fact);
      return known.stream().anyMatch(other -> Math.abs(amount(other) - amount) <= ROUGHLY * amount);
    }
    return false;
  }

  /** What a fact amounts to; -1 where it is no number. */
  private static double amount(String fact) {
    if (SIZES.containsKey(fact)) {
      return SIZES.get(fact);
    }
    String number = fact.startsWith(ABOUT) ? fact.substring(ABOUT.length()) : fact;
    return number.matches("\\d+(\\.\\d+)?") ? Double.parseDouble(number) : -1;
  }

  private static void read(
      String text, String language, int lead, Set<String> to, Set<String> tolls) {
    String read = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    List<Token> tokens = Tokens.of(read);
    List<StatedActs.Stated> acts = StatedActs.in(read, tokens, language);
    for (StatedActs.Stated act : acts) {
      if (tokens.get(act.hit().from()).start() < lead) {
        to.add(act.act());
      }
    }
    List<StatedNumbers.Stated> numbers = StatedNumbers.in(read, tokens, language, acts);
    for (StatedNumbers.Stated number : numbers) {
      to.add(number.number());
      if (tokens.get(number.from()).start() < lead) {
        actOf(number, numbers, acts, read, tokens)
            .ifPresent(act -> tolls.add(act + OF_TOLL + number.number()));
      }
    }
  }

  /** The act that a number counts: the nearest to it, of which no other number is as near. */
  private static Optional<String> actOf(
      StatedNumbers.Stated number,
      List<StatedNumbers.Stated> numbers,
      List<StatedActs.Stated> acts,
      String text,
      List<Token> tokens) {
    StatedActs.Stated nearest = null;
    for (StatedActs.Stated act : acts) {
      if (counts(number, act, text, tokens)
          && (nearest == null || distance(number, act) < distance(number, nearest))) {
        nearest = act;
      }
    }
    StatedActs.Stated act = nearest;
    return act == null
            || !COUNTED.contains(act.act())
            || numbers.stream()
                .anyMatch(
                    it ->
                        it != number
                            && distance(it, act) <= distance(number, act)
                            && counts(it, act, text, tokens))
        ? Optional.empty()
        : Optional.of(act.act());
  }

  /** Whether a number can be that of an act: near it, in one clause. */
  private static boolean counts(
      StatedNumbers.Stated number, StatedActs.Stated act, String text, List<Token> tokens) {
    return (distance(number, act) <= NEAR_TOLL || isToll(act, number, tokens))
        && isOneClause(number, act, text, tokens);
  }

  /** "Death toll of the earthquake in Ostland rises to 112": what it is of stands between. */
  private static boolean isToll(
      StatedActs.Stated act, StatedNumbers.Stated number, List<Token> tokens) {
    return act.hit().to() < number.from()
        && tokens.subList(act.hit().from(), act.hit().to() + 1).stream()
            .anyMatch(token -> token.folded().equals("toll"));
  }

  private static int distance(StatedNumbers.Stated number, StatedActs.Stated act) {
    return Math.min(act.hit().distance(number.from()), act.hit().distance(number.to()));
  }

  private static boolean isOneClause(
      StatedNumbers.Stated number, StatedActs.Stated act, String text, List<Token> tokens) {
    boolean before = act.hit().to() < number.from();
    int from = tokens.get(before ? act.hit().to() : number.to()).end();
    int to = tokens.get(before ? number.from() : act.hit().from()).start();
    return from > to || StatedActs.isOneClause(text, from, to);
  }
}
