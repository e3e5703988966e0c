package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.Actor;
import io.wirewatch.model.Mention;
import io.wirewatch.model.NewsText;
import io.wirewatch.model.Region;
import io.wirewatch.model.Relation;
import io.wirewatch.model.Tags;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EnricherTest {
  private static final Enricher ENRICHER = Enricher.load();

  private static Tags tag(String title, String text, String language) {
    return ENRICHER.tag(new NewsText(title, "", text, language, null, null));
  }

  private static List<String> codes(Tags tags) {
    return tags.regions().stream().map(Region::code).toList();
  }

  private static List<String> about(Tags tags) {
    return tags.regions().stream()
        .filter(r -> r.role() == Region.Role.ABOUT)
        .map(Region::code)
        .toList();
  }

  private static List<String> pairs(Tags tags) {
    return tags.relations().stream().map(Relation::pair).toList();
  }

  @Nested
  class Regions {
    @Test
    void shouldGiveExactEvidence() {
      NewsText text =
          new NewsText(
              "Kremlin hails talks in Beijing", "Russia and China …", "", "en", null, null);
      Tags tags = ENRICHER.tag(text);
      assertThat(codes(tags)).containsExactlyInAnyOrder("RU", "CN");
      for (Region region : tags.regions()) {
        for (Mention m : region.evidence()) {
          String field = m.field().equals("title") ? text.title() : text.summary();
          assertThat(field.substring(m.start(), m.end())).isEqualTo(m.text());
        }
      }
    }

    @Test
    void shouldNotTakePersonsForPlaces() {
      assertThat(
              codes(tag("Israel Concha wins prize", "Denzel Washington met Paris Hilton.", "en")))
          .isEmpty();
    }

    @Test
    void shouldReadTheStateBehindATown() {
      assertThat(codes(tag("Fire in Paris, Texas", "", "en"))).containsExactly("US");
      assertThat(codes(tag("Council meets", "The council of Moscow, Idaho, met.", "en")))
          .containsExactly("US");
    }

    /** ISO 3166-2 lists Taiwan as a part of China, and Puerto Rico of the United States. */
    @Test
    void shouldTakeNoCountryForAPartOfAnotherBesideIt() {
      assertThat(codes(tag("China sends jets near Taiwan", "", "en"))).contains("CN", "TW");
      assertThat(codes(tag("Chine: exercices militaires autour de Taïwan", "", "fr")))
          .contains("CN", "TW");
      assertThat(codes(tag("US sends aid to Puerto Rico", "", "en"))).contains("US", "PR");
      assertThat(pairs(tag("China threatened Taiwan", "", "en"))).containsExactly("CN-TW");
    }

    @Test
    void shouldTellGeorgiaFromGeorgia() {
      assertThat(codes(tag("Georgia and Russia", "Tbilisi said Georgia wants peace.", "en")))
          .contains("GE");
      assertThat(codes(tag("Georgia votes", "Atlanta, Alabama and Florida watch Georgia.", "en")))
          .doesNotContain("GE");
    }

    @Test
    void shouldMentionADatelineOnly() {
      Tags tags =
          tag("Oil output in Nigeria rises", "LONDON, March 3 (Agency) - Nigeria said.", "en");
      assertThat(about(tags)).containsExactly("NG");
      assertThat(codes(tags)).contains("GB");
    }

    @Test
    void shouldReadInflectedNames() {
      assertThat(codes(tag("Переговоры с Китаем", "В Москве обсудили Украину.", "ru")))
          .contains("CN", "RU", "UA");
      assertThat(codes(tag("Rozmowy o Ukrainie", "W Niemczech i we Włoszech.", "pl")))
          .contains("UA", "DE", "IT");
      assertThat(codes(tag("俄罗斯与中国会谈", "", "zh"))).contains("RU", "CN");
      assertThat(codes(tag("روسيا والصين", "", "ar"))).contains("RU", "CN");
    }

    @Test
    void shouldBeSilentOnNothing() {
      assertThat(codes(tag("", "", null))).isEmpty();
      assertThat(codes(tag("He may march on Friday", "We will.", "en"))).isEmpty();
    }
  }

  @Nested
  class Actors {
    @Test
    void shouldNameTheCountryAndTheOfficeOfTheTime() {
      Tags then =
          ENRICHER.tag(
              new NewsText(
                  "Joe Biden speaks", "", "", "en", Instant.parse("2023-05-01T00:00:00Z"), null));
      Tags now =
          ENRICHER.tag(
              new NewsText(
                  "Joe Biden speaks", "", "", "en", Instant.parse("2026-05-01T00:00:00Z"), null));
      assertThat(then.actors()).extracting(Actor::office).containsExactly("president");
      assertThat(now.actors()).extracting(Actor::office).containsOnlyNulls();
      assertThat(now.actors()).extracting(Actor::country).containsExactly("US");
    }

    @Test
    void shouldTakeABareSurnameOnlyWithTheName() {
      assertThat(tag("Xi Jinping in Moscow", "Xi said so.", "en").actors())
          .anySatisfy(a -> assertThat(a.evidence()).hasSize(2));
      assertThat(tag("Delta Xi party", "The chapter Xi met.", "en").actors()).isEmpty();
    }

    @Test
    void shouldReadOtherScripts() {
      assertThat(tag("Лавров встретился с Ван И", "", "ru").actors())
          .extracting(Actor::id)
          .contains("sergei-lavrov", "wang-yi");
      assertThat(tag("王毅会见拉夫罗夫", "", "zh").actors())
          .extracting(Actor::id)
          .contains("sergei-lavrov", "wang-yi");
    }
  }

  @Nested
  class Relations {
    @Test
    void shouldFindAnActWithItsDirection() {
      Relation r = tag("", "Peru has issued an ultimatum to Ecuador.", "en").relations().get(0);
      assertThat(r.pair()).isEqualTo("EC-PE");
      assertThat(r.quad()).isEqualTo(Relation.Quad.VERBAL_CONFLICT);
    }

    @Test
    void shouldReadActorsAndCompounds() {
      assertThat(pairs(tag("Lavrov meets Wang Yi for talks", "", "en"))).containsExactly("CN-RU");
      assertThat(pairs(tag("Sino-Russian ties deepen", "", "en"))).containsExactly("CN-RU");
    }

    @Test
    void shouldTurnThePassiveRound() {
      Relation r = tag("", "Syria was attacked by Israel on Monday.", "en").relations().get(0);
      assertThat(r.source()).isEqualTo("IL");
      assertThat(r.target()).isEqualTo("SY");
    }

    @Test
    void shouldNotRelateByStandingTogether() {
      assertThat(pairs(tag("", "Members include Russia, China and Brazil.", "en"))).isEmpty();
      assertThat(pairs(tag("Russia beat China in football friendly", "", "en"))).isEmpty();
      assertThat(pairs(tag("", "France signed a pact with Spain, a Thai official said.", "en")))
          .containsExactly("ES-FR");
    }

    @Test
    void shouldTellTheFutureFromTheFact() {
      assertThat(tag("", "Putin will visit China in October.", "en").relations())
          .extracting(Relation::context)
          .containsExactly(Relation.Context.FUTURE);
    }
  }
}
