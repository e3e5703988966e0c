package io.wirewatch.language;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells the language of a text: first by its script, then by the n-grams of its letters.
 *
 * <p>Naive Bayes over n-grams of one to five letters with stupid backing off (Brants et al. 2007),
 * on the frequencies of Lingua 1.2.2. The languages of the world's news have a better prior than
 * the 34 others that are known, and the feed's language a better one still; a few words of clear
 * text overrule both. Reading ends as soon as the answer is clear. Immutable and thread-safe.
 */
public final class LanguageDetector {
  /** What is answered where the text does not tell. */
  public static final String UNDETERMINED = "und";

  private static final Set<String> NEWS =
      Set.of(
          ("en zh es ar fr ru pt de ja ko it tr pl uk nl fa he hi id vi th el cs ro hu sv da nb nn"
                  + " fi bg sr hr sk sl lt lv et ur bn ta")
              .split(" "));

  /** Codes of a feed that mean the same as one of ours. */
  private static final Map<String, String> SAME =
      Map.of(
          "nb", "no", "nn", "no", "iw", "he", "in", "id", "sh", "sr", "prs", "fa", "fil", "tl",
          "cmn", "zh", "mo", "ro");

  /** Written alike: where the text says one of them, the feed may say another. */
  private static final Map<String, Set<String>> ALIKE =
      Map.of(
          "hr", Set.of("sr", "bs", "cnr"),
          "bs", Set.of("sr", "hr", "cnr"),
          "ms", Set.of("id"),
          "hi", Set.of("ne", "bho", "mai"),
          "mr", Set.of("ne"),
          "am", Set.of("ti"),
          "he", Set.of("yi"),
          "bn", Set.of("as"),
          "fa", Set.of("ps", "ckb"),
          "ur", Set.of("ps", "sd"));

  /** Languages of which the model speaks with such certainty that no word list is asked. */
  private static final Set<String> SURE =
      Set.of(("en de fr es pt it nl sv da no fi pl cs sk hu ro tr vi hr sl lt lv et").split(" "));

  /** Told from a language of the news by little: they need more than little. */
  private static final Set<String> ALIKE_NEWS = Set.of("bs", "ms");

  /** The scripts of the languages that are not written in Latin. */
  private static final Map<String, Script> WRITTEN = new HashMap<>();

  static {
    List.of("be", "bg", "kk", "mk", "mn", "ru", "sr", "uk")
        .forEach(language -> WRITTEN.put(language, Script.CYRILLIC));
    List.of("ar", "fa", "ur").forEach(language -> WRITTEN.put(language, Script.ARABIC));
    List.of("hi", "mr").forEach(language -> WRITTEN.put(language, Script.DEVANAGARI));
    WRITTEN.put("zh", Script.HAN);
    for (Script script : Script.values()) {
      if (script.language != null) {
        WRITTEN.put(script.language, script);
      }
    }
  }

  // All in natural logarithm: how much less likely a language is that the news seldom uses; how
  // much likelier the feed's; when it is clear enough to stop reading; and what is no margin.
  private static final double RARE = 4.5;
  private static final double SELDOM = 8;
  private static final double IMPOSSIBLE = -1e6;
  private static final double HINT = 10;
  private static final double CLEAR = 30;

  /** Of Latin letters, which all languages share; fewer tell nothing. */
  private static final int LEAST_LETTERS = 3;

  /**
   * Letters of a title that tells something by itself, and of a text that is no article, at most.
   */
  private static final int FULL_TITLE = 20;

  private static final int BRIEF_REST = 120;

  private static final int MOST_LETTERS = 300;
  private static final int LOOK_EVERY = 48;

  private final CommonWords words = CommonWords.load();
  private final SharedNames names = SharedNames.load();
  private final NgramModel model = NgramModel.load();
  private final List<String> languages = model.languages();
  private final Map<Script, int[]> priors = new EnumMap<>(Script.class);

  private LanguageDetector() {
    for (Script script :
        List.of(Script.LATIN, Script.CYRILLIC, Script.ARABIC, Script.DEVANAGARI, Script.HAN)) {
      int[] prior = new int[languages.size()];
      for (int i = 0; i < prior.length; i++) {
        String language = languages.get(i);
        double log =
            WRITTEN.getOrDefault(language, Script.LATIN) != script
                    && !(script == Script.HAN && language.equals("ja"))
                ? IMPOSSIBLE
                : NEWS.contains(language) ? 0 : ALIKE_NEWS.contains(language) ? -SELDOM : -RARE;
        prior[i] = (int) (log * model.steps());
      }
      priors.put(script, prior);
    }
  }

  /** Reads the class-path resources. */
  public static LanguageDetector load() {
    return new LanguageDetector();
  }

  /**
   * The ISO 639 code of a text's language, {@code und} where it does not tell.
   *
   * @param text plain text
   * @param hint the feed's language tag, which the text can overrule; may be null
   */
  public String detect(String text, String hint) {
    String feed = code(hint);
    int[] letters = count(text);
    Script script = mostUsed(letters);
    if (script == Script.NONE) {
      return UNDETERMINED;
    }
    int cjk = letters[Script.HAN.ordinal()] + letters[Script.KANA.ordinal()];
    if (script == Script.HAN && letters[Script.KANA.ordinal()] * 20 >= cjk) {
      return "ja";
    }
    if (script.language != null) {
      return sameScript(script.language, feed);
    }
    String read = text;
    if (script == Script.LATIN && !Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      read = Normalizer.normalize(text, Normalizer.Form.NFC);
    }
    return byLetters(read, script, feed);
  }

  /**
   * The language of an article. A title in other letters than what stands below it is believed
   * where the feed agrees, or where the feed says nothing and little stands below: that is what a
   * publisher writes below everything.
   *
   * @param title plain text
   * @param rest plain text below the title, or its beginning
   * @param hint as for {@link #detect(String, String)}
   */
  public String detect(String title, String rest, String hint) {
    int[] own = count(title);
    int[] below = count(rest);
    boolean latin = mostUsed(own) == Script.LATIN;
    String whole = title + "\n" + rest;
    Script most = mostUsed(count(whole));
    if (mostUsed(own) != Script.NONE && latin != (most == Script.LATIN)) {
      String said = detect(title, hint);
      boolean brief =
          own[mostUsed(own).ordinal()] >= FULL_TITLE && below[most.ordinal()] < BRIEF_REST;
      if (hint == null ? brief : said.equals(code(hint))) {
        return said;
      }
    }
    return detect(whole, hint);
  }

  private String byLetters(String text, Script script, String feed) {
    String told = text;
    if (script == Script.LATIN) {
      told = names.strippedOff(text, MOST_LETTERS);
      if (told.isEmpty() && feed != null) {
        return feed;
      }
      told = told.isEmpty() ? text : told;
    }
    int[] prior = priors.get(script);
    int[] scores = prior.clone();
    for (int i = 0; feed != null && i < scores.length; i++) {
      if (said(i).equals(feed) && prior[i] > IMPOSSIBLE) {
        scores[i] = (int) (HINT * model.steps());
      }
    }
    int wanted = script.ordinal();
    int read = 0;
    long packed = 0;
    char fifth = 0;
    for (int i = 0; i < told.length() && read < MOST_LETTERS; i++) {
      char c = told.charAt(i);
      if (Script.ordinalOf(c) != wanted) {
        packed = 0;
        fifth = 0;
        continue;
      }
      fifth = (char) (packed >>> 48);
      packed = packed << 16 | Character.toLowerCase(c);
      model.add(packed, fifth, scores);
      if (++read % LOOK_EVERY == 0 && isClear(scores)) {
        break;
      }
    }
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      if (scores[i] > scores[best]) {
        best = i;
      }
    }
    if (read < LEAST_LETTERS && script == Script.LATIN) {
      return feed == null ? UNDETERMINED : feed;
    }
    String said = said(best);
    if (script == Script.LATIN && !SURE.contains(said)) {
      said = words.detect(text, said);
    }
    return sameScript(said, feed);
  }

  private static String sameScript(String said, String feed) {
    return feed != null && ALIKE.getOrDefault(said, Set.of()).contains(feed) ? feed : said;
  }

  private boolean isClear(int[] scores) {
    int best = Integer.MIN_VALUE;
    int second = Integer.MIN_VALUE;
    for (int score : scores) {
      if (score > best) {
        second = best;
        best = score;
      } else if (score > second) {
        second = score;
      }
    }
    return best - second > CLEAR * model.steps();
  }

  private String said(int number) {
    return SAME.getOrDefault(languages.get(number), languages.get(number));
  }

  private static int[] count(String text) {
    int[] letters = new int[Script.values().length];
    int end = Math.min(text.length(), 2 * MOST_LETTERS);
    for (int i = 0; i < end; i++) {
      letters[Script.ordinalOf(text.charAt(i))]++;
    }
    return letters;
  }

  private static Script mostUsed(int[] letters) {
    Script most = Script.NONE;
    int weight = 0;
    for (Script script : Script.values()) {
      int its = letters[script.ordinal()] * script.weight;
      if (its > weight) {
        weight = its;
        most = script;
      }
    }
    return most;
  }

  private static String code(String hint) {
    if (hint == null || hint.isBlank()) {
      return null;
    }
    String code = hint.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return SAME.getOrDefault(code, code);
  }
}
