package io.wirewatch.subject;

import io.wirewatch.model.Mention;
import io.wirewatch.model.NewsText;
import io.wirewatch.model.Region;
import io.wirewatch.model.Relation;
import io.wirewatch.model.Severity;
import io.wirewatch.model.Subject;
import io.wirewatch.model.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Many subjects against one article, reading its words included. Articles of 400 words are drawn
 * from a vocabulary of 20,000 words by Zipf's law. The words of subjects are those that nobody
 * would leave out as too common, drawn evenly from the rest, as people choose telling words; one
 * subject in five is a pair of countries.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class SubjectMonitorBenchmark {
  private static final int VOCABULARY = 20_000;
  private static final String[] COUNTRIES = {
    "CN", "RU", "US", "UA", "IR", "IL", "IN", "PK", "DE", "FR", "GB", "JP", "KR", "KP", "TW", "TR",
    "BR", "ZA", "NG", "EG", "SA", "SY", "LB", "PS", "PL", "RO", "RS", "GR", "IT", "ES", "CA", "MX"
  };

  @Param({"300", "10000"})
  public int subjects;

  private final Random random = new Random(42);
  private final List<WatchedText> texts = new ArrayList<>();
  private double[] cumulative;
  private SubjectMonitor monitor;
  private int next;

  @Setup(Level.Trial)
  public void setUp() {
    cumulative = new double[VOCABULARY];
    double sum = 0;
    for (int i = 0; i < VOCABULARY; i++) {
      sum += 1.0 / (i + 10);
      cumulative[i] = sum;
    }
    List<Subject> all = new ArrayList<>();
    for (int i = 0; i < subjects; i++) {
      all.add(subject("subject-" + i, query(i)));
    }
    monitor = SubjectMonitor.of(all);
    for (int i = 0; i < 200; i++) {
      texts.add(text());
    }
    monitor.match(texts.get(0));
  }

  @TearDown(Level.Trial)
  public void tearDown() {
    monitor.close();
  }

  @Benchmark
  public Object match() {
    next = (next + 1) % texts.size();
    return monitor.match(texts.get(next));
  }

  private String query(int i) {
    return switch (i % 5) {
      case 0 -> "relation:" + pair() + ".act.lead NOT topic:15000000";
      case 1 -> "title:(" + telling() + " OR " + telling() + ") AND about:" + country();
      case 2 -> "\"" + telling() + " " + telling() + "\" OR (" + telling() + " AND " + telling() + ")";
      case 3 -> "lead:(" + telling() + " AND " + telling() + ") NOT " + telling();
      default -> "(" + telling() + " OR " + telling() + " OR " + telling() + ") AND " + telling();
    };
  }

  private WatchedText text() {
    String title = words(10);
    String summary = words(40);
    Mention mention = new Mention(title, "title", 0, title.length());
    List<Region> regions = new ArrayList<>();
    List<Relation> relations = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      regions.add(new Region(country(), Region.Role.ABOUT, 1, List.of(mention)));
      relations.add(
          new Relation(
              pair(),
              null,
              null,
              Relation.Quad.VERBAL_COOPERATION,
              "CONSULT",
              Relation.Context.ACTUAL,
              1,
              List.of(mention)));
    }
    return new WatchedText(
        new NewsText(title, summary, words(350), "en", null, null),
        new Tags("en", regions, List.of(), relations, List.of()),
        "Outlet",
        "GB",
        "feed");
  }

  private String words(int n) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < n; i++) {
      words.append(word()).append(' ');
    }
    return words.toString();
  }

  /** A made-up word; the lower its rank, the more often it comes. */
  private String word() {
    double at = random.nextDouble() * cumulative[VOCABULARY - 1];
    int rank = java.util.Arrays.binarySearch(cumulative, at);
    rank = rank < 0 ? -rank - 1 : rank;
    return spelt(rank);
  }

  /** A word that is not among the hundred most common ones. */
  private String telling() {
    return spelt(100 + random.nextInt(VOCABULARY - 100));
  }

  private static String spelt(int rank) {
    StringBuilder word = new StringBuilder();
    for (int n = rank + 50; n > 0; n /= 20) {
      word.append("bcdfghjklmnprstvwxyz".charAt(n % 20)).append("aeiou".charAt(n % 5));
    }
    return word.toString();
  }

  private String country() {
    return COUNTRIES[random.nextInt(COUNTRIES.length)];
  }

  private String pair() {
    String a = country();
    String b = country();
    return a.equals(b) ? "CN-RU" : a.compareTo(b) < 0 ? a + "-" + b : b + "-" + a;
  }

  private static Subject subject(String id, String query) {
    return new Subject(
        id,
        1,
        id,
        null,
        query,
        List.of(),
        Severity.MEDIUM,
        Subject.Policy.of(Severity.MEDIUM),
        List.of(),
        false);
  }
}
