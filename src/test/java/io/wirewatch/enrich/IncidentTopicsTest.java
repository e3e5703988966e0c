package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.NewsText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A crime or a mishap in the title is the news, not the trade of the doer or the house. */
class IncidentTopicsTest {
  private static final MediaTopicTagger TAGGER = MediaTopicTagger.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'medtop:02000000'|'Midwife convicted of manslaughter'
          'medtop:02000000'|'Professor arrested for murder of student'
          'medtop:02000000'|'Rapper pleads guilty to fraud'
          'medtop:03000000'|'Explosion at school kills two'
          'medtop:03000000'|'Earthquake damages university'
          'medtop:07000000'|'Nurses treat more patients in hospital'
          'medtop:05000000'|'School opens a new classroom for pupils'
          """)
  void shouldFileAnIncidentUnderWhatHappened(String top, String title) {
    assertThat(TAGGER.tag(new NewsText(title, "", "", "en", null, null), "en"))
        .first()
        .satisfies(topic -> assertThat(topic.code()).isEqualTo(top));
  }
}
