package io.wirewatch.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every example of the document is right, and every field and policy word is in it. */
class SubjectsDocumentTest {
  private static final Path DOCUMENT = Path.of("topology-docs/subjects.md");

  @Test
  void shouldShowOnlyWhatCanBeApplied() throws IOException {
    Matcher examples =
        Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(DOCUMENT));
    List<String> ids = new ArrayList<>();
    while (examples.find()) {
      var reading = SubjectFile.read("subjects.md", examples.group(1));
      assertThat(reading.problems()).isEmpty();
      reading.subjects().forEach(subject -> ids.add(subject.id()));
      try (SubjectMonitor monitor = SubjectMonitor.of(reading.subjects())) {
        assertThat(monitor.refused()).isEmpty();
      }
    }
    assertThat(ids)
        .containsExactly(
            "russia-china", "gas-through-turkey", "russia-threatens", "storms", "drills");
  }

  @Test
  void shouldNameEveryField() throws IOException {
    assertThat(Files.readString(DOCUMENT))
        .contains(QueryField.labels().stream().map(label -> "`" + label + "`").toList());
  }
}
