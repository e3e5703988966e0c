package io.wirewatch.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whose text is it? Finds the wire agency that a text credits, so that ten papers with one agency's
 * text count as one independent source. A credit stands in the byline, in the dateline at the
 * beginning, or in a line of its own at the end; an agency that is quoted in passing ("told
 * Reuters") is none, nor is a party or an authority that is abbreviated as an agency is. {@link
 * Agencies} knows by which names they sign, as they spell them ("Sana" is a person, "SANA" an
 * agency).
 */
public final class WireCredit {
  private static final int DATELINE = 140;
  private static final int SIGNATURE = 160;
  private static final int SHORTEST_TITLE = 20;
  private static final WireCredit SHIPPED = new WireCredit(Agencies.shipped());

  private final List<Signer> signers = new ArrayList<>();

  /** What agencies sign with, by its first two characters. */
  private final Map<String, List<Sign>> signs = new HashMap<>();

  /** A name, or an ending, of the agency of that number. */
  private record Sign(String text, int agency) {}

  /** An agency with the ways in which it signs. */
  private record Signer(String id, List<Signature> signatures, List<String> endings) {
    boolean signs(Predicate<Signature> where) {
      return signatures.stream().anyMatch(where);
    }

    boolean ends(String closing) {
      return endings.stream().anyMatch(closing::contains) || signs(name -> name.atEnd(closing));
    }
  }

  private WireCredit(List<Agencies.Agency> agencies) {
    for (Agencies.Agency agency : agencies) {
      List<Signature> signatures = new ArrayList<>();
      if (!agency.plain().isEmpty()) {
        signatures.add(new PlainSignature(agency.plain()));
      }
      if (!agency.ambiguous().isEmpty()) {
        signatures.add(new AmbiguousSignature(agency.ambiguous()));
      }
      Stream.of(agency.plain(), agency.ambiguous(), agency.endings())
          .flatMap(List::stream)
          .forEach(
              text ->
                  signs
                      .computeIfAbsent(text.substring(0, 2), beginning -> new ArrayList<>())
                      .add(new Sign(text, signers.size())));
      signers.add(new Signer(agency.id(), signatures, agency.endings()));
    }
  }

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
    // What begins in the middle of a text must not look as if it began there.
    String closing =
        whole.length() <= SIGNATURE
            ? whole
            : "\u2026" + whole.substring(whole.length() - SIGNATURE);
    return authors.stream()
        .flatMap(author -> first(author, agency -> agency.signs(n -> n.inByline(author))).stream())
        .findFirst()
        .or(() -> first(opening, agency -> agency.signs(name -> name.inOpening(opening))))
        .or(() -> first(closing, agency -> agency.ends(closing)))
        .or(
            () ->
                title.length() > SHORTEST_TITLE
                    ? first(title, agency -> agency.signs(name -> name.inTitle(title)))
                    : Optional.empty());
  }

  private static Optional<String> first(String text, Predicate<Signer> signs) {
    return SHIPPED.named(text).stream()
        .mapToObj(SHIPPED.signers::get)
        .filter(signs)
        .map(Signer::id)
        .findFirst();
  }

  /** Looks closer only at agencies whose name stands in the text at all; in few texts one does. */
  private BitSet named(String text) {
    BitSet found = new BitSet();
    for (int i = 0; i + 1 < text.length(); i++) {
      for (Sign sign : signs.getOrDefault(text.substring(i, i + 2), List.of())) {
        if (text.startsWith(sign.text, i)) {
          found.set(sign.agency);
        }
      }
    }
    return found;
  }
}
