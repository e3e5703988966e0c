package io.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.cli.demo.DemoExpectations;
import io.wirewatch.cli.demo.DemoScript;
import io.wirewatch.enrich.Enricher;
import io.wirewatch.kafka.DrivenTopics;
import io.wirewatch.kafka.StreamsProperties;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Alert;
import io.wirewatch.model.Article;
import io.wirewatch.model.FeedItem;
import io.wirewatch.model.ItemSample;
import io.wirewatch.model.Story;
import io.wirewatch.placing.ProcessSettings;
import io.wirewatch.subject.SubjectMonitor;
import io.wirewatch.topology.AlertTopology;
import io.wirewatch.topology.ProcessTopology;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's hour, with the shipped subjects, through the streams behind the poller. */
class DemoTopologyTest {
  private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

  @TempDir Path state;

  private final Topics topics = new Topics();
  private final DemoScript script = DemoScript.load();
  private final Map<String, DemoScript.Outlet> outlets =
      script.outlets().stream()
          .collect(Collectors.toMap(DemoScript.Outlet::id, Function.identity()));

  @Test
  void shouldRaiseWhatTheScriptExpectsAndNothingOnDecoys() {
    StreamsBuilder processBuilder = StreamsProperties.builder(properties("process"));
    ProcessTopology.build(processBuilder, topics, Enricher.load(), ProcessSettings.DEFAULT);
    StreamsBuilder alertBuilder = StreamsProperties.builder(properties("alert"));
    try (SubjectMonitor monitor = AlertTopology.build(alertBuilder, topics);
        var process = new TopologyTestDriver(processBuilder.build(), properties("process"), START);
        var alert = new TopologyTestDriver(alertBuilder.build(), properties("alert"), START)) {
      TestInputTopic<String, FeedItem> items = DrivenTopics.in(process, topics.items());
      TestOutputTopic<String, Article> articles = DrivenTopics.out(process, topics.articles());
      TestOutputTopic<String, Story> stories = DrivenTopics.out(process, topics.stories());
      var subjects = DrivenTopics.in(alert, topics.subjects());
      StarterContent.subjects()
          .forEach((id, subject) -> subjects.pipeInput(id, subject.applied(1, false)));
      TestInputTopic<String, Article> matched = DrivenTopics.in(alert, topics.articles());
      TestInputTopic<String, Story> told = DrivenTopics.in(alert, topics.stories());
      for (DemoScript.Item item : script.items()) {
        FeedItem published = published(item);
        items.pipeInput(published.id(), published, published.fetchedAt());
        articles
            .readKeyValuesToList()
            .forEach(it -> matched.pipeInput(it.key, it.value, published.fetchedAt()));
        stories
            .readKeyValuesToList()
            .forEach(it -> told.pipeInput(it.key, it.value, published.fetchedAt()));
      }

      List<Alert> raised = DrivenTopics.out(alert, topics.alerts()).readValuesToList();
      DemoExpectations.Verdict verdict = new DemoExpectations(script).judge(raised);
      assertThat(verdict.outcomes()).allMatch(outcome -> outcome.came().isPresent());
      assertThat(verdict.unwanted()).isEmpty();
    }
  }

  private FeedItem published(DemoScript.Item item) {
    DemoScript.Outlet outlet = outlets.get(item.outlet());
    Instant at = START.plus(Duration.ofSeconds(Math.round(item.at() * 60)));
    return ItemSample.of(item.outlet() + "/" + item.id(), at)
        .feed(outlet.id())
        .outlet(outlet.title())
        .country(outlet.country())
        .language(outlet.language())
        .guid(item.id())
        .link(item.link())
        .canonicalUrl(item.link())
        .title(item.title())
        .summary(item.summary())
        .published(at)
        .updated(at)
        .item();
  }

  private Properties properties(String stage) {
    return DrivenTopics.properties(stage, state.resolve(stage));
  }
}
