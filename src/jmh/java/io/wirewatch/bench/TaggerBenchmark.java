package io.wirewatch.bench;

import io.wirewatch.enrich.Enricher;
import io.wirewatch.model.NewsText;
import io.wirewatch.model.Tags;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** All tags of title and summary of about 400 characters, on one core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
public class TaggerBenchmark {
  private static final String[][] TEXTS = {
    {
      "Lavrov and Wang Yi hold talks in Beijing on Ukraine",
      "BEIJING, Nov 3 (Wire) - Russian Foreign Minister Sergei Lavrov met his Chinese counterpart"
          + " Wang Yi on Monday and discussed the war in Ukraine, trade and what the Kremlin called"
          + " pressure from the United States. Both sides signed a memorandum on energy; the White"
          + " House said it was watching. Officials in Brussels declined to comment on the visit."
    },
    {
      "County board approves new school budget",
      "The Jefferson County school board on Tuesday approved a budget of 41 million dollars for the"
          + " coming year, with money for two new buses and repairs to the roof of the high school."
          + " Parents had asked for smaller classes. The superintendent said that the state would"
          + " pay a third of it. A second vote on taxes is planned for next week in Springfield."
    },
    {
      "Москва и Пекин договорились о поставках газа",
      "Президент России Владимир Путин и председатель КНР Си Цзиньпин подписали в Москве соглашение"
          + " о поставках газа в Китай. По словам Дмитрия Пескова, переговоры длились три часа."
          + " Стороны обсудили также положение на Украине и отношения с США. В Берлине и Париже"
          + " заявили, что изучают текст документа, сообщили в министерстве иностранных дел."
    },
    {
      "Le gouvernement présente son plan pour l'industrie",
      "Le ministre de l'Économie a présenté mardi à Paris un plan de cinq milliards d'euros pour"
          + " l'industrie. L'Allemagne et l'Italie ont salué cette annonce, tandis que la Commission"
          + " européenne demande des précisions. Les syndicats appellent à une grève nationale la"
          + " semaine prochaine et les marchés ont peu réagi à la publication de ces mesures."
    }
  };

  private Enricher enricher;
  private NewsText[] texts;
  private int next;

  @Setup
  public void load() {
    enricher = Enricher.load();
    texts = new NewsText[TEXTS.length];
    for (int i = 0; i < TEXTS.length; i++) {
      texts[i] = new NewsText(TEXTS[i][0], TEXTS[i][1], "", null, null, null);
    }
  }

  @Benchmark
  public Tags allTags() {
    next = (next + 1) & 3;
    return enricher.tag(texts[next]);
  }
}
