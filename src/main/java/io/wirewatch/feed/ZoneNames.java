package io.wirewatch.feed;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/**
 * The names of time zones in the languages that news feeds use: abbreviations, names as CLDR has
 * them ("Mitteleuropäische Sommerzeit", "heure de Moscou"), identifiers and their cities. All are
 * compared in the form of {@link DateWords#plain}.
 */
final class ZoneNames {
  private static final int LONGEST_PHRASE = 6;

  private static final Map<String, Integer> MINUTES = abbreviations();

  /** What is said of a zone in words, in languages whose papers write so. */
  private static final Map<String, String> SPOKEN =
      Map.ofEntries(
          Map.entry("Etc/UTC", "гринвичу greenwich غرينتش جرينتش גריניץ 格林尼治 格林威治 グリニッジ"),
          Map.entry(
              "Europe/Moscow", "мск московскому москве москва moscu mosca moscou moskau moskova"),
          Map.entry("Europe/Kiev", "киеву киевскому києвом київським київ"),
          Map.entry("Europe/Minsk", "минску мінску"),
          Map.entry("Europe/Istanbul", "tsi istanbul"),
          Map.entry("Europe/Athens", "αθηνα αθηνας ωρα_ελλαδας"),
          Map.entry("Europe/Rome", "roma italiana"),
          Map.entry("Europe/Lisbon", "lisboa"),
          Map.entry("Europe/Madrid", "peninsular"),
          Map.entry("Europe/Vienna", "wien"),
          Map.entry("Europe/Warsaw", "warszawa"),
          Map.entry("Europe/Prague", "praha"),
          Map.entry("Asia/Riyadh", "مكة السعودية"),
          Map.entry("Africa/Cairo", "القاهرة"),
          Map.entry("Asia/Tehran", "تهران"),
          Map.entry("Asia/Jerusalem", "ירושלים ישראל"),
          Map.entry("Asia/Shanghai", "北京 北京时间 北京時間 中国 pekin peking beijing"),
          Map.entry("Asia/Taipei", "台北 台灣 台湾"),
          Map.entry("Asia/Hong_Kong", "香港"),
          Map.entry("Asia/Tokyo", "日本時間 日本 東京"),
          Map.entry("Asia/Seoul", "한국시간 한국 서울"),
          Map.entry("Asia/Kolkata", "भारतीय_समय"),
          Map.entry("America/Sao_Paulo", "brasilia"));

  /** Zones whose names are known in all these languages. */
  private static final List<String> NAMED =
      List.of(
          "Etc/UTC",
          "Europe/London",
          "Europe/Lisbon",
          "Europe/Berlin",
          "Europe/Athens",
          "Europe/Moscow",
          "Europe/Istanbul",
          "America/New_York",
          "America/Chicago",
          "America/Denver",
          "America/Los_Angeles",
          "America/Halifax",
          "America/Sao_Paulo",
          "America/Argentina/Buenos_Aires",
          "Asia/Kolkata",
          "Asia/Shanghai",
          "Asia/Tokyo",
          "Asia/Seoul",
          "Asia/Jakarta",
          "Asia/Riyadh",
          "Asia/Tehran",
          "Asia/Jerusalem",
          "Africa/Johannesburg",
          "Africa/Lagos",
          "Australia/Sydney",
          "Pacific/Auckland");

  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "hu", "ro",
          "ru", "uk", "bg", "el", "tr", "ar", "fa", "he", "zh", "zh-TW", "ja", "ko", "id", "vi");

  private ZoneNames() {}

  /** Whether this is an abbreviation of a zone. */
  static boolean isAbbreviation(String word) {
    return MINUTES.containsKey(word);
  }

  /**
   * Sets the zone that is named by the words from one on, as many as belong to it.
   *
   * @return how many they are; 0 where they name none
   */
  static int set(List<String> words, int at, DateParts parts) {
    Integer minutes = MINUTES.get(words.get(at));
    int most = Math.min(LONGEST_PHRASE, words.size() - at);
    if (minutes == null || most > 1) {
      for (int count = most; count >= (minutes == null ? 1 : 2); count--) {
        Named named = Long.NAMES.get(String.join(" ", words.subList(at, at + count)));
        if (named != null) {
          named.set(parts);
          return count;
        }
      }
    }
    if (minutes != null) {
      if (parts.offsetSeconds == null) {
        parts.offsetSeconds = minutes * 60;
      }
      return 1;
    }
    return identified(words.get(at), parts) ? 1 : 0;
  }

  private static boolean identified(String word, DateParts parts) {
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

  /** A zone with its summer time, or an offset where the name says which of both it is. */
  private record Named(ZoneId zone, Integer minutes) {
    void set(DateParts parts) {
      if (parts.offsetSeconds != null) {
        return; // Figures are surer than names.
      }
      if (minutes != null) {
        parts.offsetSeconds = minutes * 60;
      } else {
        parts.zone = zone;
      }
    }
  }

  /** Made when the first date has a word that is none of the usual ones. */
  private static final class Long {
    static final Map<String, Named> NAMES = new HashMap<>();

    static {
      SPOKEN.forEach(
          (id, words) -> {
            for (String word : words.split(" ")) {
              add(word.replace('_', ' '), new Named(ZoneId.of(id), null));
            }
          });
      for (String language : LANGUAGES) {
        Locale locale = Locale.forLanguageTag(language);
        for (String id : NAMED) {
          TimeZone zone = TimeZone.getTimeZone(id);
          int minutes = zone.getRawOffset() / 60_000;
          add(zone.getDisplayName(false, TimeZone.LONG, locale), new Named(null, minutes));
          if (zone.useDaylightTime()) {
            int summer = minutes + zone.getDSTSavings() / 60_000;
            add(zone.getDisplayName(true, TimeZone.LONG, locale), new Named(null, summer));
          }
          ZoneId named = ZoneId.of(id);
          add(named.getDisplayName(TextStyle.FULL, locale), new Named(named, null));
        }
      }
      for (String id : ZoneId.getAvailableZoneIds()) {
        if (id.matches("(Europe|Asia|America|Africa|Australia)/[A-Za-z_]{4,}")) {
          add(id.substring(id.indexOf('/') + 1).replace('_', ' '), new Named(ZoneId.of(id), null));
        }
      }
    }

    /** The first of two that share a name has it. */
    private static void add(String name, Named named) {
      StringBuilder key = new StringBuilder();
      for (DateToken token : DateToken.split(DateWords.plain(name))) {
        key.append(key.isEmpty() ? "" : " ").append(token.text());
      }
      if (key.length() > 1) {
        NAMES.putIfAbsent(key.toString(), named);
      }
    }
  }

  private static Map<String, Integer> abbreviations() {
    Map<String, Integer> zones = new HashMap<>();
    String table =
        "z 0 ut 0 utc 0 gmt 0 wet 0 west 60 bst 60 ist 330 cet 60 cest 120 met 60 mest 120 eet 120"
            + " eest 180 msk 180 msd 240 trt 180 est -300 edt -240 et -300"
            + " cst -360 cdt -300 ct -360 mst -420 mdt -360 mt -420 pst -480 pdt -420 pt -480"
            + " akst -540 akdt -480 hst -600 ast -240 adt -180 nst -210 ndt -150 brt -180"
            + " brst -120 art -180 clt -240 clst -180 cot -300 pet -300 vet -240 uyt -180"
            + " gst 240 pkt 300 uzt 300 npt 345 bdt 360 mmt 390 ict 420 wib 420 wita 480 wit 540"
            + " hkt 480 sgt 480 myt 480 pht 480 awst 480 jst 540 kst 540 acst 570 acdt 630"
            + " aest 600 aedt 660 nzst 720 nzdt 780 fjt 720 sast 120 cat 120 eat 180 wat 60"
            + " irst 210 irdt 270 idt 180 yekt 300 omst 360 krat 420 irkt 480 yakt 540 vlat 600"
            // German, French and Canadian French.
            + " mez 60 mesz 120 oez 120 oesz 180 wez 0 wesz 60 tuc 0 hec 60 heec 120"
            + " hne -300 hae -240 hnc -360 hac -300 hnr -420 har -360 hnp -480 hap -420 hna -240"
            + " haa -180 hnt -210 hat -150";
    String[] words = table.split(" ");
    for (int i = 0; i < words.length; i += 2) {
      zones.put(words[i], Integer.parseInt(words[i + 1]));
    }
    return Map.copyOf(zones);
  }
}
