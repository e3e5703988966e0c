package io.wirewatch.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The marks by which a publisher's address says that it is the AMP form of a page. They are taken
 * off for comparing, and only where the rest still names the page: {@code /tag/amp} is a page about
 * amplifiers.
 */
final class AmpMarks {
  private static final Pattern PARAMETER =
      Pattern.compile(
          "(?i)_?amp(?:=(?:1|true|yes)?)?|(?:output_?type|output|outputmode|mode|view|format)=amp");

  /** Behind a hyphen only where a number ends there: {@code marshall-amp.html} sells one. */
  private static final Pattern HTML = Pattern.compile(".+(?:[.~]|\\d-)amp\\.html");

  /** Segments behind which a name follows that anything may bear. */
  private static final Set<String> LISTS =
      Set.of(
          "author",
          "authors",
          "autor",
          "brand",
          "brands",
          "cat",
          "categoria",
          "categorie",
          "categories",
          "category",
          "company",
          "etiqueta",
          "etiquetas",
          "glossary",
          "hashtag",
          "keyword",
          "keywords",
          "label",
          "labels",
          "organisation",
          "organization",
          "people",
          "person",
          "product",
          "products",
          "rubrique",
          "search",
          "section",
          "sections",
          "stock",
          "stocks",
          "suche",
          "symbol",
          "tag",
          "tags",
          "tema",
          "temas",
          "thema",
          "theme",
          "themen",
          "topic",
          "topics",
          "user",
          "users",
          "wiki");

  private AmpMarks() {}

  /** A path without slash at its end, without the mark. */
  static String withoutMark(String path) {
    List<String> segments = new ArrayList<>(List.of(path.substring(1).split("/", -1)));
    int last = segments.size() - 1;
    String name = segments.get(last);
    if (name.equals("amp")) {
      if (last == 0 || LISTS.contains(segments.get(last - 1))) {
        return path;
      }
      segments.remove(last);
    } else if (name.endsWith(".amp") && name.length() > 4) {
      segments.set(last, name.substring(0, name.length() - 4));
    } else if (HTML.matcher(name).matches()) {
      segments.set(last, name.substring(0, name.length() - 9) + ".html");
    } else if (segments.contains("amp_articleshow")) {
      segments.set(segments.indexOf("amp_articleshow"), "articleshow");
    } else {
      int mark = segments.indexOf("amp");
      if (mark < 0 || !namesAPage(name) || mark > 0 && LISTS.contains(segments.get(mark - 1))) {
        return path;
      }
      segments.remove(mark);
    }
    return "/" + String.join("/", segments);
  }

  /** The parameters without those that ask for the AMP form. */
  static List<String> withoutMark(List<String> query) {
    return query.stream().filter(one -> !PARAMETER.matcher(one).matches()).toList();
  }

  /** A number or a headline: not the name of a section. */
  private static boolean namesAPage(String segment) {
    return segment.indexOf('-') > 0 || segment.chars().anyMatch(Character::isDigit);
  }
}
