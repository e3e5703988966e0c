package io.wirewatch.placing;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.dedup.CopySettings;
import io.wirewatch.enrich.Enricher;
import io.wirewatch.model.NewsText;
import io.wirewatch.story.StorySettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Twenty invented events in 3 to 5 of eleven languages each, in twins that share actors or kind:
 * the first report of each event comes first, then all second ones.
 */
class StoriesAcrossLanguagesTest {
  private record Report(String event, String language, NewsText text) {}

  private static List<Report> reports() throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                StoriesAcrossLanguagesTest.class.getResourceAsStream(
                    "/stories/across-languages.tsv"),
                StandardCharsets.UTF_8))) {
      return in.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(
              row ->
                  new Report(row[0], row[1], new NewsText(row[2], row[3], "", row[1], null, null)))
          .toList();
    }
  }

  private static List<Report> inRounds(List<Report> reports) {
    List<Report> left = new ArrayList<>(reports);
    List<Report> rounds = new ArrayList<>();
    while (!left.isEmpty()) {
      List<String> events = left.stream().map(Report::event).distinct().toList();
      for (String event : events) {
        Report next = left.stream().filter(r -> r.event.equals(event)).findFirst().orElseThrow();
        left.remove(next);
        rounds.add(next);
      }
    }
    return rounds;
  }

  @Test
  void shouldJoinOneEventAndKeepTwinsApartInManyAlphabets() throws IOException {
    Enricher enricher = Enricher.load();
    StoryDesk desk = new StoryDesk(CopySettings.DEFAULT, StorySettings.DEFAULT);
    List<Report> reports = inRounds(reports());
    List<String> stories = new ArrayList<>();
    for (int i = 0; i < reports.size(); i++) {
      Report report = reports.get(i);
      stories.add(
          desk.place(
                  "t" + i,
                  report.text,
                  enricher.tag(report.text),
                  Instant.EPOCH.plusSeconds(60L * i),
                  false)
              .story());
    }
    int joined = 0;
    int ofOneEvent = 0;
    int right = 0;
    for (int i = 0; i < reports.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean oneEvent = reports.get(i).event.equals(reports.get(j).event);
        boolean oneStory = desk.survivor(stories.get(i)).equals(desk.survivor(stories.get(j)));
        joined += oneStory ? 1 : 0;
        ofOneEvent += oneEvent ? 1 : 0;
        right += oneEvent && oneStory ? 1 : 0;
      }
    }
    assertThat((double) right / ofOneEvent).as("recall of pairs").isGreaterThanOrEqualTo(0.80);
    assertThat((double) right / joined).as("precision of pairs").isGreaterThanOrEqualTo(0.88);
  }
}
