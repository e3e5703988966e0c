package io.wirewatch.bench;

import io.wirewatch.model.Backlog;
import io.wirewatch.model.DateConfidence;
import io.wirewatch.model.FeedItem;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * Items that read like news agencies' for a load: an event of two countries, a town, a person and a
 * number is told by some three outlets in words of their own, one item in ten is a copy of a recent
 * one, and half of the events are local ones that no subject asks for. The same number gives the
 * same item.
 */
final class InventedNews {
  private static final int EVENTS_AT_ONCE = 40;
  private static final int TOLD_BY = 3;

  private static final String[] COUNTRIES = {
    "Russia", "China", "Ukraine", "Iran", "Israel", "Turkey", "India", "Pakistan", "Japan", "Egypt",
    "Brazil", "France", "Germany", "Poland", "Kenya", "Sudan", "Mexico", "Canada", "Vietnam", "Chile"
  };
  private static final String[] BETWEEN = {
    "%1$s and %2$s sign a pact on %5$s in %3$s",
    "%1$s accuses %2$s of shelling %3$s, killing %4$d",
    "%1$s imposes sanctions on %2$s over %5$s",
    "%1$s foreign minister meets %2$s counterpart in %3$s on %5$s",
    "%1$s recalls its ambassador to %2$s after the %5$s dispute",
    "%2$s raises tariffs on %5$s from %1$s to %4$d percent"
  };
  private static final String[] LOCAL = {
    "%3$s council votes on %5$s plan of %4$d million",
    "Fire at %5$s plant near %3$s injures %4$d",
    "Police in %3$s seek witnesses after %5$s theft by %6$s",
    "%6$s wins the %3$s award for %5$s",
    "Floods close %4$d schools around %3$s, %5$s festival put off"
  };
  private static final String[] THINGS = {
    "gas", "grain", "steel", "fishing", "satellites", "water", "rail freight", "cocoa", "timber",
    "chips", "lithium", "vaccines", "textiles", "cement", "wheat", "pipelines", "dairy", "copper"
  };
  private static final String[] MORE = {
    "Officials in %3$s gave no word on %5$s beyond what %7$s of %8$s had said.",
    "%6$s, who speaks for %7$s, said that talks in %3$s with %8$s would go on.",
    "Witnesses in %3$s told %7$s they heard of %5$s from %8$s.",
    "It follows %7$s in %8$s, and %4$d people near %3$s were named.",
    "Analysts of %7$s said %5$s might cost more, although %8$s has stocks.",
    "A spokesperson for %6$s left %7$s and %8$s without comment.",
    "The government of %1$s asks %7$s for a report on %5$s by %8$s.",
    "In %3$s the %7$s market stayed open, while %8$s road was shut for %4$d hours."
  };
  private static final String[] SYLLABLES = {
    "ka", "lo", "mar", "ten", "vi", "so", "ru", "ben", "dal", "ger", "hol", "jin", "pra", "que",
    "sta", "tor", "ul", "wes", "yar", "zem", "bro", "cas", "dun", "fel"
  };

  private final Instant start;
  private final long nanosBetween;

  /**
   * @param start when the first item was fetched
   * @param nanosBetween from one item to the next
   */
  InventedNews(Instant start, long nanosBetween) {
    this.start = start;
    this.nanosBetween = nanosBetween;
  }

  /** The item of that number. */
  FeedItem item(int number) {
    Random own = new Random(31L * number + 7);
    int told = number > 1000 && own.nextInt(10) == 0 ? number - 1 - own.nextInt(900) : number;
    String[] texts = texts(told);
    String outlet = "outlet-" + own.nextInt(500);
    Instant at = start.plusNanos(nanosBetween * number);
    return new FeedItem(
        "item-" + number,
        outlet,
        outlet,
        null,
        "en",
        null,
        "https://" + outlet + ".example/" + number,
        "https://" + outlet + ".example/" + number,
        texts[0],
        texts[1],
        "",
        List.of(),
        List.of(),
        at,
        DateConfidence.STATED,
        null,
        at,
        Backlog.NONE,
        null);
  }

  private static String[] texts(int number) {
    Random own = new Random(number);
    int window = number / (TOLD_BY * EVENTS_AT_ONCE);
    int event = window * EVENTS_AT_ONCE + own.nextInt(EVENTS_AT_ONCE);
    Random facts = new Random(event * 7919L);
    Object[] of = {
      pick(COUNTRIES, facts),
      pick(COUNTRIES, facts),
      name(facts),
      2 + facts.nextInt(90),
      pick(THINGS, facts),
      name(facts) + " " + name(facts),
      null, // two names of the sentence's own
      null
    };
    String title = String.format(pick(facts.nextBoolean() ? BETWEEN : LOCAL, facts), of);
    StringBuilder summary = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      of[6] = name(own);
      of[7] = name(own);
      summary.append(String.format(pick(MORE, own), of)).append(' ');
    }
    return new String[] {title, summary.toString().strip()};
  }

  private static String pick(String[] of, Random random) {
    return of[random.nextInt(of.length)];
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      name.append(pick(SYLLABLES, random));
    }
    name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
    return name.toString();
  }
}
