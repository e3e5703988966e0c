package io.wirewatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.NewsText;
import io.wirewatch.model.TagsSample;
import io.wirewatch.text.Tokens;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleLabelTest {
  private final StoryAssigner assigner = new StoryAssigner(StorySettings.DEFAULT);

  @ParameterizedTest
  @CsvSource({
    "'Kestrel Hour: Ferry sinks off Osthaven', 2",
    "'Live: Ferry sinks', 1",
    "'快讯：渡轮沉没', 2",
    "'Ferry sinks off Osthaven', 0",
    "'The ferry of the bay: what went wrong', 0",
    "'Score at 12:30 today', 0",
    "'Osthaven: floods', 0"
  })
  void shouldEndBeforeAColonNearTheHead(String title, int length) {
    assertThat(TitleLabel.length(title, Tokens.of(title))).isEqualTo(length);
  }

  @Test
  void shouldNotBeComparedWhereTitlesOfAnotherKindBearIt() {
    for (String title : List.of("Cats in the hall", "Rain on the coast", "Buses run again")) {
      tell("Kestrel Hour Nordwerk: " + title);
    }

    assertThat(read("Kestrel Hour Nordwerk: Prices of bread rise").terms())
        .hasSameSizeAs(read("Prices of bread rise").terms());
  }

  @Test
  void shouldBeComparedWhereTitlesOfOneEventBearIt() {
    tell("Osthaven: Ferry Nordlys sinks with Captain Lindqvist");
    tell("Osthaven: Captain Lindqvist of ferry Nordlys detained");
    tell("Osthaven: Ferry Nordlys raised, Captain Lindqvist freed");

    String title = "Ferry Nordlys had a leak, says Captain Lindqvist";
    assertThat(read("Osthaven: " + title).terms()).hasSize(read(title).terms().length + 1);
  }

  private StoryText read(String title) {
    return assigner.read(
        new NewsText(title, "", "", null, null, null), TagsSample.untagged("en"), Instant.EPOCH);
  }

  private void tell(String title) {
    StoryText text = read(title);
    assigner.remember(assigner.assign(title, text, Instant.EPOCH).story(), text, Instant.EPOCH);
  }
}
