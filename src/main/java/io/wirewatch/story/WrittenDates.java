package io.wirewatch.story;

import io.wirewatch.text.MonthName;
import io.wirewatch.text.TextNormalizer;
import io.wirewatch.text.Tokens.Kind;
import io.wirewatch.text.Tokens.Token;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Dates in full that a text writes, such as "June 13, 2005" or "13 de junio de 2005": those by
 * which a report says of which day it is.
 */
final class WrittenDates {
  private static final List<String> LANGUAGES =
      List.of("en", "es", "it", "nl", "de", "fr", "pt", "pl", "ru", "uk", "tr");
  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Map<String, Integer> WEEKDAYS = new HashMap<>();
  private static final String CHINESE = "一二三四五六日一二三四五六天";
  private static final String JAPANESE = "月火水木金土日";
  private static final Set<String> BETWEEN = Set.of("de", "del", "of", "di", "the");

  static {
    weekdays("monday tuesday wednesday thursday friday saturday sunday");
    weekdays("lunes martes miércoles jueves viernes sábado domingo");
    weekdays("lunedì martedì mercoledì giovedì venerdì sabato domenica");
    weekdays("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag");
    weekdays("montag dienstag mittwoch donnerstag freitag samstag sonntag");
    weekdays("lundi mardi mercredi jeudi vendredi samedi dimanche");
    weekdays("понедельник вторник среду четверг пятницу субботу воскресенье");
    weekdays("понеділок вівторок середу четвер п'ятницю суботу неділю");
    weekdays("poniedziałek wtorek środę czwartek piątek sobotę niedzielę");
    weekdays("segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo");
    weekdays("الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد");
    weekdays("pazartesi salı çarşamba perşembe cuma cumartesi pazar");
    for (String language : LANGUAGES) {
      for (MonthName name : MonthName.of(language)) {
        if (name.inDate() && (name.whole() || language.equals("en"))) {
          MONTHS.putIfAbsent(TextNormalizer.fold(name.text()), name.month());
        }
      }
    }
  }

  private WrittenDates() {}

  private static void weekdays(String names) {
    int day = 0;
    for (String name : names.split(" ")) {
      WEEKDAYS.putIfAbsent(name, day++);
    }
  }

  /** The days of the week that a text names: bit 0 is Monday. */
  static int weekdays(List<Token> tokens) {
    int days = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Integer day = WEEKDAYS.get(tokens.get(i).folded());
      if (day == null && tokens.get(i).kind() == Kind.SIGN) {
        day = signed(tokens, i);
      }
      days |= day == null ? 0 : 1 << day;
    }
    return days;
  }

  /** Chinese 周三 and 星期三, Japanese 水曜; null where the sign opens or ends no such word. */
  private static Integer signed(List<Token> tokens, int i) {
    String sign = tokens.get(i).text();
    if (sign.equals("曜") && i > 0) {
      return place(JAPANESE, tokens.get(i - 1));
    }
    boolean week =
        sign.equals("周") || sign.equals("期") && i > 0 && tokens.get(i - 1).text().equals("星");
    return week && i + 1 < tokens.size() ? place(CHINESE, tokens.get(i + 1)) : null;
  }

  private static Integer place(String days, Token sign) {
    int day = days.indexOf(sign.text());
    return day < 0 ? null : day % 7;
  }

  /** The first date in full, as days since 1970-01-01; {@link StoryText#UNDATED} where none is. */
  static int first(List<Token> tokens) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Integer month = MONTHS.get(tokens.get(i).folded());
      if (month != null) {
        int after = number(tokens, i + 1);
        int behind = i + 2 < tokens.size() ? number(tokens, i + 2) : 0;
        if (isDay(after) && isYear(behind)) {
          return day(behind, month, after);
        }
        int before = i - 1;
        if (before > 0 && BETWEEN.contains(tokens.get(before).folded())) {
          before--;
        }
        int year = BETWEEN.contains(tokens.get(i + 1).folded()) ? behind : after;
        if (before >= 0 && isDay(number(tokens, before)) && isYear(year)) {
          return day(year, month, number(tokens, before));
        }
      }
    }
    return StoryText.UNDATED;
  }

  private static boolean isDay(int number) {
    return number >= 1 && number <= 31;
  }

  private static boolean isYear(int number) {
    return number >= 1900 && number <= 2100;
  }

  private static int day(int year, int month, int day) {
    try {
      return (int) LocalDate.of(year, month, day).toEpochDay();
    } catch (DateTimeException e) {
      return StoryText.UNDATED;
    }
  }

  /** A number of at most four digits, with or without letters behind it; 0 where it is none. */
  private static int number(List<Token> tokens, int i) {
    if (tokens.get(i).kind() != Kind.NUMBER) {
      return 0;
    }
    String text = tokens.get(i).folded();
    int value = 0;
    for (int at = 0; at < text.length() && Character.isDigit(text.charAt(at)); at++) {
      value = value * 10 + Character.digit(text.charAt(at), 10);
      if (value > 9999) {
        return 0;
      }
    }
    return text.matches("\\d+\\p{L}*") ? value : 0;
  }
}
