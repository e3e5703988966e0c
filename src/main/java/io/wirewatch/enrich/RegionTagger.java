package io.wirewatch.enrich;

import io.wirewatch.model.Mention;
import io.wirewatch.model.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which countries a text is about, and which it only mentions. */
final class RegionTagger {
  private static final double ABOUT = 0.3;
  private static final int MOST_EVIDENCE = 8;

  /** Beside places that a text names, so many adjectives make a country; in a brief text, one. */
  private static final int SURE_PEOPLE = 3;

  private static final int BRIEF = 120;

  /** Words of a sentence within which its subject begins. */
  private static final int OPENING = 3;

  /** What was gathered of one country. */
  private static final class Tally {
    double weight;
    boolean aside = true;
    boolean place;
    int people;
    boolean title;
    int times;
    boolean subject;
    final List<Mention> evidence = new ArrayList<>();
  }

  /**
   * The countries of a text by falling weight.
   *
   * @param parties the countries between which the text tells of an act
   */
  List<Region> tag(Reading reading, List<Found> found, Set<String> parties) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (Found f : found) {
      double weight = weight(reading, f);
      for (String country : f.sense().countries()) {
        Tally tally = tallies.computeIfAbsent(country, c -> new Tally());
        tally.weight += weight;
        tally.aside &= f.aside();
        tally.times++;
        tally.subject |= opensSentence(reading.words(), f.from());
        tally.title |= reading.words().field(f.from()) == 0;
        if (f.is(Sense.Kind.PEOPLE)) {
          tally.people++;
        } else if (!f.actor()) {
          tally.place = true;
        }
        if (tally.evidence.size() < MOST_EVIDENCE) {
          tally.evidence.add(reading.mention(f.from(), f.to()));
        }
      }
    }
    boolean places = tallies.values().stream().anyMatch(t -> t.place);
    boolean brief = reading.words().count() < BRIEF;
    tallies
        .values()
        .removeIf(
            t ->
                places
                    && !t.place
                    && t.people < SURE_PEOPLE
                    && !(brief && (t.title || t.people > 0)));
    double most = 0;
    for (Tally tally : tallies.values()) {
      most = Math.max(most, tally.aside ? 0 : tally.weight);
    }
    boolean titled = tallies.values().stream().anyMatch(t -> t.title && !t.aside);
    List<Region> regions = new ArrayList<>();
    double top = most;
    tallies.forEach(
        (country, t) -> {
          boolean passing =
              titled && !t.title && t.times == 1 && !t.subject && !parties.contains(country);
          boolean about = !t.aside && !passing && t.weight >= ABOUT * top;
          double score = Math.round(100 * t.weight / (t.weight + 1.5)) / 100.0;
          regions.add(
              new Region(
                  country,
                  about ? Region.Role.ABOUT : Region.Role.MENTIONED,
                  about ? score : Math.min(score, 0.45),
                  t.evidence));
        });
    regions.sort(
        Comparator.comparingDouble((Region r) -> -tallies.get(r.code()).weight)
            .thenComparing(Region::code));
    return regions;
  }

  /** Among the first words of a sentence, where its subject or its scene stands. */
  private static boolean opensSentence(Words words, int at) {
    for (int i = at; i > at - OPENING; i--) {
      if (words.gap(i) == Words.SENTENCE) {
        return true;
      }
    }
    return false;
  }

  private static double weight(Reading reading, Found f) {
    double base =
        switch (f.sense().kind()) {
          case COUNTRY, COMPOUND, SHORT, SIGN -> 1.0;
          case PEOPLE -> 0.9;
          case CAPITAL, METONYM, ORGAN, STATE -> 0.8;
          case CITY -> 0.7;
          default -> 0.5;
        };
    if (f.aside()) {
      return base * 0.2;
    }
    Words words = reading.words();
    int field = words.field(f.from());
    double place = field == 0 ? 3 : words.start(f.from()) < 300 ? 1.6 : 1;
    return base * place;
  }
}
