package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.KnownActor;
import io.wirewatch.model.Mention;
import io.wirewatch.model.NewsText;
import io.wirewatch.model.Tags;
import io.wirewatch.text.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the text, every tag's evidence is a passage of it. The texts are made at random, from a
 * seed that the test's name shows: names and cues of the gazetteer, cut and joined with what breaks
 * a count of characters (marks that combine, letters outside the basic plane, soft hyphens, right
 * to left).
 */
class EvidencePropertyTest {
  private static final Enricher ENRICHER = Enricher.load();
  private static final int TEXTS = 150;

  private static final List<String> LANGUAGES =
      List.of("en", "de", "fr", "es", "pt", "it", "ru", "uk", "pl", "zh", "ja", "ar", "hi", "tr");

  private static final List<String> JOINTS =
      List.of(
          " ", " ", " ", " ", ", ", ". ", "\n", "-", "–", "—", "’s ", " “", "” ", "\u00AD",
          "\u200B", "\u0301 ", " 🙂 ", "𝔘", "\u200F", "\u00A0", "(", ") ", "…", "!", "。", "、", "،",
          "\uD83C ", "\t", "");

  private static final List<String> PIECES = pieces();

  private static List<String> pieces() {
    List<String> pieces = new ArrayList<>();
    for (KnownActor actor : Gazetteer.load().actors().values()) {
      pieces.add(actor.name());
      actor.aliases().forEach(alias -> pieces.add(alias.replaceAll("^[~^=]", "")));
    }
    for (Table.Row row : Table.load("/gazetteer/names.tsv").rows()) {
      pieces.addAll(List.of(row.get(2).split("\\|")));
    }
    for (String file : List.of("acts.tsv", "acts-world.tsv", "acts-further.tsv")) {
      for (Table.Row row : Table.load("/gazetteer/" + file).rows()) {
        pieces.addAll(List.of(row.get(3).split("\\|")));
      }
    }
    return pieces;
  }

  private static String text(Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i > 0; i--) {
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      boolean cut = !piece.isEmpty() && random.nextInt(12) == 0;
      text.append(cut ? piece.substring(random.nextInt(piece.length())) : piece);
      text.append(JOINTS.get(random.nextInt(JOINTS.size())));
    }
    return text.toString();
  }

  private static Stream<Mention> evidence(Tags tags) {
    return Stream.of(
            tags.regions().stream().flatMap(tag -> tag.evidence().stream()),
            tags.actors().stream().flatMap(tag -> tag.evidence().stream()),
            tags.relations().stream().flatMap(tag -> tag.evidence().stream()),
            tags.topics().stream().flatMap(tag -> tag.evidence().stream()))
        .flatMap(passages -> passages);
  }

  private static String field(NewsText text, String name) {
    return switch (name) {
      case "title" -> text.title();
      case "summary" -> text.summary();
      case "content" -> text.content();
      default -> throw new AssertionError("no field " + name);
    };
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void shouldBeAPassageOfTheText(long seed) {
    Random random = new Random(seed);
    int passages = 0;
    for (int i = 0; i < TEXTS; i++) {
      NewsText text =
          new NewsText(
              text(random, 12),
              text(random, 40),
              text(random, 120),
              LANGUAGES.get(random.nextInt(LANGUAGES.size())),
              null,
              null);
      Tags tags = ENRICHER.tag(text);
      assertThat(tags.regions()).allSatisfy(tag -> assertThat(tag.evidence()).isNotEmpty());
      assertThat(tags.actors()).allSatisfy(tag -> assertThat(tag.evidence()).isNotEmpty());
      assertThat(tags.relations()).allSatisfy(tag -> assertThat(tag.evidence()).isNotEmpty());
      assertThat(tags.topics()).allSatisfy(tag -> assertThat(tag.evidence()).isNotEmpty());
      List<Mention> found = evidence(tags).toList();
      passages += found.size();
      for (Mention mention : found) {
        String field = field(text, mention.field());
        assertThat(mention.start()).isBetween(0, field.length());
        assertThat(mention.end()).isBetween(mention.start() + 1, field.length());
        assertThat(field.substring(mention.start(), mention.end())).isEqualTo(mention.text());
      }
    }
    assertThat(passages).as("passages that were looked at").isGreaterThan(TEXTS * 10);
  }
}
