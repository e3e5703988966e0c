package io.wirewatch.subject;

import io.wirewatch.model.Actor;
import io.wirewatch.model.Article;
import io.wirewatch.model.Mention;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an article states that a later one can add to: its numbers and its actors. Careful on
 * purpose: what stands in the headline counts as new only if no earlier article of the story had it
 * anywhere, and years, ordinals, times of day and numbers under ten never count.
 *
 * @param headline facts in the title
 * @param all facts anywhere in the text
 */
public record Facts(List<String> headline, List<String> all) {
  private static final int MOST = 120;
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,:/-])\\p{Nd}{1,3}(?:[.,\u00a0\u202f ]\\p{Nd}{3})+(?![\\p{L}\\p{N}:/-])"
              + "|(?<![\\p{L}\\p{N}.,:/-])\\p{Nd}{2,9}(?:[.,]\\p{Nd}{1,2})?(?![\\p{L}\\p{N}:/-])");

  public Facts {
    headline = List.copyOf(headline);
    all = List.copyOf(all);
  }

  /** The facts of an article. */
  public static Facts of(Article article) {
    var item = article.item();
    Set<String> headline = new LinkedHashSet<>();
    numbers(item.title(), headline);
    Set<String> all = new LinkedHashSet<>(headline);
    numbers(item.summary(), all);
    numbers(item.content(), all);
    for (Actor actor : article.tags().actors()) {
      all.add(actor.id());
      if (actor.evidence().stream().map(Mention::field).anyMatch("title"::equals)) {
        headline.add(actor.id());
      }
    }
    return new Facts(List.copyOf(headline), all.stream().limit(MOST).toList());
  }

  private static void numbers(String text, Set<String> to) {
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find() && to.size() < MOST) {
      String digits = matcher.group().replaceAll("[\u00a0\u202f ]", "");
      boolean grouped = digits.matches("\\p{Nd}{1,3}([.,]\\p{Nd}{3})+");
      String number = grouped ? digits.replaceAll("[.,]", "") : digits.replace(',', '.');
      if (!isYear(number) && !number.startsWith("0")) {
        to.add(number);
      }
    }
  }

  private static boolean isYear(String number) {
    return number.matches("(19|20)\\d\\d");
  }
}
