package io.wirewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.wirewatch.model.Actor;
import io.wirewatch.model.Alert;
import io.wirewatch.model.Article;
import io.wirewatch.model.ArticleSample;
import io.wirewatch.model.Backlog;
import io.wirewatch.model.FeedItem;
import io.wirewatch.model.ItemSample;
import io.wirewatch.model.Mention;
import io.wirewatch.model.Region;
import io.wirewatch.model.Relation;
import io.wirewatch.model.Subject;
import io.wirewatch.model.SubjectMatch;
import io.wirewatch.model.Suppressed;
import io.wirewatch.model.Tags;
import io.wirewatch.subject.Muting;
import io.wirewatch.subject.SubjectFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Stories told as timelines: matches in, what the watcher is told and what is held back out. */
class AlertScenarioTest {
  private static final YAMLMapper YAML = new YAMLMapper();

  @TestFactory
  Stream<DynamicTest> shouldGoAsTold() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/scenarios-alerts"))) {
      return files.sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> run(file)));
    }
  }

  private static void run(Path file) throws IOException {
    JsonNode scenario = YAML.readTree(Files.readString(file));
    List<Subject> subjects = new ArrayList<>();
    for (JsonNode each : scenario.has("subject") ? scenario : scenario.get("subjects")) {
      if (each.has("query")) {
        var reading = SubjectFile.read(file.toString(), YAML.writeValueAsString(each));
        assertThat(reading.problems()).isEmpty();
        subjects.addAll(reading.subjects());
      }
    }
    assertThat(play(scenario, subjects, true)).isEqualTo(play(scenario, subjects, false));
  }

  private static List<AlertDecision> play(
      JsonNode scenario, List<Subject> subjects, boolean check) {
    AlertMemory memory = AlertMemory.inMaps();
    AlertDesk desk = desk(memory, subjects);
    List<AlertDecision> all = new ArrayList<>();
    int number = 0;
    for (JsonNode step : scenario.get("steps")) {
      number++;
      Instant at = OffsetDateTime.parse(step.get("at").asText()).toInstant();
      List<AlertDecision> decisions = new ArrayList<>();
      if (step.has("kin")) {
        desk.kin(step.get("kin").get(0).asText(), step.get("kin").get(1).asText(), at);
      } else if (step.has("story")) {
        List<SubjectMatch> matches = new ArrayList<>();
        for (Subject subject : fitting(step, subjects)) {
          matches.add(match(step, subject, at, number));
        }
        Article article = match(step, subjects.get(0), at, number).article();
        for (SubjectMatch match : matches) {
          decisions.addAll(desk.take(Sighting.of(match)));
        }
        TakenBack.of(article, matches).map(desk::takeBack).ifPresent(decisions::addAll);
      } else {
        decisions.addAll(desk.passTo(at));
      }
      if (check) {
        check(step, decisions, subjects.size() > 1);
      } else {
        // A restart between any two steps must change nothing.
        desk = desk(memory, subjects);
      }
      all.addAll(decisions);
    }
    return all;
  }

  private static AlertDesk desk(AlertMemory memory, List<Subject> subjects) {
    return new AlertDesk(
        memory,
        id -> subjects.stream().filter(subject -> subject.id().equals(id)).findFirst(),
        Muting.of(subjects)::mutersOf,
        (id, text) -> true);
  }

  /** The subjects that a step's article fits, in the order in which the stream asks them. */
  private static List<Subject> fitting(JsonNode step, List<Subject> subjects) {
    List<String> ids = new ArrayList<>();
    step.path("fits").forEach(id -> ids.add(id.asText()));
    if (step.path("fits").asText().equals("none")) {
      return List.of();
    }
    return Muting.of(subjects)
        .mutersFirst(
            subjects.stream().filter(it -> ids.isEmpty() || ids.contains(it.id())).toList(),
            Subject::id);
  }

  private static void check(JsonNode step, List<AlertDecision> decisions, boolean several) {
    List<String> expected = new ArrayList<>();
    step.path("then").forEach(node -> expected.add(node.asText()));
    assertThat(decisions.stream().map(it -> (several ? it.subjectId() + " " : "") + named(it)))
        .as("%s", step)
        .isEqualTo(expected);
    if (step.has("saying")) {
      assertThat(decisions.stream().map(AlertScenarioTest::words))
          .as("%s", step)
          .anySatisfy(words -> assertThat(words).contains(step.get("saying").asText()));
    }
    if (step.has("says")) {
      assertThat(decisions.stream().map(AlertScenarioTest::words))
          .as("%s", step)
          .containsExactly(step.get("says").asText());
    }
    if (step.has("parts")) {
      List<String> headlines = new ArrayList<>();
      step.get("parts").forEach(node -> headlines.add(node.asText()));
      assertThat(((AlertDecision.Raise) decisions.get(0)).alert().parts())
          .as("%s", step)
          .extracting(Alert.Part::headline)
          .isEqualTo(headlines);
    }
    if (step.has("since")) {
      assertThat(
              decisions.stream()
                  .filter(it -> it instanceof AlertDecision.Raise)
                  .map(it -> ((AlertDecision.Raise) it).alert().suppressedSinceLast())
                  .findFirst())
          .as("%s", step)
          .contains(step.get("since").asInt());
    }
  }

  private static String named(AlertDecision decision) {
    return decision instanceof AlertDecision.Raise raise
        ? label(raise.alert().kind())
        : "held:" + label(((AlertDecision.HoldBack) decision).suppressed().reason());
  }

  private static String words(AlertDecision decision) {
    if (decision instanceof AlertDecision.Raise raise) {
      Alert alert = raise.alert();
      return alert.reason() + " | " + alert.headline();
    }
    Suppressed held = ((AlertDecision.HoldBack) decision).suppressed();
    return held.detail() + " | " + held.headline();
  }

  private static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> E value(JsonNode step, String field, Class<E> type, E other) {
    return step.has(field)
        ? Enum.valueOf(type, step.get(field).asText().toUpperCase(Locale.ROOT).replace('-', '_'))
        : other;
  }

  /** {@code KV>DL material-conflict fight future}: what the title says of two countries. */
  private static List<Relation> relations(JsonNode step, String title) {
    List<Relation> relations = new ArrayList<>();
    for (JsonNode each : step.path("relations")) {
      String[] words = each.asText().split(" ");
      String[] who = words[0].split("[->]");
      boolean directed = words[0].contains(">");
      String[] pair = who.clone();
      Arrays.sort(pair);
      relations.add(
          new Relation(
              String.join("-", pair),
              directed ? who[0] : null,
              directed ? who[1] : null,
              Relation.Quad.valueOf(words[1].toUpperCase(Locale.ROOT).replace('-', '_')),
              words[2].toUpperCase(Locale.ROOT),
              words.length > 3
                  ? Relation.Context.valueOf(words[3].toUpperCase(Locale.ROOT))
                  : Relation.Context.ACTUAL,
              0.8,
              List.of(new Mention(title, "title", 0, title.length()))));
    }
    return relations;
  }

  private static SubjectMatch match(JsonNode step, Subject subject, Instant at, int number) {
    String title = step.get("title").asText();
    String source = step.get("source").asText();
    List<Region> regions = new ArrayList<>();
    step.path("regions")
        .forEach(r -> regions.add(new Region(r.asText(), Region.Role.ABOUT, 1, List.of())));
    List<Actor> actors = new ArrayList<>();
    step.path("actors")
        .forEach(
            a ->
                actors.add(
                    new Actor(
                        a.asText(),
                        a.asText(),
                        Actor.Kind.PERSON,
                        null,
                        null,
                        List.of(new Mention(title, "title", 0, title.length())))));
    String id = step.path("id").asText("article-" + number);
    FeedItem item =
        ItemSample.of(id, at)
            .outlet(step.path("outlet").asText(source))
            .title(title)
            .summary(step.path("text").asText(""))
            .published(at)
            .backlog(value(step, "backlog", Backlog.class, Backlog.NONE))
            .item();
    Article article =
        ArticleSample.of(item)
            .revision(step.has("kind") && !step.path("notice").asBoolean() ? 1 : 0)
            .kind(value(step, "kind", Article.Kind.class, Article.Kind.NEW))
            .change(step.path("change").asText(null))
            .tags(
                new Tags(
                    step.path("language").asText("en"),
                    regions,
                    actors,
                    relations(step, title),
                    List.of()))
            .story(step.get("story").asText())
            .source(source)
            .article();
    return new SubjectMatch(subject.id(), 1, article, 1, List.of(), null);
  }
}
