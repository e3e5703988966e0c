package io.wirewatch.text;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * How a language writes a month, by Unicode's CLDR in the version that the program brings along, so
 * that it is the same under every Java.
 *
 * @param text as it stands there, with its capitals and full stops: {@code Jan.}, {@code stycznia}
 * @param month 1 to 12
 * @param whole not cut short
 * @param inDate as it is written beside a day, which is the genitive in some languages; else alone
 */
public record MonthName(String text, int month, boolean whole, boolean inDate) {

  /**
   * All names of the twelve months.
   *
   * @param language ISO 639, with a script where there are several: {@code sr-Latn}
   */
  public static List<MonthName> of(String language) {
    return all(new DateFormatSymbols(GregorianCalendar.class, ULocale.forLanguageTag(language)));
  }

  /** The names in the calendar that the language's readers go by, which is another in Persian. */
  public static List<MonthName> inOwnCalendar(String language) {
    return all(DateFormatSymbols.getInstance(ULocale.forLanguageTag(language)));
  }

  private static List<MonthName> all(DateFormatSymbols symbols) {
    List<MonthName> names = new ArrayList<>();
    for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
      for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
        int month = 0;
        for (String name : symbols.getMonths(context, width)) {
          names.add(
              new MonthName(
                  name,
                  ++month,
                  width == DateFormatSymbols.WIDE,
                  context == DateFormatSymbols.FORMAT));
        }
      }
    }
    return names;
  }
}
