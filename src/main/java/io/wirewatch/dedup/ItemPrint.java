package io.wirewatch.dedup;

import io.wirewatch.model.Article;
import io.wirewatch.model.NewsText;
import io.wirewatch.text.Numerals;
import io.wirewatch.text.Shingles;
import io.wirewatch.text.TextNormalizer;
import io.wirewatch.text.Tokens;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is kept of an item, a few hundred bytes, to tell later whether it has changed: see {@link
 * MaterialChange}.
 *
 * @param title folded, at most 400 characters
 * @param numbers numbers at the beginning of the body, without dates and times
 * @param body a sample of the body's shingles
 * @param bodySize how many shingles the body has
 * @param notice CORRECTED or RETRACTED where it bears such a notice; else null
 */
public record ItemPrint(
    String title, List<String> numbers, List<Integer> body, int bodySize, Article.Kind notice) {
  static final int SAMPLE = 64;
  private static final int LEAD = 400;
  private static final int LONGEST_TITLE = 400;
  private static final Set<String> MONTHS =
      Set.of(
          ("january february march april may june july august september october november december "
                  + "jan feb mar apr jun jul aug sep sept oct nov dec "
                  + "januar februar märz mai juni juli oktober dezember janvier février mars avril "
                  + "juin juillet août septembre octobre novembre décembre enero febrero marzo abril "
                  + "mayo junio julio agosto septiembre octubre noviembre diciembre gennaio febbraio "
                  + "aprile maggio giugno luglio settembre ottobre dicembre janeiro fevereiro março "
                  + "maio junho julho setembro outubro novembro dezembro maart mei augustus "
                  + "января февраля марта апреля мая июня июля августа сентября октября ноября "
                  + "декабря gmt utc uhr am pm est edt cet ago hours minutes")
              .split(" "));

  public ItemPrint {
    title = title == null ? "" : title;
    numbers = numbers == null ? List.of() : List.copyOf(numbers);
    body = body == null ? List.of() : List.copyOf(body);
  }

  /** The print of an item's text. */
  public static ItemPrint of(NewsText text) {
    String body = TextPrint.body(text);
    Shingles shingles = Shingles.of(body, SAMPLE);
    Set<String> numbers = new TreeSet<>();
    addNumbers(numbers, body.substring(0, Math.min(LEAD, body.length())));
    String title = TextNormalizer.fold(text.title());
    return new ItemPrint(
        title.substring(0, Math.min(LONGEST_TITLE, title.length())),
        numbers.stream().limit(40).toList(),
        Arrays.stream(shingles.hashes()).boxed().toList(),
        shingles.size(),
        Notice.in(text).orElse(null));
  }

  /** Dates, times and years are no numbers here: they change although nothing has happened. */
  private static void addNumbers(Set<String> numbers, String text) {
    List<Tokens.Token> tokens = Tokens.of(text);
    for (int i = 0; i < tokens.size(); i++) {
      String number = Numerals.of(tokens.get(i));
      if (number == null
          || number.indexOf(':') >= 0
          || number.matches("(19|20)\\d\\d|\\d+[./-]\\d+[./-]\\d+")
          || i > 0 && MONTHS.contains(tokens.get(i - 1).folded())
          || i + 1 < tokens.size() && MONTHS.contains(tokens.get(i + 1).folded())) {
        continue;
      }
      numbers.add(number);
    }
  }

  Shingles shingles() {
    return Shingles.restored(body.stream().mapToInt(Integer::intValue).toArray(), bodySize);
  }
}
