package io.wirewatch.subject;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.bn.BengaliNormalizationFilter;
import org.apache.lucene.analysis.bn.BengaliStemFilter;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanMinimalStemFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishPluralStemFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchMinimalStemFilter;
import org.apache.lucene.analysis.gl.GalicianMinimalStemFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.no.NorwegianMinimalStemFilter;
import org.apache.lucene.analysis.pt.PortugueseMinimalStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishMinimalStemFilter;
import org.apache.lucene.analysis.te.TeluguStemFilter;

/**
 * The stemmers by language: the most careful one that there is for each, precision before recall.
 * Made when they are first asked for. Safe for many threads.
 */
final class Stemmers {
  private static final Map<String, Supplier<Stemmer>> MAKERS = new LinkedHashMap<>();
  private static final Map<UnicodeScript, List<String>> WRITTEN_IN =
      new EnumMap<>(UnicodeScript.class);

  /** Languages that inflect so much alike that one stemmer serves both. */
  private static final Map<String, String> AS =
      Map.of(
          "nb", "no", "nn", "no", "hr", "sr", "bs", "sr", "cnr", "sr", "sh", "sr", "ms", "id", "mk",
          "bg");

  static {
    filter(UnicodeScript.LATIN, "en", KStemFilter::new);
    filter(UnicodeScript.LATIN, "fr", FrenchMinimalStemFilter::new);
    // Of "strasse" it takes "se" off, of "straße" only the e.
    stemmer(
        UnicodeScript.LATIN,
        "de",
        () -> {
          Stemmer sharp = new FilterStemmer(GermanMinimalStemFilter::new);
          return word -> sharp.kept(word.replace("ss", "ß")).stream().map(Spelling::plain).toList();
        });
    filter(UnicodeScript.LATIN, "es", SpanishPluralStemFilter::new);
    filter(UnicodeScript.LATIN, "it", ItalianLightStemFilter::new);
    filter(UnicodeScript.LATIN, "pt", PortugueseMinimalStemFilter::new);
    stemmer(UnicodeScript.LATIN, "nl", () -> mended(snowball("Dutch"), Stemmers::singleEnd));
    filter(UnicodeScript.LATIN, "sv", SwedishMinimalStemFilter::new);
    filter(UnicodeScript.LATIN, "no", NorwegianMinimalStemFilter::new);
    filter(UnicodeScript.LATIN, "da", in -> new SnowballFilter(in, "Danish"));
    stemmer(
        UnicodeScript.LATIN,
        "fi",
        () -> new FinnishForms(new FilterStemmer(FinnishLightStemFilter::new)));
    filter(UnicodeScript.LATIN, "et", in -> new SnowballFilter(in, "Estonian"));
    filter(UnicodeScript.LATIN, "hu", in -> new SnowballFilter(in, "Hungarian"));
    filter(UnicodeScript.LATIN, "cs", CzechStemFilter::new);
    // Slovak declines like Czech, but for one case.
    stemmer(
        UnicodeScript.LATIN,
        "sk",
        () -> {
          Stemmer czech = new FilterStemmer(CzechStemFilter::new);
          return word -> czech.kept(without("om", word));
        });
    // It goes by the harmony of vowels, and plain words have one i for two.
    stemmer(
        UnicodeScript.LATIN,
        "tr",
        () -> {
          Stemmer harmonic = snowball("Turkish");
          return word -> harmonic.kept(inHarmony(word)).stream().map(Spelling::plain).toList();
        });
    filter(UnicodeScript.LATIN, "id", in -> new IndonesianStemFilter(in, false));
    filter(UnicodeScript.LATIN, "ro", in -> new SnowballFilter(in, "Romanian"));
    filter(UnicodeScript.LATIN, "lv", LatvianStemFilter::new);
    filter(UnicodeScript.LATIN, "lt", in -> new SnowballFilter(in, "Lithuanian"));
    filter(UnicodeScript.LATIN, "ca", in -> new SnowballFilter(in, "Catalan"));
    filter(UnicodeScript.LATIN, "gl", GalicianMinimalStemFilter::new);
    // Serbian, Croatian, Bosnian and Montenegrin, in both scripts.
    stemmer(
        UnicodeScript.LATIN, "sr", () -> mended(snowball("Serbian"), stem -> without("j", stem)));
    written(UnicodeScript.CYRILLIC, "sr");
    stemmer(
        UnicodeScript.LATIN,
        "pl",
        () ->
            new DictionaryStemmer(
                "/morfologik/stemming/polish/polish.dict",
                Endings.of(
                    "owie ami ach owi ego emu iego iemu imi ymi iem em om ów ą ę a y u i e o im ym"
                        + " ia iu")));
    stemmer(
        UnicodeScript.LATIN,
        "sl",
        () -> Endings.of("ama ami ema emi ega emu imi ov ev em om ah ih im am a e i o u"));
    stemmer(
        UnicodeScript.CYRILLIC,
        "uk",
        () ->
            new DictionaryStemmer(
                "/ua/net/nlp/ukrainian.dict",
                Endings.of(
                    "ами ями ові еві єві ому ого ими ою ею єю ах ях ів їв ам ям ом ем єм ій им и і"
                        + " а я у ю е є о й ь")));
    stemmer(
        UnicodeScript.CYRILLIC,
        "be",
        () ->
            Endings.of(
                "амі ямі ага яга аму яму ымі імі аў яў ах ях ам ям ом ем ой ай ей ую ы і а я у ю"
                    + " е э о й ь"));
    filter(UnicodeScript.CYRILLIC, "ru", RussianLightStemFilter::new);
    filter(UnicodeScript.CYRILLIC, "bg", BulgarianStemFilter::new);
    filter(
        UnicodeScript.ARABIC, "ar", in -> new ArabicStemFilter(new ArabicNormalizationFilter(in)));
    filter(
        UnicodeScript.ARABIC,
        "fa",
        in -> new PersianStemFilter(new PersianNormalizationFilter(in)));
    // It knows no letter with a tonos, and of words in -ία it takes more than of their genitives.
    stemmer(
        UnicodeScript.GREEK,
        "el",
        () -> {
          Stemmer bare = new FilterStemmer(GreekStemFilter::new);
          return mended(word -> bare.kept(Spelling.bare(word)), stem -> without("ι", stem));
        });
    filter(
        UnicodeScript.DEVANAGARI,
        "hi",
        in -> new HindiStemFilter(new HindiNormalizationFilter(in)));
    filter(UnicodeScript.DEVANAGARI, "ne", in -> new SnowballFilter(in, "Nepali"));
    filter(
        UnicodeScript.BENGALI,
        "bn",
        in -> new BengaliStemFilter(new BengaliNormalizationFilter(in)));
    filter(UnicodeScript.TAMIL, "ta", in -> new SnowballFilter(in, "Tamil"));
    filter(UnicodeScript.TELUGU, "te", TeluguStemFilter::new);
    filter(UnicodeScript.ARMENIAN, "hy", in -> new SnowballFilter(in, "Armenian"));
    stemmer(UnicodeScript.HEBREW, "he", HebrewPrefixes::new);
    stemmer(UnicodeScript.HANGUL, "ko", KoreanParticles::new);
    written(UnicodeScript.LATIN, "ko"); // "NATO의"
  }

  private final Map<String, Stemmer> made = new ConcurrentHashMap<>();

  private static Stemmer snowball(String name) {
    return new FilterStemmer(in -> new SnowballFilter(in, name));
  }

  /** A stemmer, and what it leaves undone. */
  private static Stemmer mended(Stemmer stemmer, UnaryOperator<String> mend) {
    return word -> stemmer.kept(word).stream().map(mend).toList();
  }

  /** Without an ending, where three letters are left. */
  private static String without(String ending, String word) {
    return word.length() - ending.length() >= 3 && word.endsWith(ending)
        ? word.substring(0, word.length() - ending.length())
        : word;
  }

  /** Of "aanvall" and "sancties" what the singular has. */
  private static String singleEnd(String stem) {
    int last = stem.length() - 1;
    boolean twice = last > 2 && stem.charAt(last) == stem.charAt(last - 1);
    return stem.endsWith("ies") || twice ? stem.substring(0, last) : stem;
  }

  /** With the i, dotted or dotless, that goes with the vowel before. */
  private static String inHarmony(String word) {
    StringBuilder harmonic = new StringBuilder(word);
    boolean back = false;
    for (int i = 0; i < harmonic.length(); i++) {
      char c = harmonic.charAt(i);
      if (c == 'i' && back) {
        harmonic.setCharAt(i, 'ı');
      } else if ("aou".indexOf(c) >= 0) {
        back = true;
      } else if ("eiöü".indexOf(c) >= 0) {
        back = false;
      }
    }
    return harmonic.toString();
  }

  private static void filter(
      UnicodeScript script, String language, UnaryOperator<TokenStream> filter) {
    stemmer(script, language, () -> new FilterStemmer(filter));
  }

  private static void stemmer(UnicodeScript script, String language, Supplier<Stemmer> maker) {
    MAKERS.put(language, maker);
    written(script, language);
  }

  private static void written(UnicodeScript script, String language) {
    WRITTEN_IN.computeIfAbsent(script, any -> new ArrayList<>()).add(language);
  }

  /** The code under which a language is known here; itself where it is known by no other. */
  static String code(String language) {
    return AS.getOrDefault(language, language);
  }

  /** The languages, by code, whose words have forms here. */
  static Set<String> languages() {
    return MAKERS.keySet();
  }

  /** The languages of a script, by code, whose words have forms here, always in one order. */
  static List<String> writtenIn(UnicodeScript script) {
    return WRITTEN_IN.getOrDefault(script, List.of());
  }

  /** The stemmer of a language, by code; null where there is none. */
  Stemmer of(String code) {
    Supplier<Stemmer> maker = MAKERS.get(code);
    return maker == null ? null : made.computeIfAbsent(code, any -> maker.get());
  }
}
