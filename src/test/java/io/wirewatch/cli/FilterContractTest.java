package io.wirewatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.story.TwoAccounts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fields of the filters' answers that others rely on: their names, types and values. */
class FilterContractTest {
  private static final String TALKS =
      "{\"id\":\"a\",\"title\":\"Putin meets Xi in Beijing\",\"summary\":\"Russian President"
          + " Vladimir Putin met Chinese President Xi Jinping in Beijing on Tuesday. Russia and"
          + " China signed an agreement on gas supplies.\",\"published\":\"2026-03-03T10:00:00Z\"}\n";
  private static final String BROKEN = "{\"id\":\"b\",\"title\":7}\nnonsense\n";
  private static final String COPY = TALKS.replace("\"a\"", "\"c\"");

  private final ObjectMapper json = new ObjectMapper();

  private List<JsonNode> run(int exitCode, String input, String... arguments) throws IOException {
    InputStream oldIn = System.in;
    PrintStream oldOut = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      System.setIn(new ByteArrayInputStream(input.getBytes(UTF_8)));
      System.setOut(new PrintStream(out, true, UTF_8));
      assertThat(Main.commandLine().execute(arguments)).isEqualTo(exitCode);
    } finally {
      System.setIn(oldIn);
      System.setOut(oldOut);
    }
    List<JsonNode> answers = new ArrayList<>();
    for (String line : out.toString(UTF_8).split("\n")) {
      answers.add(json.readTree(line));
    }
    return answers;
  }

  @Test
  void shouldTagAsTheContractSays() throws IOException {
    List<JsonNode> answers = run(1, TALKS + BROKEN + COPY, "tag");
    assertRefusals(answers, 4);
    JsonNode tags = answers.get(0);
    assertThat(tags.path("id").asText()).isEqualTo("a");
    assertThat(tags.path("ok").isBoolean()).isTrue();
    assertThat(tags.path("language").asText()).isEqualTo("en");
    for (String list : List.of("regions", "actors", "relations", "topics")) {
      assertThat(tags.path(list).isArray()).as(list).isTrue();
      assertThat(tags.path(list)).as(list).isNotEmpty();
      for (JsonNode tag : tags.path(list)) {
        assertThat(tag.path("evidence").isArray()).as(list).isTrue();
        assertEvidence(tag.path("evidence"));
      }
    }
    for (JsonNode region : tags.path("regions")) {
      assertThat(region.path("code").asText()).matches("[A-Z]{2}|\\d{3}");
      assertThat(region.path("role").asText()).isIn("about", "mentioned");
      assertThat(region.path("score").isNumber()).isTrue();
    }
    for (JsonNode actor : tags.path("actors")) {
      assertThat(actor.path("id").asText()).matches("[a-z0-9-]+");
      assertThat(actor.path("name").asText()).isNotBlank();
      assertThat(actor.path("kind").asText()).isIn("person", "government", "organisation");
      assertThat(actor.path("country").asText()).matches("[A-Z]{2}");
    }
    for (JsonNode relation : tags.path("relations")) {
      assertThat(relation.path("pair").asText()).isEqualTo("CN-RU");
      assertThat(relation.path("quad").asText())
          .isIn(
              "verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict");
      assertThat(relation.path("event").asText()).matches("[A-Z]+");
      assertThat(relation.path("context").asText())
          .isIn("actual", "future", "historical", "hypothetical");
      assertThat(relation.path("score").isNumber()).isTrue();
    }
    for (JsonNode topic : tags.path("topics")) {
      assertThat(topic.path("code").asText()).matches("medtop:\\d{8}");
      assertThat(topic.path("label").asText()).isNotBlank();
    }
    assertThat(tags.path("topics").findValuesAsText("code")).contains("medtop:11000000");
    for (String list : List.of("regions", "relations", "topics")) {
      List<Double> scores = new ArrayList<>();
      tags.path(list).forEach(tag -> scores.add(tag.path("score").asDouble()));
      assertThat(scores).as(list).isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }
  }

  @Test
  void shouldTellStoriesAsTheContractSays() throws IOException {
    List<JsonNode> answers = run(1, TALKS + BROKEN + COPY, "stories");
    assertRefusals(answers, 4);
    assertThat(answers.get(0).path("story").asText()).isNotBlank();
    assertThat(answers.get(0).get("copyOf").isNull()).isTrue();
    assertThat(answers.get(0).get("similarity").isNull()).isTrue();
    assertThat(answers.get(3).path("copyOf").asText()).isEqualTo("a");
    assertThat(answers.get(3).path("story")).isEqualTo(answers.get(0).path("story"));
    assertThat(answers.get(3).path("similarity").asDouble()).isBetween(0.9, 1.0);
  }

  /** As the stream does: an id that came before is the same item, revised or not changed at all. */
  @Test
  void shouldKnowAnIdThatCameBefore() throws IOException {
    String follower = TALKS.replace("\"a\"", "\"f\"").replace("on Tuesday", "on Tuesday evening");
    String revised =
        "{\"id\":\"f\",\"title\":\"Storm floods the port of Osthaven\",\"summary\":\"Ferries stay in"
            + " harbour and 40 streets are under water.\",\"published\":\"2026-03-03T12:00:00Z\"}\n";
    List<JsonNode> answers = run(0, TALKS + TALKS + follower + revised, "stories");

    assertThat(answers.get(1).path("copyOf").asText()).isEqualTo("a");
    assertThat(answers.get(1).path("similarity").asDouble()).isEqualTo(1);
    assertThat(answers).extracting(answer -> answer.path("story").asText()).containsOnly("a");
    assertThat(answers.get(3).get("copyOf").isNull()).isTrue();
  }

  /** A month later a text is news again, unless texts are remembered for longer. */
  @Test
  void shouldGoByTheSettingsOfTheStream() throws IOException {
    String later = COPY.replace("2026-03-03", "2026-04-12");
    String longer = "process.copies.window=60d";

    assertThat(run(0, TALKS + later, "stories").get(1).get("copyOf").isNull()).isTrue();
    assertThat(run(0, TALKS + later, "stories", "-X", longer).get(1).path("copyOf").asText())
        .isEqualTo("a");

    String[] alerts = {"match", "--subjects", "src/main/resources/subjects", "--alerts"};
    String[] longerAlerts = {
      "match", "--subjects", "src/main/resources/subjects", "--alerts", "-X", longer
    };
    assertThat(run(0, TALKS + later, alerts))
        .hasSize(2 * run(0, TALKS + later, longerAlerts).size());
  }

  @Test
  void shouldMatchAsTheContractSays() throws IOException {
    String subjects = "src/main/resources/subjects";
    List<JsonNode> answers = run(1, TALKS + BROKEN + COPY, "match", "--subjects", subjects);
    assertRefusals(answers, 4);
    JsonNode matches = answers.get(0).path("matches");
    assertThat(matches.findValuesAsText("subject")).contains("russia-china-ties");
    for (JsonNode match : matches) {
      assertThat(match.path("score").isNumber()).isTrue();
      assertThat(match.path("evidence")).isNotEmpty();
      assertEvidence(match.path("evidence"));
    }
    List<JsonNode> alerts =
        run(1, TALKS + BROKEN + COPY, "match", "--subjects", subjects, "--alerts");
    assertThat(alerts).extracting(alert -> alert.path("kind").asText()).contains("new");
  }

  @Test
  void shouldRaiseNoSecondNewAlertWhereTwoStoriesTurnOutToBeOne(@TempDir Path directory)
      throws IOException {
    Path subject =
        Files.writeString(
            directory.resolve("captain.yaml"),
            "id: captain\ntitle: Captain\nquery: title:lindqvist\nseverity: high\n");
    String news =
        article("a", TwoAccounts.SINKS_TITLE, TwoAccounts.SINKS, 10)
            + article("b", TwoAccounts.DETAINED_TITLE, TwoAccounts.DETAINED, 11)
            + article("c", TwoAccounts.BOTH_TITLE, TwoAccounts.BOTH, 12);

    List<JsonNode> alerts = run(0, news, "match", "--subjects", subject.toString(), "--alerts");

    assertThat(alerts)
        .extracting(alert -> alert.path("kind").asText())
        .startsWith("new")
        .containsOnlyOnce("new");
  }

  @Test
  void shouldTellRevisionsCorrectionsAndWithdrawalsOfARecordThatCameBefore(@TempDir Path directory)
      throws IOException {
    Path subject =
        Files.writeString(
            directory.resolve("captain.yaml"),
            "id: captain\nquery: title:lindqvist\nseverity: high\npolicy: {cool-down: 1h}\n");
    String text = TwoAccounts.DETAINED;
    String news =
        article("a", "Captain Lindqvist detained", text, 10)
            + article("a", "Captain Lindqvist detained", text, 11)
            + article("a", "Captain Lindqvist questioned for hours", text, 13)
            + article("a", "Correction: Captain Lindqvist questioned for hours", text, 14)
            + article("a", "Retracted: Captain Lindqvist questioned for hours", text, 15);

    List<JsonNode> alerts = run(0, news, "match", "--subjects", subject.toString(), "--alerts");

    assertThat(alerts)
        .extracting(alert -> alert.path("kind").asText())
        .containsExactly("new", "updated", "corrected", "retracted");
  }

  @Test
  void shouldTellTheCorrectionOfACopyAsTheStreamDoes(@TempDir Path directory) throws IOException {
    String subject = captain(directory);
    String news =
        article("a", TwoAccounts.DETAINED_TITLE, TwoAccounts.DETAINED, 10)
            + article("b", TwoAccounts.DETAINED_TITLE, TwoAccounts.DETAINED, 11)
            + article("b", "Correction: " + TwoAccounts.DETAINED_TITLE, TwoAccounts.DETAINED, 12);

    assertThat(run(0, news, "match", "--subjects", subject, "--alerts"))
        .extracting(alert -> alert.path("kind").asText() + " " + alert.path("articleId").asText())
        .containsExactly("new a", "corrected b");
  }

  @Test
  void shouldTellACorrectionOnceThatComesAsAnItemOfItsOwnAndThatOthersPrint(@TempDir Path directory)
      throws IOException {
    String subject = captain(directory);
    String correction = "CORRECTED-" + TwoAccounts.DETAINED_TITLE;
    String news =
        article("a", TwoAccounts.DETAINED_TITLE, TwoAccounts.DETAINED, 10)
            + article("b", correction, TwoAccounts.DETAINED, 11)
            + article("c", correction, TwoAccounts.DETAINED, 12)
            + article("d", TwoAccounts.DETAINED_TITLE, TwoAccounts.DETAINED, 13);

    assertThat(run(0, news, "match", "--subjects", subject, "--alerts"))
        .extracting(alert -> alert.path("kind").asText() + " " + alert.path("articleId").asText())
        .containsExactly("new a", "corrected b");
    assertThat(run(0, news, "stories"))
        .extracting(answer -> answer.path("story").asText() + " " + answer.path("copyOf").asText())
        .containsExactly("a null", "a a", "a a", "a a");
  }

  @Test
  void shouldTellStoriesThatTheRecordsName(@TempDir Path directory) throws IOException {
    String subject = captain(directory);
    String news =
        """
        {"id":"a","title":"Lindqvist sings","story":"s","published":"2026-03-03T10:00:00Z"}
        {"id":"b","title":"Captain Lindqvist at sea","story":"s","published":"2026-03-03T11:00:00Z"}
        {"id":"a","title":"Story withdrawn","summary":"This story has been withdrawn.","story":"s","published":"2026-03-03T12:00:00Z"}
        """;

    assertThat(run(0, news, "match", "--subjects", subject, "--alerts"))
        .extracting(alert -> alert.path("id").asText() + " " + alert.path("kind").asText())
        .containsExactly("captain/s/0 new", "captain/s/1 retracted");
  }

  private static String captain(Path directory) throws IOException {
    return Files.writeString(
            directory.resolve("captain.yaml"), "id: captain\nquery: title:lindqvist\n")
        .toString();
  }

  static String article(String id, String title, String summary, int hour) {
    return new ObjectMapper()
            .createObjectNode()
            .put("id", id)
            .put("title", title)
            .put("summary", summary)
            .put("outlet", "Daily " + id)
            .put("published", "2026-03-03T" + hour + ":00:00Z")
        + "\n";
  }

  @Test
  void shouldRefuseToHoldLessThanNoAnswer() {
    assertThat(Main.commandLine().execute("stories", "--hold", "-1")).isEqualTo(2);
  }

  @Test
  void shouldCanonicalizeLineByLine() throws IOException {
    List<String> urls = List.of("HTTP://Example.org:80/a?utm_source=x", "no url", "");
    InputStream oldIn = System.in;
    PrintStream oldOut = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      System.setIn(new ByteArrayInputStream((String.join("\r\n", urls) + "\r\n").getBytes(UTF_8)));
      System.setOut(new PrintStream(out, true, UTF_8));
      assertThat(Main.commandLine().execute("canonicalize")).isZero();
    } finally {
      System.setIn(oldIn);
      System.setOut(oldOut);
    }
    assertThat(out.toString(UTF_8)).matches("https?://example\\.org/a\n\n\n");
  }

  /** The second and third record cannot be read: answered in their place, never dropped. */
  private static void assertRefusals(List<JsonNode> answers, int size) {
    assertThat(answers).hasSize(size);
    for (JsonNode refusal : answers.subList(1, 3)) {
      assertThat(refusal.path("ok").booleanValue()).isFalse();
      assertThat(refusal.path("error").asText()).isNotBlank();
    }
    assertThat(answers.get(1).path("id").asText()).isEqualTo("b");
    assertThat(answers.get(2).get("id").isNull()).isTrue();
  }

  private static void assertEvidence(JsonNode evidence) {
    for (JsonNode passage : evidence) {
      assertThat(passage.path("text").isTextual()).isTrue();
      assertThat(passage.path("field").asText()).isIn("title", "summary", "content");
      assertThat(passage.path("start").isInt()).isTrue();
      assertThat(passage.path("end").asInt()).isGreaterThanOrEqualTo(passage.path("start").asInt());
    }
  }
}
