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
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whose text is it? Finds the wire agency that a text credits, so that ten papers with one agency's
 * text count as one independent source. A credit stands in the byline, in the dateline at the
 * beginning, or in a line of its own at the end; an agency that is quoted in passing ("told
 * Reuters") is none.
 *
 * <p>The agencies are in {@code text/agencies.txt}: an id, and the names by which they sign.
 */
public final class WireCredit {
  private static final int DATELINE = 140;
  private static final int SIGNATURE = 90;
  private static final List<Agency> AGENCIES = load("/text/agencies.txt");

  private record Agency(String id, Pattern byline, Pattern opening, Pattern closing) {}

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
    String closing = text.stripTrailing();
    closing = closing.substring(Math.max(0, closing.length() - SIGNATURE));
    for (Agency agency : AGENCIES) {
      for (String author : authors) {
        if (agency.byline.matcher(author).find()) {
          return Optional.of(agency.id);
        }
      }
    }
    for (Agency agency : AGENCIES) {
      if (agency.opening.matcher(opening).find()
          || agency.closing.matcher(closing).find()
          || title.length() > 20 && agency.closing.matcher(title).find()) {
        return Optional.of(agency.id);
      }
    }
    return Optional.empty();
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
          agencies.add(agency(columns[0].strip(), columns[1].strip().split("\\s*\\|\\s*")));
        }
      }
      return List.copyOf(agencies);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private static Agency agency(String id, String[] names) {
    String any =
        List.of(names).stream()
            .map(name -> isUnspaced(name) ? Pattern.quote(name) : bounded(name))
            .collect(Collectors.joining("|", "(?:", ")"));
    return new Agency(
        id,
        Pattern.compile(
            "^\\W*(?:by |von |par |por |di )?(?:the )?" + any + "(?:\\W|$)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
        // (Reuters) -   /TASS/.   [AFP]   Nov 23 - RIA Novosti -   新华社北京11月23日电
        Pattern.compile(
            "[(/\\[\u3010]\\s*"
                + any
                + "(?:[-\\s,]+[^)\\]/\u3011]{0,30})?[)\\]/\u3011]"
                + "|^[^.!?\u3002]{0,60}?[-\u2013\u2014.,]\\s*"
                + any
                + "\\s*(?:[-\u2013\u2014.]|--)"
                + "|^\\s*"
                + any
                + "\\s*[-\u2013\u2014:]"
                + "|^"
                + any
                + "[^\u3002\uFF0C]{0,16}\u7535"),
        // - Reuters   (AFP)   © AFP   Source: Xinhua   with inputs from PTI   Reuters at the very
        // end
        Pattern.compile(
            "(?:[(\\[/\u2013\u2014|]|\\s-|\u00A9|(?i:source|sources?|with|from|via|credit|quelle|fuente|fonte|\u0438\u0441\u0442\u043E\u0447\u043D\u0438\u043A|\u6765\u6E90)\\s*[:\uFF1A]?)"
                + "\\s*(?:the )?"
                + any
                + "[)\\]/.]?\\s*$"
                + "|[.!?\u3002\"\u201D]\\s+"
                + any
                + "\\.?\\s*$"));
  }

  private static boolean isUnspaced(String name) {
    return Tokens.isSign(name.codePointAt(0));
  }

  private static String bounded(String name) {
    return "\\b" + Pattern.quote(name) + "\\b";
  }
}
