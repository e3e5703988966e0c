package io.wirewatch.topology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.dedup.CopySettings;
import io.wirewatch.dedup.ItemPrint;
import io.wirewatch.dedup.MaterialChange;
import io.wirewatch.model.NewsText;
import io.wirewatch.model.TagsSample;
import io.wirewatch.placing.StoryDesk;
import io.wirewatch.story.StorySettings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Timelines of invented news, each a trap: {@code scenarios/copies-and-stories.yaml}. Each text
 * says what is expected of it: {@code copyOf}, {@code story} (a name that all texts of one story
 * share), or, for two versions of one item, {@code change}.
 */
class ScenarioTest {

  @TestFactory
  Stream<DynamicTest> shouldTell() throws IOException {
    return Scenarios.of(
        "copies-and-stories.yaml", (scenario, number) -> play(scenario.get("texts")));
  }

  private static void play(JsonNode texts) {
    StoryDesk desk = new StoryDesk(CopySettings.DEFAULT, StorySettings.DEFAULT);
    Map<String, String> named = new HashMap<>();
    Map<String, ItemPrint> prints = new HashMap<>();
    int number = 0;
    for (JsonNode node : texts) {
      String id = node.path("id").asText("t" + number++);
      Instant at = Instant.EPOCH.plus(Duration.parse("PT" + node.path("after").asText("0h")));
      NewsText text =
          new NewsText(node.path("title").asText(), node.path("text").asText(), "", null, at, null);
      if (node.has("change")) {
        MaterialChange.Verdict verdict = MaterialChange.between(prints.get(id), ItemPrint.of(text));
        String change =
            verdict instanceof MaterialChange.Verdict.Changed changed
                ? changed.kind().name().toLowerCase()
                : "none";
        assertThat(change).as(id + ": " + verdict).isEqualTo(node.get("change").asText());
        continue;
      }
      prints.put(id, ItemPrint.of(text));
      StoryDesk.Placed placed =
          desk.place(id, text, TagsSample.untagged(node.path("language").asText("en")), at, false);
      String copyOf = placed instanceof StoryDesk.Copied copied ? copied.copy().of() : null;
      assertThat(copyOf).as(id + " is a copy of").isEqualTo(node.path("copyOf").asText(null));
      if (node.has("story")) {
        String name = node.get("story").asText();
        if (named.containsKey(name)) {
          assertThat(placed.story()).as(id + " belongs to " + name).isEqualTo(named.get(name));
        } else {
          assertThat(named.values()).as(id + " opens " + name).doesNotContain(placed.story());
          named.put(name, placed.story());
        }
      }
    }
  }
}
