package io.wirewatch.subject;

import static io.wirewatch.subject.Texts.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.Relation;
import io.wirewatch.model.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShippedSubjectsTest {
  static List<Subject> shipped() {
    List<Subject> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/subjects"))) {
      for (Path file : files.sorted().toList()) {
        var reading = SubjectFile.read(file.getFileName().toString(), Files.readString(file));
        assertThat(reading.problems()).isEmpty();
        all.addAll(reading.subjects());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return all;
  }

  @Test
  void shouldCoverTheDesks() {
    List<Subject> all = shipped();
    assertThat(all).extracting(Subject::id).doesNotHaveDuplicates();
    assertThat(all)
        .extracting(Subject::id)
        .contains(
            "russia-china-ties",
            "us-china-trade",
            "ukraine-war",
            "taiwan-strait",
            "iran-nuclear",
            "middle-east",
            "nato",
            "sanctions",
            "energy-supply",
            "elections",
            "epidemics");
    assertThat(all).isNotEmpty().allSatisfy(s -> assertThat(s.title()).isNotEqualTo(s.id()));
    try (SubjectMonitor monitor = SubjectMonitor.of(all)) {
      assertThat(monitor.refused()).isEmpty();
      assertThat(monitor.unfiltered()).isEmpty();
    }
  }

  @Test
  void shouldAskOnlyForMediaTopicsThatThereAre() throws IOException {
    Set<String> codes =
        Files.readAllLines(Path.of("src/main/resources/taxonomy/media-topics.tsv")).stream()
            .filter(line -> line.startsWith("medtop:"))
            .map(line -> line.substring("medtop:".length(), line.indexOf('\t')))
            .collect(Collectors.toSet());
    List<String> asked =
        shipped().stream()
            .flatMap(s -> Pattern.compile("topic:\\W*(\\d+)").matcher(s.query()).results())
            .map(result -> result.group(1))
            .toList();
    assertThat(asked).isNotEmpty().isSubsetOf(codes);
  }

  private static List<String> on(Texts text) {
    try (SubjectMonitor monitor = SubjectMonitor.of(shipped())) {
      return monitor.match(text.watched()).fits().stream().map(f -> f.subject().id()).toList();
    }
  }

  @Test
  void shouldFireOnTies() {
    assertThat(
            on(
                text("Lavrov and Wang Yi praise partnership", "")
                    .relation("CN-RU", Relation.Quad.VERBAL_COOPERATION, "Lavrov and Wang Yi")))
        .contains("russia-china-ties");
    assertThat(on(text("Sino-Russian bomber patrol", ""))).contains("russia-china-ties");
    assertThat(on(text("О российско-китайских отношениях", "").language("ru")))
        .contains("russia-china-ties");
    assertThat(on(text("中俄关系进入新阶段", "").language("zh"))).contains("russia-china-ties");
    assertThat(on(text("The Russia–China axis: ties that bind", ""))).contains("russia-china-ties");
  }

  @Test
  void shouldNotFireOnDecoys() {
    assertThat(
            on(
                text("Russia beat China 3-1 in football friendly", "")
                    .topic("medtop:15000000", "sport")
                    .relation("CN-RU", Relation.Quad.MATERIAL_CONFLICT, "Russia beat China")))
        .doesNotContain("russia-china-ties");
    assertThat(
            on(
                text("Resolution adopted", "Russia, China and Iran voted against")
                    .relation("CN-RU", null, "Russia, China and Iran")))
        .doesNotContain("russia-china-ties");
    assertThat(on(text("Moscow, Idaho, opens a Chinese garden", ""))).isEmpty();
  }
}
