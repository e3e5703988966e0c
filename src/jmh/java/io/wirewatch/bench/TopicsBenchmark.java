package io.wirewatch.bench;

import io.wirewatch.enrich.MediaTopicTagger;
import io.wirewatch.language.LanguageDetector;
import io.wirewatch.model.MediaTopic;
import io.wirewatch.model.NewsText;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Language and media topics of a title and a summary of together 400 characters. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class TopicsBenchmark {
  private static final String TITLE = "Harbour city raises tram fares after third budget gap";
  private static final String SUMMARY =
      "The council voted late on Tuesday to raise fares by eight percent from January, the third"
          + " rise in five years. The operator said that the cost of electricity had doubled and that"
          + " the new trains, ordered before the election, could not be paid for otherwise. Unions"
          + " called the decision an insult to workers; a citizens' group wants to go to court. The"
          + " mayor is expected to speak today.";

  private final LanguageDetector languages = LanguageDetector.load();
  private final MediaTopicTagger topics = MediaTopicTagger.load();
  private final NewsText text = new NewsText(TITLE, SUMMARY, "", "en", null, null);

  @Benchmark
  public String language() {
    return languages.detect(TITLE + "\n" + SUMMARY, "en");
  }

  @Benchmark
  public List<MediaTopic> mediaTopics() {
    return topics.tag(text, "en");
  }
}
