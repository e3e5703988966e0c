package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.codes.Countries;
import io.wirewatch.text.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class GazetteerTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load();

  @Test
  void shouldLoadEveryResourceWhole() {
    assertThat(GAZETTEER.actors()).hasSizeGreaterThan(400);
    assertThat(GAZETTEER.names().phrases()).isGreaterThan(100_000);
    assertThat(ActBook.load().phrases().phrases()).isGreaterThan(1_000);
  }

  @Test
  void shouldNameOnlyKnownCountriesAndActors() {
    for (List<Sense> senses : GAZETTEER.names().all()) {
      for (Sense sense : senses) {
        assertThat(Countries.codes().containsAll(List.of(sense.countries()))).isTrue();
        if (sense.kind() == Sense.Kind.ACTOR || sense.kind() == Sense.Kind.ACTOR_WEAK) {
          assertThat(GAZETTEER.actor(sense.id())).isNotNull();
        }
      }
    }
  }

  @Test
  void shouldGiveEveryActorAStableId() {
    GAZETTEER
        .actors()
        .forEach(
            (id, entry) -> {
              assertThat(id).matches("[a-z0-9-]+");
              assertThat(entry.name()).isNotBlank();
            });
  }

  @Test
  void shouldHaveEveryCountryInEveryLanguageThatItNames() {
    for (String tongue :
        List.of("en", "de", "fr", "es", "ru", "uk", "pl", "zh", "ja", "ar", "tr")) {
      long named =
          Table.load("/gazetteer/names.tsv").rows().stream()
              .filter(r -> r.get(0).equals(tongue))
              .count();
      assertThat(named).as(tongue).isGreaterThan(200);
    }
  }
}
