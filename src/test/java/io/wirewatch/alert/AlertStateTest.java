package io.wirewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.kafka.Json;
import io.wirewatch.model.Alert;
import io.wirewatch.model.Article;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertStateTest {
  private static final Instant AT = Instant.parse("2026-11-02T10:00:00Z");

  @Test
  void shouldReadWhatOlderVersionsKept() throws Exception {
    String kept =
        """
        {"storyId": "s", "told": true, "alerts": 1, "lastToldAt": "2026-11-02T10:00:00Z",
         "heldSince": 0, "sources": ["A"], "toldSources": 1, "outlets": ["A"],
         "facts": ["death", "47"], "headlines": ["death", "death 47"],
         "accounts": [{"source": "A", "part": {"storyId": "s", "kind": "new",
           "headline": "Flood kills 47", "articleId": "a", "at": "2026-11-02T10:00:00Z"}}],
         "firstSeen": "2026-11-02T10:00:00Z", "lastSeen": "2026-11-02T10:00:00Z"}
        """;
    AlertState state = Json.mapper().readValue(kept, AlertState.class);

    assertThat(state.stated()).containsExactly("death", "47", "death 47");
    assertThat(Json.mapper().readValue(Json.mapper().writeValueAsString(state), AlertState.class))
        .isEqualTo(state);
  }

  @Test
  void shouldKnowWhatWasStatedForLongerThanItKeepsTheArticles() {
    AlertState state = AlertState.first(sighting(0));
    for (int i = 0; i < 200; i++) {
      String fact = "fact " + i;
      Facts facts = new Facts(List.of(fact), List.of(fact), List.of());
      Account account = new Account("A", sighting(i).part(Alert.Kind.NEW), facts);
      state = state.and(of(account));
    }
    assertThat(state.accounts()).hasSize(60);
    assertThat(state.stated()).contains("fact 0", "fact 199");
    // Of an article that stands no more nothing is known, of one before the last sixty it is.
    AlertState without = state.with(withdrawn(199)).with(withdrawn(0));
    assertThat(without.stated()).contains("fact 0", "fact 198").doesNotContain("fact 199");
  }

  @Test
  void shouldKeepOfWhatWaitsWhatOtherArticlesBrought() {
    Pending waits = Pending.after(news(1), Pending.after(news(2), news(3)));
    assertThat(waits.reason()).isEqualTo("news 1; news 2; news 3");
    assertThat(Pending.behind(waits, withdrawn(2)).reason()).isEqualTo("news 1; news 3");
    assertThat(Pending.behind(news(1), withdrawn(1))).isNull();
    assertThat(Pending.behind(waits, sighting(2))).isEqualTo(waits);
  }

  private static AlertState of(Account account) {
    AlertDraft draft = new AlertDraft(AlertState.first(sighting(0)));
    draft.accounts = List.of(account);
    return draft.state();
  }

  private static Pending news(int article) {
    return new Pending(Alert.Kind.UPDATED, "news " + article, sighting(article));
  }

  private static Sighting sighting(int article) {
    return Sightings.of("q", "s", "article-" + article, Article.Kind.NEW, "A", AT);
  }

  private static Sighting withdrawn(int article) {
    return Sightings.of("q", "s", "article-" + article, Article.Kind.RETRACTED, "A", AT);
  }
}
