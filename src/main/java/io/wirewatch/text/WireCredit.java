package io.wirewatch.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whose text is it? Finds the wire agency that a text credits, so that ten papers with one agency's
 * text count as one independent source. A credit stands in the byline, in the dateline at the
 * beginning, or in a line of its own at the end; an agency that is quoted in passing ("told
 * Reuters") is none.
 *
 * <p>The agencies are in {@code text/agencies.txt}: an id, the names by which they sign, as they
 * spell them ("Sana" is a person, "SANA" an agency), and the words by which their texts end.
 */
public final class WireCredit {
  private static final int DATELINE = 140;
  private static final int SIGNATURE = 160;
  private static final String OPEN = "[(/\\[\u3010\uFF08\u3014]";
  private static final String CLOSED = ")\\]/\u3011\uFF09\u3015";
  private static final List<Agency> AGENCIES = load("/text/agencies.txt");

  private record Agency(
      String id,
      List<String> names,
      Pattern byline,
      Pattern opening,
      Pattern closing,
      List<String> signOffs) {
    /** Looks with the pattern only where a name stands at all, which is rare. */
    boolean signs(Pattern pattern, String text) {
      return names.stream().anyMatch(text::contains) && pattern.matcher(text).find();
    }
  }

  private WireCredit() {}

  /**
   * The id of the credited agency, {@code reuters}; nothing where none is credited.
   *
   * @param title plain text; {@code Headline - Reuters} is a credit
   * @param text plain text of summary or content
   * @param authors bylines
   */
  public static Optional<String> agency(String title, String text, List<String> authors) {
    String opening = text.substring(0, Math.min(DATELINE, text.length()));
    String whole = text.stripTrailing();
    String closing = whole.substring(Math.max(0, whole.length() - SIGNATURE));
    return authors.stream()
        .flatMap(author -> first(agency -> agency.signs(agency.byline, author)).stream())
        .findFirst()
        .or(() -> first(agency -> agency.signs(agency.opening, opening)))
        .or(() -> first(agency -> isSigned(agency, closing)))
        .or(
            () ->
                title.length() > 20
                    ? first(agency -> agency.signs(agency.closing, title))
                    : Optional.empty());
  }

  private static boolean isSigned(Agency agency, String closing) {
    return agency.signs(agency.closing, closing)
        || agency.signOffs.stream().anyMatch(closing::contains);
  }

  private static Optional<String> first(Predicate<Agency> signs) {
    return AGENCIES.stream().filter(signs).map(Agency::id).findFirst();
  }

  private static List<Agency> load(String resource) {
    try (InputStream in = WireCredit.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing on the class path: " + resource);
      }
      List<Agency> agencies = new ArrayList<>();
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] columns = line.split("\t+");
          agencies.add(
              agency(
                  columns[0].strip(),
                  names(columns[1]),
                  columns.length > 2 ? names(columns[2]) : List.of()));
        }
      }
      return List.copyOf(agencies);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private static List<String> names(String column) {
    return List.of(column.strip().split("\\s*\\|\\s*"));
  }

  private static Agency agency(String id, List<String> names, List<String> signOffs) {
    String any =
        names.stream()
            .map(name -> isUnspaced(name) ? Pattern.quote(name) : bounded(name))
            .collect(Collectors.joining("|", "(?:the )?(?:", ")"));
    return new Agency(
        id,
        names,
        // Reuters   By Associated Press   Jane Roe, AFP   Le Monde avec AFP   dpa/AFP
        Pattern.compile(
            "(?:^[^\\p{L}\\p{N}]*|[,;/(|&+\u00B7\u2013\u2014-]\\s*|(?<!\\p{L})(?iu:by|von|par|por|di|da|od|with|and"
                + "|avec|et|mit|und|con|com|y|e|met|en|med|och|og|z|s|a|\u0438|\u0442\u0430)\\s+(?:the |der )?)"
                + any),
        // (Reuters) -   /TASS/.   [AFP]   (dpa/lno)   (AFP, London)
        Pattern.compile(
            OPEN
                + "\\s*"
                + any
                + "(?:[-\\s,/=\uFF1D]+[^"
                + CLOSED
                + "]{0,30})?["
                + CLOSED
                + "]"
                // (Seoul=Yonhap)   [Washington, Nov 23 AFP]   the same in Japanese, without spaces
                + "|"
                + OPEN
                + "[^.!?\u3002"
                + CLOSED
                + "]{0,24}(?:[-=\uFF1D\\s,/]|(?<=[\\p{IsHan}\\p{IsKatakana}\\p{IsHangul}]))"
                + any
                + "["
                + CLOSED
                + "]"
                // Nov 23 - RIA Novosti -   Moscow. 23 November. INTERFAX.RU -   Rome, 23 Nov. ANSA
                // -
                + "|^(?:[^.!?\u3002]{0,60}?[-\u2013\u2014.,]\\s*){1,3}?"
                + any
                + "\\s*(?:[-\u2013\u2014.]|--)"
                + "|^\\s*"
                + any
                + "\\s*[-\u2013\u2014:]"
                // The Chinese form: agency, place, date, "wires"
                + "|^[\u3010(\uFF08\\s]*"
                + any
                + "[^\u3002\uFF0C]{0,16}[\u7535\u96FB]"),
        // - Reuters   (AFP)   Source: Xinhua   with inputs from PTI   Reuters at the very end
        Pattern.compile(
            "(?:[(\\[/\u2013\u2014|\u3010\uFF08]|\\s-|(?<!\\p{L})(?iu:sources?|with|from|via|credit|avec|mit|con"
                + "|com|quelle|fuente|fuentes|fonte|bron|k\u00E4lla|kilde|kaynak|\u017Ar\u00F3d\u0142o|zdroj|sursa"
                + "|sumber|\u0438\u0441\u0442\u043E\u0447\u043D\u0438\u043A|\u0434\u0436\u0435\u0440\u0435\u043B\u043E|\u0627\u0644\u0645\u0635\u062F\u0631)\\s*[:\uFF1A]?|\u6765\u6E90\\s*[:\uFF1A]?"
                + "|\u4F86\u6E90\\s*[:\uFF1A]?)"
                + "\\s*"
                + any
                + "[)\\]/.\u3011\uFF09]*\\s*$"
                + "|[.!?\u3002\"\u201D]\\s*"
                + any
                + "(?:\\s+[A-Z]{2,4}){0,3}[.)]?\\s*$"
                // © AFP   © Thomson Reuters 2026.   Copyright 2026 The Associated Press. All
                // rights…
                + "|(?:\u00A9|(?<!\\p{L})(?i:copyright|\\(c\\)))[\\s\\d,-]*(?:by )?"
                + any),
        signOffs);
  }

  private static boolean isUnspaced(String name) {
    return Tokens.isSign(name.codePointAt(0));
  }

  private static String bounded(String name) {
    return "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}\\p{M}])";
  }
}
