package io.wirewatch.cli.gazetteer;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The countries' codes and names, as CLDR has them. */
final class CountryNames {
  private CountryNames() {}

  /** ISO 3166-1 alpha-2, and XK. */
  static Set<String> codes() {
    Set<String> codes = new TreeSet<>(List.of(Locale.getISOCountries()));
    codes.add("XK");
    return codes;
  }

  /** Codes by English name, in lower case. */
  static Map<String, String> codesByEnglishName() {
    Map<String, String> codes = new LinkedHashMap<>();
    for (String code : codes()) {
      for (boolean brief : new boolean[] {false, true}) {
        for (String variant : variants(of(ULocale.ENGLISH, code, brief))) {
          codes.put(variant.toLowerCase(Locale.ROOT), code);
        }
      }
    }
    return codes;
  }

  /**
   * What a language calls a country; its code where the language has no name for it.
   *
   * @param brief "UK" rather than "United Kingdom"
   */
  static String of(ULocale locale, String code, boolean brief) {
    return LocaleDisplayNames.getInstance(
            locale,
            brief ? DisplayContext.LENGTH_SHORT : DisplayContext.LENGTH_FULL,
            DisplayContext.NO_SUBSTITUTE)
        .regionDisplayName(code);
  }

  /** "Myanmar (Burma)" is two names; "’" is written "'" as well. */
  static Set<String> variants(String name) {
    Set<String> names = new LinkedHashSet<>();
    if (name == null) {
      return names;
    }
    int open = name.indexOf('(');
    int close = name.indexOf(')');
    if (open > 0 && close > open) {
      names.add(name.substring(0, open).strip());
      String inner = name.substring(open + 1, close).strip();
      if (inner.length() > 3) {
        names.add(inner);
      }
    } else {
      names.add(name);
    }
    for (String n : List.copyOf(names)) {
      if (n.contains("’")) {
        names.add(n.replace('’', '\''));
      }
    }
    return names;
  }
}
