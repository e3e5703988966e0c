package io.wirewatch.enrich;

import io.wirewatch.model.Actor;
import io.wirewatch.model.KnownActor;
import java.util.List;
import java.util.Set;

/** How likely each sense of the names of one text is, by what stands around and what is sure. */
final class SenseWorth {
  /** Cities of this size are meant when nothing speaks against it. */
  static final int GREAT_CITY = 300_000;

  /** Cities of this size are meant after "in", when nothing speaks against it. */
  private static final int TOWN = 20_000;

  /** Languages that are written in no Latin letters. */
  private static final Set<String> OTHER_LETTERS =
      Set.of(
          "ru", "uk", "be", "bg", "mk", "kk", "el", "ar", "fa", "ur", "he", "hi", "mr", "bn", "ta",
          "te", "th", "am", "ka", "hy", "zh", "ja", "ko");

  private final Gazetteer gazetteer;
  private final Reading reading;
  private final Clues clues;
  private final Surroundings around;
  private final Bywords bywords;

  SenseWorth(Gazetteer gazetteer, Reading reading, Clues clues, Surroundings around) {
    this.gazetteer = gazetteer;
    this.reading = reading;
    this.clues = clues;
    this.around = around;
    this.bywords = new Bywords(reading);
  }

  /**
   * The likeliest sense of a name; null where none is likely.
   *
   * @param i number of the hit
   * @param aside whether it stands in the dateline
   */
  Sense likeliest(int i, boolean aside) {
    Sense best = null;
    double most = 0;
    for (Sense sense : reading.hits().get(i).senses()) {
      double worth = worth(sense, i, aside);
      if (worth > most) {
        most = worth;
        best = sense;
      }
    }
    return best;
  }

  /** Whether all the towns of that name are of one country. */
  private static boolean alone(Reading.Hit hit, String country) {
    for (Sense sense : hit.senses()) {
      if (sense.countries().length == 0 || !sense.countries()[0].equals(country)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the name means something in another country too. */
  private static boolean hasRivals(Reading.Hit hit, String country) {
    for (Sense sense : hit.senses()) {
      if (sense.countries().length > 0 && !sense.countries()[0].equals(country)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "عمان" in a text that names Jordan: it is also the capital of a country that the text names,
   * and the text says nothing else of its own.
   */
  private boolean capitalOfNamed(Reading.Hit hit, String country) {
    if (clues.of(country) > 0) {
      return false;
    }
    for (Sense sense : hit.senses()) {
      if (sense.kind() == Sense.Kind.CAPITAL
          && !sense.countries()[0].equals(country)
          && clues.of(sense.countries()[0]) > 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Moscow police chief resigns", where the text goes on about Idaho, or where an American outlet
   * says "Lebanon County fair": a town has that name in a state that the text names or in the
   * outlet's country, a word for its affairs stands behind it, and nothing else says the country.
   */
  private boolean homonymousTown(Reading.Hit hit, int i, String country) {
    if (clues.of(country) > 0 || !around.places().beforeTownMatter(i)) {
      return false;
    }
    for (Sense sense : hit.senses()) {
      if (sense.kind() == Sense.Kind.CITY
          && !sense.countries()[0].equals(country)
          && (clues.hasState(sense.id()) || reading.publishedIn(sense.countries()[0]))) {
        return true;
      }
    }
    return false;
  }

  /** How likely a sense is here; 0 to pass it over. */
  private double worth(Sense sense, int i, boolean aside) {
    Reading.Hit hit = reading.hits().get(i);
    String country = sense.countries().length == 0 ? "" : sense.countries()[0];
    boolean rivals = hit.senses().size() > 1;
    switch (sense.kind()) {
      case NOTHING:
        return 30;
      case COMPOUND:
        return reading.language().equals("ko") && !around.neighbours().opensWord(i) ? 0 : 20;
      case METONYM, FEATURE:
        return 12 + (rivals ? clues.of(country) : 0);
      case ORGAN:
        return bywords.ofAnother(i, country) ? 0 : 9;
      case BYWORD:
        return bywords.amount(hit) ? 0 : 8;
      case COUNTRY:
        if (around.places().qualifiedElsewhere(i, country)) {
          return hasRivals(hit, country) ? 0.5 : 0;
        }
        if (homonymousTown(hit, i, country)) {
          return 0;
        }
        return (rivals && (clues.localElsewhere(hit, country) || capitalOfNamed(hit, country))
                ? 3
                : 10)
            + clues.of(country);
      case PEOPLE:
        return around.places().namesALanguage(i) ? 0.05 : 9 + clues.of(country);
      case STATE:
        return foreignLetters()
                || (isCapital(hit, country) && around.places().qualifiedElsewhere(i, country))
            ? 0
            : 7
                + clues.of(country)
                + (clues.local(country) ? 4 : 0)
                + (around.neighbours().afterComma(i) && around.places().afterPlace(i) ? 6 : 0);
      case QUALIFIER:
        return around.neighbours().afterComma(i) && around.places().afterPlaceLike(i) ? 15 : 0;
      case CAPITAL:
        if (around.places().qualifiedElsewhere(i, country)) {
          return 0;
        }
        if (around.places().seatOfAnOrganisation(i) || homonymousTown(hit, i, country)) {
          return 0;
        }
        return (rivals && clues.localElsewhere(hit, country) ? 3 : 8)
            + Math.min(2, clues.of(country));
      case CITY:
        return around.places().seatOfAnOrganisation(i) || homonymousTown(hit, i, country)
            ? 0
            : city(sense, i, aside, country);
      case ACTOR:
        return around.persons().behindOther(i, bearer(sense, hit)) ? 0 : 11;
      case ACTOR_WEAK:
        return !around.persons().behindOther(i, bearer(sense, hit)) && weak(sense.id(), hit, i)
            ? 10
            : 0;
      case PREFIX:
        return around.neighbours().beforeHyphen(i) ? 13 : 0;
      case SHORT:
        return supported(sense) ? 9 : 0;
      case SIGN:
        return around.places().standsAsSign(i) ? 10 : 0;
      case AREA:
        return 11;
      case HINT:
        return 0.01;
      default:
        return 0;
    }
  }

  /** A city that is a subdivision too, and so no state before another's: "Oslo, Minnesota". */
  private static boolean isCapital(Reading.Hit hit, String country) {
    for (Sense sense : hit.senses()) {
      if (sense.kind() == Sense.Kind.CAPITAL && sense.countries()[0].equals(country)) {
        return true;
      }
    }
    return false;
  }

  /** The person whose surname stands there alone; null where it does not. */
  private KnownActor bearer(Sense sense, Reading.Hit hit) {
    KnownActor actor = hit.to() - hit.from() == 1 ? reading.actor(sense.id()) : null;
    return actor == null || actor.kind() != Actor.Kind.PERSON ? null : actor;
  }

  /** "Pak" is a country where the text names one that deals with it; elsewhere a surname. */
  private boolean supported(Sense sense) {
    return named(sense.dealers());
  }

  /** Whether the text has a sure name of one of some countries. */
  private boolean named(List<String> countries) {
    for (Reading.Hit hit : reading.hits()) {
      for (Sense sense : hit.senses()) {
        boolean sure =
            sense.kind() == Sense.Kind.COUNTRY
                || sense.kind() == Sense.Kind.PEOPLE
                || sense.kind() == Sense.Kind.CAPITAL
                || sense.kind() == Sense.Kind.ACTOR;
        if (sure && sense.countries().length > 0 && countries.contains(sense.countries()[0])) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * A surname alone counts beside the full name, or behind a word for an office in a text that
   * names the country ("Colombian President Petro"); "Xi" also beside another actor ("Putin, Xi"),
   * but neither in "Pius XI" nor where a letter or a society is meant.
   */
  private boolean weak(String id, Reading.Hit hit, int i) {
    Words words = reading.words();
    boolean one = hit.to() - hit.from() == 1;
    String text = one ? words.text(hit.from(), hit.to()) : "";
    if (text.equals("XI") && !words.is(hit.from(), Words.SHOUTED)) {
      return false;
    }
    if (clues.hasActor(id) || (text.equalsIgnoreCase("xi") && clues.hasActors())) {
      return true;
    }
    KnownActor actor = reading.actor(id);
    return one
        && actor.country() != null
        && named(List.of(actor.country()))
        && around.persons().behindOffice(i);
  }

  /** The tables of states and towns are in Latin letters; other texts have those for brands. */
  private boolean foreignLetters() {
    return OTHER_LETTERS.contains(reading.language());
  }

  private double city(Sense sense, int i, boolean aside, String country) {
    Reading.Hit hit = reading.hits().get(i);
    if (foreignLetters() && sense.weight() < 1_000_000) {
      return 0;
    }
    double size = Math.log10(Math.max(10, sense.weight())) / 2;
    String qualifier = around.places().qualifier(i);
    if (qualifier != null) {
      return qualifier.equals(sense.id())
          ? 14 + size
          : qualifier.startsWith(country) ? 9 + size : 0;
    }
    if (aside) {
      return 2 + size + Math.min(2, clues.of(country));
    }
    Words words = reading.words();
    boolean one = hit.to() - hit.from() == 1;
    boolean shouted = words.is(hit.from(), Words.SHOUTED);
    boolean great = sense.weight() >= GREAT_CITY;
    boolean name = one && gazetteer.isFirstName(words.hash(hit.from()));
    boolean after = around.neighbours().afterLocative(i);
    if (around.capitals().insideCapitals(i) && !(great && after)) {
      return 0;
    }
    if (shouted && sense.weight() < 1_000_000 && !(after && clues.of(country) > 0)) {
      return 0;
    }
    boolean near =
        clues.hasState(sense.id())
            || clues.of(country) > 0
            || (reading.publishedIn(country) && around.places().beforeTownMatter(i));
    if (one
        && !after
        && ((name && !great)
            || (around.neighbours().startsSentence(i) && sense.weight() < 1_000_000))) {
      return 0;
    }
    if (one && reading.language().equals("de") && !after && !near) {
      return 0;
    }
    boolean home = reading.language().equals("en");
    boolean known = sense.weight() >= (after || (home && alone(hit, country)) ? TOWN : GREAT_CITY);
    if (!known && !near) {
      return 0;
    }
    double local = clues.hasState(sense.id()) ? 4 : 0;
    return 1 + size + local + Math.min(4, clues.of(country)) + (clues.local(country) ? 3 : 0);
  }
}
