package io.wirewatch.cli.gazetteer;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A head of state or of government as the CIA World Factbook tells of one: {@code Prime Minister
 * Jane Mary ROE (since 5 March 2021)}.
 *
 * @param title in lower case; empty where there is none
 * @param since the day as ISO 8601 has it, the first of a month or year where no day is told; empty
 *     where none is told
 * @param name as people write it: {@code Jane Mary Roe}
 * @param surname what the Factbook has in capitals of it; empty where nothing is
 */
record FactbookLeader(String title, String since, String name, String surname) {
  private static final Pattern SINCE = Pattern.compile("(?:since|as of) ([^;)]+)");

  /** What stands in brackets behind a name, to the end where it tells since when. */
  private static final Pattern ASIDE = Pattern.compile("\\([^)]*(since|as of).*$|\\([^)]*\\)");

  private static final Pattern RANK = Pattern.compile("\\b(Sr|Lt|Maj|Gen|Brig|Col|Capt|Dr)\\.");

  /** What belongs to the name rather than to the title that it ends. */
  private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(general|sir|dame|mr\\.)(?= *$)");

  private static final Pattern OF_WHERE = Pattern.compile("^of (the )?\\S+\\s+");
  private static final int LONGEST_NAME = 60;

  /**
   * Reads a column of its table of governments.
   *
   * @return empty where nobody is named, or a prince of two countries
   */
  static Optional<FactbookLeader> parse(String column) {
    String text = column.split(";")[0].split("represented by")[0].strip();
    Matcher from = SINCE.matcher(text);
    String since = from.find() ? day(from.group(1).strip()) : "";
    String who = ASIDE.matcher(text).replaceAll("").strip();
    int begin = nameBegin(who);
    String name =
        OF_WHERE.matcher(who.substring(begin)).replaceAll("").replaceAll("[\",]", "").strip();
    if (name.isEmpty()
        || name.length() > LONGEST_NAME
        || name.toLowerCase(Locale.ROOT).contains("vacant")
        || name.startsWith("Co-prince")) {
      return Optional.empty();
    }
    List<String> full = new ArrayList<>();
    List<String> surname = new ArrayList<>();
    for (String part : name.split("\\s+")) {
      // XI is a number, but not at the beginning.
      boolean upper = capitals(part) || (full.isEmpty() && part.equals("XI"));
      full.add(upper ? proper(part) : part);
      if (upper) {
        surname.add(proper(part));
      }
    }
    return Optional.of(
        new FactbookLeader(
            title(who.substring(0, begin)),
            since,
            String.join(" ", full),
            String.join(" ", surname)));
  }

  /** "jane-roe": given name and surname, or the whole where the surname comes first. */
  String id() {
    return PlainName.slug(surnameIsLast() ? given() + " " + surname : name);
  }

  /** What else the news calls them, as the gazetteer has it: {@code Jane Roe}, {@code ~Roe}. */
  List<String> aliases() {
    if (surname.isEmpty()) {
      return List.of();
    }
    return surnameIsLast() && name.split(" ").length > 2
        ? List.of(given() + " " + surname, "~" + surname)
        : List.of("~" + surname);
  }

  /** "prime minister 2021-03-05..", as the gazetteer has it; empty without a title. */
  String office() {
    return title.isEmpty() || since.isEmpty() ? title : title + " " + since + "..";
  }

  private boolean surnameIsLast() {
    return !surname.isEmpty() && !name.startsWith(surname);
  }

  private String given() {
    return name.split(" ")[0];
  }

  private static String title(String before) {
    String title = RANK.matcher(before).replaceAll(" ");
    return ADDRESS
        .matcher(title)
        .replaceAll("")
        .replaceAll("[,\\s]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /** Where the name begins behind its title. */
  private static int nameBegin(String who) {
    int begin = 0;
    int at = 0;
    for (String word : who.split("\\s+")) {
      if (capitals(word)) {
        break;
      }
      at = who.indexOf(word, at) + word.length();
      if (Factbook.TITLE_WORDS.contains(word.replace(",", ""))) {
        begin = at;
      }
    }
    String rest = who.substring(begin);
    return begin + rest.length() - rest.stripLeading().length();
  }

  /** The Factbook writes surnames in capitals: {@code SASSOU-Nguesso}, {@code al-MANFI}. */
  private static boolean capitals(String word) {
    return word.matches(".*\\p{Lu}['’]?\\p{Lu}.*")
        && !word.matches("[IVX]+")
        && !word.startsWith("(")
        && !word.matches("GNU|CNSP|UAE");
  }

  private static String day(String text) {
    for (String pattern : List.of("d MMMM yyyy", "MMMM yyyy", "yyyy")) {
      try {
        String padded =
            pattern.equals("MMMM yyyy")
                ? "1 " + text
                : pattern.equals("yyyy") ? "1 January " + text : text;
        return LocalDate.parse(padded, DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH))
            .toString();
      } catch (DateTimeParseException e) {
        // the next, coarser pattern
      }
    }
    return "";
  }

  private static String proper(String upper) {
    StringBuilder out = new StringBuilder();
    boolean first = true;
    for (char c : upper.toCharArray()) {
      out.append(first ? c : Character.toLowerCase(c));
      first = !Character.isLetter(c);
    }
    return out.toString();
  }
}
