package io.wirewatch.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.NewsText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaterialChangeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Council votes on harbour | Council rejects harbour | the headline now says \"rejects\"",
        "Mayor not guilty | Mayor guilty | the headline no longer says \"not\"",
      })
  void shouldSayInWordsWhatIsNewInAHeadline(String before, String now, String what) {
    assertThat(MaterialChange.between(print(before, ""), print(now, "")))
        .isInstanceOfSatisfying(
            MaterialChange.Verdict.Changed.class,
            changed -> assertThat(changed.what()).isEqualTo(what));
  }

  private static ItemPrint print(String title, String summary) {
    return ItemPrint.of(new NewsText(title, summary, "", "en", null, null));
  }
}
