package io.wirewatch.subject;

import io.wirewatch.model.Actor;
import io.wirewatch.model.Article;
import io.wirewatch.model.Mention;
import io.wirewatch.text.StatedActs;
import io.wirewatch.text.Tokens;
import io.wirewatch.text.Tokens.Token;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an article states that a later one can add to: its numbers, its acts and its actors. Careful
 * on purpose: what stands in the headline counts as new only if no earlier article of the story had
 * it, a number anywhere, an act in title or lead. Another wording of one fact is the same fact.
 *
 * @param headline facts in the title
 * @param all facts anywhere in the text
 */
public record Facts(List<String> headline, List<String> all) {
  /** Stands before a number that is a rough one. */
  static final String ABOUT = "about ";

  private static final int MOST = 120;

  /** Characters of a text that is read for facts at all. */
  private static final int LONGEST = 6000;

  /** Characters of the body that count as its lead. */
  private static final int LEAD = 600;

  private static final double ROUGHLY = 0.15;
  private static final Map<String, Integer> SIZES =
      Map.of("dozens", 20, "hundreds", 100, "thousands", 1000, "millions", 1_000_000);

  public Facts {
    headline = List.copyOf(headline);
    all = List.copyOf(all);
  }

  /** The facts of an article. */
  public static Facts of(Article article) {
    var item = article.item();
    String language = article.tags().language();
    Set<String> headline = new LinkedHashSet<>();
    read(item.title(), language, Integer.MAX_VALUE, headline);
    Set<String> all = new LinkedHashSet<>(headline);
    read(item.summary(), language, LEAD, all);
    read(item.content(), language, LEAD, all);
    for (Actor actor : article.tags().actors()) {
      all.add(actor.id());
      if (actor.evidence().stream().map(Mention::field).anyMatch("title"::equals)) {
        headline.add(actor.id());
      }
    }
    return new Facts(List.copyOf(headline), all.stream().limit(MOST).toList());
  }

  /**
   * Facts of the headline that add to what is known.
   *
   * @param known facts of earlier articles
   */
  List<String> newTo(Collection<String> known) {
    return headline.stream().filter(fact -> !isKnown(fact, known)).toList();
  }

  private static boolean isKnown(String fact, Collection<String> known) {
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

  private static void read(String text, String language, int lead, Set<String> to) {
    String read = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    List<Token> tokens = Tokens.of(read);
    List<StatedActs.Stated> acts = StatedActs.in(read, tokens, language);
    for (StatedActs.Stated act : acts) {
      if (tokens.get(act.hit().from()).start() < lead) {
        to.add(act.act());
      }
    }
    to.addAll(StatedNumbers.in(read, tokens, language, acts));
  }
}
