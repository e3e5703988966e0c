package io.wirewatch.subject;

import static io.wirewatch.subject.Texts.subject;
import static io.wirewatch.subject.Texts.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFormsTest {
  @TestFactory
  Stream<DynamicTest> shouldFindWordsInTheirFormsOnly() throws IOException {
    JsonNode cases =
        new YAMLMapper().readTree(Path.of("src/test/resources/words/forms.yaml").toFile());
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode each : cases) {
      String language = each.get("language").asText();
      String query = each.get("query").asText();
      tests.add(
          DynamicTest.dynamicTest(
              language + " " + query,
              () -> {
                each.path("finds").forEach(title -> check(language, query, title, true));
                each.path("misses").forEach(title -> check(language, query, title, false));
              }));
    }
    assertThat(tests).hasSizeGreaterThan(80);
    return tests.stream();
  }

  private static void check(String language, String query, JsonNode title, boolean found) {
    try (SubjectMonitor monitor = SubjectMonitor.of(List.of(subject("s", query)))) {
      assertThat(monitor.refused()).isEmpty();
      assertThat(monitor.match(text(title.asText(), "").language(language).watched()).fits())
          .as("%s finds “%s”", query, title.asText())
          .hasSize(found ? 1 : 0);
    }
  }

  @Test
  void shouldNotTakeOneWordForAnotherWhereTheTextWritesMarks() {
    // A text that writes ą means the a that it writes.
    assertThat(how("title:sąd", text("Stary sad", "Są nowe drzewa").language("pl"))).isEmpty();
    assertThat(how("title:sąd", text("STARY SAD", "").language("pl"))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pl | title:wojna   | Skutki wojny         | “wojny”, a form of the word in Polish",
        "pl | title:wojny   | Skutki wojny         | “wojny” as written",
        "en | title:Erdogan | Erdoğan meets Putin  | “Erdoğan”, but for the marks",
        "en | title:Erdoğan | Erdogan meets Putin  | “Erdogan”, but for the marks",
        "pl | title:Erdogan | Wizyta Erdoğana      | “Erdoğana”, but for the marks a form of the word in Polish",
        "de | title:Straße  | Strasse gesperrt     | “Strasse”, in another spelling",
        "ru | title:Москва  | Mосква закрыла небо  | “Mосква”, in another spelling",
        "en | title:Beijing | Beijing's answer     | “Beijing's” as written",
        "en | title:\"gas deal\" | Two gas deals   | “gas” as written; “deals”, a form of the word in English",
      })
  void shouldSayInWhichFormAWordStands(String language, String query, String title, String how) {
    assertThat(how(query, text(title, "").language(language))).isEqualTo(how);
  }

  private static String how(String query, Texts text) {
    return SubjectExplanation.of(subject("s", query), text.watched()).how();
  }

  @Test
  void shouldCompareNamesInTagsWithoutMarks() {
    Texts text =
        text("Erdoğan speaks", "").actor("recep-tayyip-erdogan", "Erdoğan").outlet("Süd-Kurier");

    for (String query :
        List.of("actor:Erdogan", "actor:Erdoğan", "outlet:Sud-Kurier", "outlet:süd*")) {
      assertThat(SubjectExplanation.of(subject("s", query), text.watched()).fits())
          .as(query)
          .isTrue();
    }
  }

  @Test
  void shouldKeepAllFormsInOneOrder() {
    // In the order of the table of languages, whatever the virtual machine's own sets do.
    assertThat(new WordForms().words("ties", List.of()).get(0).keys()).startsWith("ties", "tie");
    assertThat(new WordForms().words("ties", List.of("de", "en")).get(0).stems().keySet())
        .containsExactly("de", "en");
  }

  @Test
  void shouldShowTheWordWithoutItsElidedArticle() {
    try (SubjectMonitor monitor = SubjectMonitor.of(List.of(subject("s", "title:Ukraine")))) {
      var fits = monitor.match(text("Aide à l'Ukraine", "").language("fr").watched()).fits();

      assertThat(fits.get(0).evidence())
          .extracting(mention -> mention.text() + " " + mention.start())
          .containsExactly("Ukraine 9");
    }
  }
}
