package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.text.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmallWordsTest {
  @Test
  void shouldJoinTheWordsOfAClassFromAllLanguages() {
    SmallWords words =
        SmallWords.of(
            Table.of("w.tsv", List.of("and\ten\tand", "and\tde\tund sowie", "or\ten\tor")));
    assertThat(words.words("and"))
        .containsExactlyInAnyOrder(WordHash.of("and"), WordHash.of("und"), WordHash.of("sowie"));
  }

  @Test
  void shouldRefuseAWordThatStandsTwiceInARow() {
    assertThatThrownBy(() -> SmallWords.of(Table.of("w.tsv", List.of("# w", "and\tde\tund und"))))
        .hasMessage("w.tsv:2: und stands twice");
  }

  @Test
  void shouldRefuseWhatTheReaderOfTextsTakesForNoWordOrForSeveral() {
    for (String word : List.of("&", "讨论")) {
      assertThatThrownBy(() -> SmallWords.of(Table.of("w.tsv", List.of("x\tzh\t" + word))))
          .hasMessage("w.tsv:1: not one word: '" + word + "'");
    }
  }

  @Test
  void shouldNameAClassThatIsNotThere() {
    assertThatThrownBy(() -> SmallWords.of("nowhere")).hasMessageContaining("no class nowhere");
  }
}
