package io.wirewatch.enrich;

import io.wirewatch.model.KnownActor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/**
 * Which tables the taggers go by, in a few digits, so that a tag or an alert can be traced to them:
 * the same digits, the same tables.
 */
final class Dictionary {
  private static final int DIGITS = 12;
  private static final int DIGITS_OF_ACTORS = 6;

  /** All that the taggers read of the class path; a test holds it against the directories. */
  static final List<String> FILES =
      List.of(
          "gazetteer/actors.tsv",
          "gazetteer/acts-further.tsv",
          "gazetteer/acts-world.tsv",
          "gazetteer/acts.tsv",
          "gazetteer/cities.tsv",
          "gazetteer/collocations.tsv",
          "gazetteer/common-words.tsv",
          "gazetteer/conjugations.tsv",
          "gazetteer/countries.tsv",
          "gazetteer/exonyms.tsv",
          "gazetteer/first-names.tsv",
          "gazetteer/forms-cities.tsv",
          "gazetteer/forms-nations.tsv",
          "gazetteer/forms-seas.tsv",
          "gazetteer/forms-short.tsv",
          "gazetteer/forms-signs.tsv",
          "gazetteer/forms-home.tsv",
          "gazetteer/forms-markets.tsv",
          "gazetteer/forms-peoples.tsv",
          "gazetteer/forms-regions.tsv",
          "gazetteer/forms-slavic.tsv",
          "gazetteer/forms-smaller.tsv",
          "gazetteer/forms-world.tsv",
          "gazetteer/forms.tsv",
          "gazetteer/inflections.tsv",
          "gazetteer/leaders.tsv",
          "gazetteer/locatives.tsv",
          "gazetteer/names.tsv",
          "gazetteer/people-en.tsv",
          "gazetteer/persons.tsv",
          "gazetteer/small-words.tsv",
          "gazetteer/states.tsv",
          "gazetteer/titles.tsv",
          "gazetteer/verbs-world.tsv",
          "language/names.tsv",
          "language/ngrams.bin.gz",
          "language/words.tsv",
          "taxonomy/cues/am.tsv",
          "taxonomy/cues/any.tsv",
          "taxonomy/cues/ar.tsv",
          "taxonomy/cues/de.tsv",
          "taxonomy/cues/en.tsv",
          "taxonomy/cues/es.tsv",
          "taxonomy/cues/fr.tsv",
          "taxonomy/cues/ha.tsv",
          "taxonomy/cues/ig.tsv",
          "taxonomy/cues/it.tsv",
          "taxonomy/cues/ja.tsv",
          "taxonomy/cues/om.tsv",
          "taxonomy/cues/pl.tsv",
          "taxonomy/cues/pt.tsv",
          "taxonomy/cues/ru.tsv",
          "taxonomy/cues/so.tsv",
          "taxonomy/cues/sw.tsv",
          "taxonomy/cues/uk.tsv",
          "taxonomy/cues/yo.tsv",
          "taxonomy/cues/zh.tsv",
          "taxonomy/media-topics.tsv",
          "taxonomy/tells.tsv");

  private Dictionary() {}

  /** Of the shipped tables. */
  static String version() {
    MessageDigest digest = sha256();
    for (String file : FILES) {
      digest.update(file.getBytes(StandardCharsets.UTF_8));
      try (InputStream in = Dictionary.class.getResourceAsStream("/" + file)) {
        digest.update(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(file + " cannot be read", e);
      }
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }

  /** Of actors that are laid over them, in their order. */
  static String version(Collection<KnownActor> actors) {
    MessageDigest digest = sha256();
    actors.forEach(actor -> digest.update(actor.toString().getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS_OF_ACTORS);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
