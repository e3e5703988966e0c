package io.wirewatch.topology;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Stories told as timelines, each a test of its own. */
final class Scenarios {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private Scenarios() {}

  /** Plays a scenario. */
  interface Player {
    void play(JsonNode scenario, int number) throws Exception;
  }

  /** The scenarios of a file below {@code /scenarios}, each under its name. */
  static Stream<DynamicTest> of(String file, Player player) throws IOException {
    try (InputStream in = Scenarios.class.getResourceAsStream("/scenarios/" + file)) {
      List<DynamicTest> tests = new ArrayList<>();
      for (JsonNode scenario : YAML.readTree(in).get("scenarios")) {
        int number = tests.size();
        tests.add(
            DynamicTest.dynamicTest(
                scenario.get("name").asText(), () -> player.play(scenario, number)));
      }
      return tests.stream();
    }
  }
}
