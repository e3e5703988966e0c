package io.wirewatch.feed;

import io.wirewatch.text.MonthName;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of months and days in the languages that news feeds use. */
final class DateWords {
  /** Where two languages disagree on a name, the earlier wins. */
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "sk", "hu",
          "ro", "ru", "uk", "be", "bg", "sr", "sr-Latn", "hr", "sl", "mk", "el", "tr", "az", "et",
          "lv", "lt", "id", "ms", "vi", "ca", "gl", "eu", "ga", "cy", "is", "sq", "bs", "kk", "uz",
          "he", "ar", "fa", "hi", "bn", "ur", "th", "sw", "tl", "af");

  private static final Set<String> FILLER =
      Set.of(
          "at",
          "on",
          "of",
          "de",
          "den",
          "der",
          "the",
          "um",
          "uhr",
          "t",
          "a",
          "h",
          "st",
          "nd",
          "rd",
          "th",
          "le",
          "klo",
          "kl",
          "o",
          "g",
          "r",
          "to",
          "del",
          "sept\u00a0",
          "standard",
          "time",
          "daylight",
          "er",
          "г",
          "в",
          "р",
          "о");

  /** French and Portuguese hours: 10h30. */
  private static final Pattern HOURS = Pattern.compile("\\b(\\d{1,2})\\s?h\\s?(\\d{2})\\b");

  private static final Pattern HANGUL = Pattern.compile("[\\uac00-\\ud7a3]");

  private DateWords() {}

  /** Whether it is written in Korean: then a time without a zone is Korea's. */
  static boolean isKorean(String text) {
    return HANGUL.matcher(text).find();
  }

  private static final class Names {
    static final Map<String, Integer> MONTHS = new HashMap<>();
    static final Set<String> DAYS = new HashSet<>();

    static {
      for (String language : LANGUAGES) {
        MonthName.of(language).forEach(name -> add(name.text(), name.month()));
        Locale locale = Locale.forLanguageTag(language);
        for (TextStyle style : TextStyle.values()) {
          for (DayOfWeek day : DayOfWeek.values()) {
            String name = plain(day.getDisplayName(style, locale)).replace(".", "");
            if (name.length() > 1) {
              DAYS.add(name);
            }
          }
        }
      }
      DAYS.addAll(
          List.of("thur", "thurs", "tues", "weds", "di", "mi", "do", "fr", "sa", "so", "mo"));
      // What publishers write besides: in German, Greek, Ukrainian, Bulgarian, Finnish, Hindi.
      add("sept", 9);
      add("juni", 6);
      add("juli", 7);
      add("mrz", 3);
      add("maerz", 3);
      add("μαι", 5);
      add("ιουν", 6);
      add("ιουλ", 7);
      add("кві", 4);
      add("тра", 5);
      add("чер", 6);
      add("сер", 8);
      add("септ", 9);
      add("жов", 10);
      add("лис", 11);
      add("ноем", 11);
      add("гру", 12);
      add("maalisk", 3);
      add("marrask", 11);
      add("अक्तूबर", 10);
    }

    private static void add(String name, int month) {
      String key = plain(name).replace(".", "").strip();
      if (key.length() > 1 && !key.chars().allMatch(c -> c >= '0' && c <= '9')) {
        MONTHS.putIfAbsent(key, month);
      }
    }
  }

  /** Lower case, without accents, day periods as am and pm, CJK date signs as separators. */
  static String plain(String text) {
    boolean ascii = text.chars().allMatch(c -> c < 0x80);
    String lower = text.toLowerCase(Locale.ROOT);
    if (!ascii) {
      lower =
          lower
              .replaceAll("오후|下午|午後|晚上", " pm ")
              .replaceAll("오전|上午|午前|早上", " am ")
              .replaceAll("[年月년월]", "-")
              .replaceAll("[日일]", " ")
              .replaceAll("[時시时點点分분]\\s*(?=\\d)", ":")
              .replaceAll("[時时分秒초분시]", " ");
      lower = Normalizer.normalize(lower, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
      lower = digits(Normalizer.normalize(lower, Normalizer.Form.NFC));
    }
    lower = HOURS.matcher(lower).replaceAll("$1:$2");
    if (lower.indexOf('m') >= 0) {
      lower = lower.replaceAll("(?<![a-z])([ap])\\.?\\s?m\\.?(?![a-z])", " $1m ");
    }
    return lower;
  }

  private static String digits(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(c > 0x7f && Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
    }
    return out.toString();
  }

  /** The month of this name, 1 to 12; 0 where it is none. The word comes from {@link #plain}. */
  static int month(String word) {
    switch (word) {
      case "jan":
        return 1;
      case "feb":
        return 2;
      case "mar":
        return 3;
      case "apr":
        return 4;
      case "may":
        return 5;
      case "jun":
        return 6;
      case "jul":
        return 7;
      case "aug":
        return 8;
      case "sep":
        return 9;
      case "oct":
        return 10;
      case "nov":
        return 11;
      case "dec":
        return 12;
      default:
        return otherMonth(word);
    }
  }

  private static int otherMonth(String word) {
    if (word.length() < 2 || ZoneNames.isAbbreviation(word) || isEnglishDay(word)) {
      return 0;
    }
    Integer month = Names.MONTHS.get(word);
    if (month != null) {
      return month;
    }
    for (int length = Math.min(word.length() - 1, 5); length >= 3; length--) {
      month = Names.MONTHS.get(word.substring(0, length));
      if (month != null && !Names.DAYS.contains(word)) {
        return month;
      }
    }
    return 0;
  }

  private static boolean isEnglishDay(String word) {
    return switch (word) {
      case "mon", "tue", "wed", "thu", "fri", "sat", "sun" -> true;
      default -> false;
    };
  }

  static boolean isWeekday(String word) {
    return isEnglishDay(word) || Names.DAYS.contains(word);
  }

  static boolean isFiller(String word) {
    return FILLER.contains(word);
  }
}
