package io.wirewatch.feed;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of months, days and zones in the languages that news feeds use. */
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

  private static final Map<String, Integer> MINUTES_BY_ZONE = zones();

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
        Locale locale = Locale.forLanguageTag(language);
        for (TextStyle style : TextStyle.values()) {
          for (Month month : Month.values()) {
            add(month.getDisplayName(style, locale), month.getValue());
          }
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
      add("sept", 9);
      add("juni", 6);
      add("juli", 7);
      add("mrz", 3);
      add("maerz", 3);
      add("μαι", 5);
      add("ιουν", 6);
      add("ιουλ", 7);
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
    if (word.length() < 2 || MINUTES_BY_ZONE.containsKey(word) || isEnglishDay(word)) {
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

  /** Sets the zone of this name; false where there is none such. */
  static boolean zone(String word, FeedDate.Parts parts) {
    Integer minutes = MINUTES_BY_ZONE.get(word);
    if (minutes != null) {
      if (parts.offsetSeconds == null) {
        parts.offsetSeconds = minutes * 60;
      }
      return true;
    }
    if (word.indexOf('/') > 0) {
      for (String id : ZoneId.getAvailableZoneIds()) {
        if (id.equalsIgnoreCase(word)) {
          try {
            parts.zone = ZoneId.of(id);
            return true;
          } catch (DateTimeException unknown) {
            return false;
          }
        }
      }
    }
    return false;
  }

  private static Map<String, Integer> zones() {
    Map<String, Integer> zones = new HashMap<>();
    String table =
        "z 0 ut 0 utc 0 gmt 0 wet 0 west 60 bst 60 ist 330 cet 60 cest 120 met 60 mest 120 mez 60"
            + " mesz 120 eet 120 eest 180 msk 180 msd 240 trt 180 est -300 edt -240 et -300"
            + " cst -360 cdt -300 ct -360 mst -420 mdt -360 mt -420 pst -480 pdt -420 pt -480"
            + " akst -540 akdt -480 hst -600 ast -240 adt -180 nst -210 ndt -150 brt -180"
            + " brst -120 art -180 clt -240 clst -180 cot -300 pet -300 vet -240 uyt -180"
            + " gst 240 pkt 300 uzt 300 npt 345 bdt 360 mmt 390 ict 420 wib 420 wita 480 wit 540"
            + " hkt 480 sgt 480 myt 480 pht 480 awst 480 jst 540 kst 540 acst 570 acdt 630"
            + " aest 600 aedt 660 nzst 720 nzdt 780 fjt 720 sast 120 cat 120 eat 180 wat 60"
            + " irst 210 irdt 270 idt 180 yekt 300 omst 360 krat 420 irkt 480 yakt 540 vlat 600";
    String[] words = table.split(" ");
    for (int i = 0; i < words.length; i += 2) {
      zones.put(words[i], Integer.parseInt(words[i + 1]));
    }
    return Map.copyOf(zones);
  }
}
